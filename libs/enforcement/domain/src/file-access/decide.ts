import { accepted, event, oneOf, refusal, unless, type Act, type ActContext, type NewEvent, type Procedure, type RecordedEvent } from '@due-process/procedure';
import type { MeasureReferences } from '../measures';
import { ACCESS_KINDS, ACCESS_STAGES, accessesOf, type FileAccess, type RecordAccess } from './model';

/** Whoever may read a whole case file: those who work on it, heads, and audit. Parties see their case, never the file. */
const READERS = ['case-officer', 'legal-reviewer', 'legal-unit-head', 'hearing-chair', 'bureau-head', 'auditor'] as const;

const problems = (input: RecordAccess) => [
  oneOf(input.what, ACCESS_KINDS, '/what', '查阅对象', 'what is read'),
  !/^[0-9a-f]{64}$/.test(String(input.sha256)) && refusal('INPUT.INVALID', '须记载所提供内容的 SHA-256。', 'The SHA-256 of what is given out must be stated.', ['O4-57'], { pointer: '/sha256' }),
];

const accessed = (input: RecordAccess, context: ActContext<MeasureReferences>, head: object = {}): NewEvent => event('FileAccessed', '查阅案卷', context, { ...head, what: input.what, sha256: input.sha256 });

/** The first access to the file of a case (首次查阅). */
const beginAccessRecord: Act<FileAccess, RecordAccess, MeasureReferences> = {
  name: 'begin-access-record',
  label: '首次查阅案卷',
  article: 'O4-57',
  roles: READERS,
  decide(_state, input, context) {
    const { case: known } = context.references;
    return unless([!known && refusal('MEASURE.CASE_UNKNOWN', '没有此案件。', 'There is no such case.', ['O4-57']), ...problems(input)], () => {
      if (!known) throw new Error('An access record needs its case.');
      return accepted([accessed(input, context, { id: accessesOf(known.id), caseId: known.id, bureau: known.bureau, party: known.party, region: known.bureau.region, openedOn: context.today, ruleVersions: context.rules.versions })]);
    });
  },
};

/** Every further access (查阅案卷). */
const recordAccess: Act<FileAccess, RecordAccess, MeasureReferences> = {
  name: 'record-access',
  label: '查阅案卷',
  article: 'O4-57',
  roles: READERS,
  evenWhenClosed: true,
  decide(_state, input, context) {
    return unless(problems(input), () => accepted([accessed(input, context)]));
  },
};

function evolve(state: FileAccess | undefined, { data, actor, effectiveAt }: RecordedEvent): FileAccess {
  const { id, caseId, bureau, party, region, openedOn, ruleVersions } = data as FileAccess;
  const known = state ?? { id, caseId, bureau, party, region, openedOn, ruleVersions, stage: 'KEPT', closed: true, version: 0, clocks: {}, duties: {}, accesses: 0 };
  return { ...known, accesses: known.accesses + 1, last: { person: actor.person, at: effectiveAt } };
}

/** Access to the case file is itself an event (案卷查阅), O4-57. It opens no clock, so nothing waits for it. */
export const fileAccess: Procedure<FileAccess, MeasureReferences> = {
  name: 'file-access',
  label: '案卷查阅',
  workflow: 'fileAccess',
  opening: beginAccessRecord.name,
  acts: { [beginAccessRecord.name]: beginAccessRecord, [recordAccess.name]: recordAccess },
  office: (state) => state.bureau.code,
  stages: ACCESS_STAGES,
  evolve,
  tasks: () => [],
  gate: () => undefined,
};
