export * from './model';
export { RuleNotInForce } from './not-in-force';
export { loadPacks, PACKS } from './packs';
export { selectRules } from './select';
