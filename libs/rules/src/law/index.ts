export { enactChange, nameOfChange, type Enacted } from './enact';
export { RELEASED_LAW, type LawChange, type LawChangeKind, type LawContent, type ProposedSetting, type Standing } from './law-content';
export type { LawProblem } from './law-problem';
export { comparePackChanges, packChange, type PackChange } from './with-packs';
