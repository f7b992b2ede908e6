export * from './counters';
export * from './crossings';
export * from './model';
export * from './tariff';
