export type { Place, RuleLine } from './rule-line';
export { rulesInForce, type RuleList, type RulesAsked } from './rule-list';
export { ruleView, type RuleAnswer, type RuleView } from './rule-view';
