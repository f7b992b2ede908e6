import type { Role } from '@due-process/procedure';

/** Roles of agencies and bureaus that this context knows. */
export const STAFF: readonly Role[] = ['case-officer', 'agency-head', 'legal-reviewer', 'bureau-head'];

/** Roles that read cases at all. An administrator keeps the system running and sees no case content. */
export const CASE_READERS: readonly Role[] = [...STAFF, 'institution', 'auditor'];
