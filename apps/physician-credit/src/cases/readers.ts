import type { Role } from '@due-process/procedure';

/** Roles of agencies and bureaus that this context knows. */
export const STAFF: readonly Role[] = ['case-officer', 'agency-head', 'legal-reviewer', 'bureau-head'];

/** Roles that read records of persons at all. An administrator keeps the system running and sees none; the settlement side asks one question only. */
export const RECORD_READERS: readonly Role[] = [...STAFF, 'institution', 'physician', 'auditor'];

/** Roles that ask whether costs are paid. */
export const SETTLEMENT_READERS: readonly Role[] = ['settlement', ...STAFF, 'auditor'];

/** Roles that start and watch the run of a year: counts alone, no person. */
export const YEAR_END_WATCHERS: readonly Role[] = ['administrator', 'agency-head', 'bureau-head', 'auditor'];

/** Roles that may open a seal, each time with a reason that is recorded (R735-32). */
export const SEAL_OPENERS: readonly Role[] = ['case-officer', 'agency-head'];
