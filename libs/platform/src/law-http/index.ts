export * from './law-proposals.controller';
export * from './law-rooms';
export * from './moved-deadline';
export * from './proposal-answers.dto';
export * from './proposal.dto';
