/** What time it is in law: the one clock of the process. */
export const LEGAL_CLOCK = Symbol('legal clock');
/** Where acts are brought. */
export const ACT_DESK = Symbol('act desk');
