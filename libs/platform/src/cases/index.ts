export * from './case-number';
export * from './rules-for';
