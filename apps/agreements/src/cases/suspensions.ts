import { agreementSuspension, type Suspension } from '@due-process/agreements-domain';
import type { CaseKind } from '@due-process/platform/rest';
import { REFUSALS } from './refusals';

/** What the worklist needs of a suspension besides its state: the name of its institution. */
export const ABOUT_SQL = `SELECT jsonb_build_object('name', i.name) FROM agreements.institution i WHERE i.id = f.institution_id`;

/** Suspensions (中止) as this service shows them. One follows a decision that was served: its party has been told. */
export const SUSPENSIONS: CaseKind<Suspension> = {
  procedure: agreementSuspension,
  path: 'suspensions',
  one: 'suspension',
  example: 'LZ-2026-000123-S1',
  refusals: REFUSALS,
  codesOfEveryAct: ['BREACH.NOT_YOUR_AGENCY'],
  knowable: ({ region, institutionId }) => ({ region, told: [{ role: 'institution', code: institutionId }] }),
  subject: ({ institutionId, agreementId }) => ({ institutionId, agreementId }),
  staffFacts: () => ({}),
  isForCaller: (caller, _item, state) => caller.employer === state.agency.code,
  itemHead: ({ id, caseId, agency, institutionId }, about: { readonly name: string } | null) => ({
    caseId, suspensionId: id, agency: agency.code, institution: { id: institutionId, name: about?.name },
  }),
  /** Its length is what the decision ordered, in months or in days (domain.md 16.1). */
  counting: ({ duration }) => ('days' in duration ? { rule: { unit: 'calendar-days' }, options: { count: duration.days } } : { options: { count: duration.months } }),
};
