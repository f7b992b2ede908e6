import { assistanceRequest, evidencePreservation, sealing, type AssistanceRequest, type Parties, type Preservation, type Sealing } from '@due-process/enforcement-domain';
import type { CaseKind, KnowableCase } from '@due-process/platform/rest';
import { ofTheBureau } from './readers';
import { REFUSALS } from './refusals';

interface OfACase extends Parties {
  readonly caseId: string;
  readonly region: string;
}

/** Whom a measure concerns, once it was told on the spot: the measure carries the code alone, which only one of the two can have. */
const knowable = ({ region, bureau, party }: OfACase, told: boolean): KnowableCase => ({
  region, staff: ofTheBureau(bureau), told: told ? [{ role: 'institution', code: party.id }, { role: 'physician', code: party.id }] : [],
});

/** What all three kinds share: they begin beside a penalty case and are named after it. */
const beside = {
  refusals: REFUSALS,
  codesOfEveryAct: ['MEASURE.NOT_YOUR_BUREAU', 'OFFICERS.RECUSED'],
  caseServed: ({ caseId }: OfACase) => caseId,
  subject: ({ caseId, party }: OfACase) => ({ penaltyCaseId: caseId, party }),
  isForCaller: (caller: { readonly employer: string }, _item: unknown, { bureau }: OfACase) => caller.employer === bureau.code,
  itemHead: ({ caseId, bureau, party }: OfACase) => ({ penaltyCaseId: caseId, bureau: bureau.code, party }),
  innerFields: ['duties', 'officers'],
};

/** Preservations in advance (先行登记保存) as this service shows them: the party was there when its things were taken. */
export const PRESERVATIONS: CaseKind<Preservation> = {
  ...beside,
  procedure: evidencePreservation,
  path: 'evidence-preservations',
  one: 'evidence-preservation',
  example: 'LZ-CF-2026-000123-P1',
  knowable: (state) => knowable(state, state.takenAt !== undefined),
  staffFacts: ({ bureau, reasons, things, takenAt, approvedOn, endedBecause }) => ({ bureau, reasons, things, takenAt, approvedOn, endedBecause }),
  partyFacts: ({ bureau, things, takenAt, endedBecause }) => ({ bureau: { code: bureau.code }, things, takenAt, endedBecause }),
};

/** Sealings (封存) as this service shows them. */
export const SEALINGS: CaseKind<Sealing> = {
  ...beside,
  procedure: sealing,
  path: 'sealings',
  one: 'sealing',
  example: 'LZ-CF-2026-000123-S1',
  knowable: (state) => knowable(state, state.sealedAt !== undefined),
  toldStages: ['EMERGENCY', 'SEALED', 'EXTENDED', 'RELEASE_DECIDED', 'RELEASE_DUE', 'RELEASED', 'TRANSFERRED'],
  staffFacts: ({ bureau, fromPreservation, necessity, things, approvedAt, sealedAt, sealedOn, extension, appraisals, unlawfulSince, unlawfulBecause, alarmLevel }) => ({ bureau, fromPreservation, necessity, things, approvedAt, sealedAt, sealedOn, extension, appraisals, unlawfulSince, unlawfulBecause, alarmLevel }),
  partyFacts: ({ bureau, things, sealedAt, sealedOn, extension, appraisals, unlawfulSince, unlawfulBecause }) => ({
    bureau: { code: bureau.code }, things, sealedAt, sealedOn, appraisals, unlawfulSince, unlawfulBecause, ...(extension?.state === 'told' ? { extension } : {}),
  }),
};

/** Requests for assistance (协助调查) as this service shows them: between authorities, never a party's. */
export const ASSISTANCE_REQUESTS: CaseKind<AssistanceRequest> = {
  ...beside,
  procedure: assistanceRequest,
  path: 'assistance-requests',
  one: 'assistance-request',
  example: 'LZ-CF-2026-000123-X1',
  knowable: (state) => knowable(state, false),
  staffFacts: ({ bureau, to, subject, documentRef, sentOn, receivedOn, delayedTo, answeredOn }) => ({ bureau, to, about: subject, documentRef, sentOn, receivedOn, delayedTo, answeredOn }),
};
