import { penaltyCase, type PenaltyCase } from '@due-process/enforcement-domain';
import { NUMBERING } from '@due-process/enforcement-data';
import type { CaseKind, Party } from '@due-process/platform/rest';
import { hiddenFrom } from './informant';
import { partyFacts, staffFacts } from './penalty-facts';
import { ofTheBureau } from './readers';
import { REFUSALS } from './refusals';

/** The party as tokens name it: an institution by its code, a person by his own. */
export const partyOfCase = ({ id, kind }: { readonly id: string; readonly kind: string }): Party => ({ role: kind === 'individual' ? 'physician' : 'institution', code: id });

/** Whether any paper has reached the party: an order to correct, a notice, a decision. */
const wasTold = ({ order, told, decision }: PenaltyCase): boolean => order !== undefined || told.length > 0 || decision?.servedOn !== undefined;

/** Penalty cases (行政处罚案件) as this service shows them. */
export const PENALTY_CASES: CaseKind<PenaltyCase> = {
  procedure: penaltyCase,
  path: 'penalty-cases',
  one: 'penalty-case',
  example: 'LZ-CF-2026-000123',
  numbering: NUMBERING,
  refusals: REFUSALS,
  codesOfEveryAct: ['PENALTY.NOT_YOUR_BUREAU', 'PENALTY.RECUSED'],
  knowable: (state) => ({ region: state.region, told: wasTold(state) ? [partyOfCase(state.party)] : [], staff: ofTheBureau(state.bureau, state.recused) }),
  toldStages: ['NOTICE_SERVED', 'DEFENCE_RECEIVED', 'HEARING_REQUESTED', 'HEARING_NOTIFIED', 'HEARING_HELD', 'REEXAMINED', 'WAIVED', 'SERVED', 'SPOT_DECIDED', 'ENDED', 'CLOSED', 'ARCHIVED'],
  innerFields: ['lead', 'draft', 'needs', 'officers', 'participants', 'report', 'withheld', 'checkedBy', 'by', 'exclusion', 'announcement', 'hints', 'duties'],
  subject: ({ party: { id, kind, name, region } }) => ({ party: { id, kind, region, ...(name ? { name } : {}) } }),
  staffFacts,
  partyFacts,
  hiddenFrom,
  isForCaller: (caller, _item, { bureau }) => caller.employer === bureau.code,
  itemHead: ({ bureau, party: { id, name } }) => ({ bureau: bureau.code, party: { id, ...(name ? { name } : {}) } }),
};
