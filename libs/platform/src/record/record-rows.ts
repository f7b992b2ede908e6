import type { Clock, RecordedEvent, Role } from '@due-process/procedure';
import type { CaseFile, CaseLine, ChainedEvent, StoredClock, WorkLine } from './record-model';

/** Columns of `case_event` in the order in which every reader asks for them. */
export const EVENT_COLUMNS =
  'seq, type, label, data, effects, effective_at, recorded_at, actor, act, party_visible, act_key, prev_hash, hash';

export interface EventRow {
  seq: number;
  type: string;
  label: string;
  data: unknown;
  effects: Record<string, unknown>;
  effective_at: Date | string;
  recorded_at: Date | string;
  actor: RecordedEvent['actor'];
  act: string;
  party_visible: boolean;
  act_key: string | null;
  prev_hash: string;
  hash: string;
}

/** An event as `record_acts` takes it; what has no column of its own travels in `effects`. */
export function eventJson(event: ChainedEvent, actKey?: string): Record<string, unknown> {
  const { seq: _assigned, type, label, data, effectiveAt, recordedAt, actor, act, partyVisible, prevHash, hash, ...effects } = event;
  return { type, label, data, effects, effectiveAt, recordedAt, actor, act, partyVisible, actKey, prevHash, hash };
}

export function eventOf(row: EventRow): ChainedEvent {
  return {
    ...row.effects,
    seq: row.seq,
    type: row.type,
    label: row.label,
    data: row.data,
    effectiveAt: instant(row.effective_at),
    recordedAt: instant(row.recorded_at),
    actor: row.actor,
    act: row.act,
    partyVisible: row.party_visible,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}

/** Columns of `case_file`; days as text, because a legal day is never converted. */
export const FILE_COLUMNS = `f.stream_id, f.procedure, f.region, f.employer, f.institution_id, f.stage, f.gate, f.version, f.closed,
  f.opened_on::text AS opened_on, f.next_deadline::text AS next_deadline, f.state, f.plan, f.updated_at`;

export interface FileRow {
  stream_id: string;
  procedure: string;
  region: string;
  employer: string;
  institution_id: string | null;
  stage: string;
  gate: string | null;
  version: number;
  closed: boolean;
  opened_on: string;
  next_deadline: string | null;
  state: unknown;
  plan: CaseFile['plan'];
  updated_at: Date | string;
}

export function fileOf(row: FileRow): Omit<CaseFile, 'state'> {
  return {
    region: row.region,
    employer: row.employer,
    ...(row.institution_id === null ? {} : { institutionId: row.institution_id }),
    stage: row.stage,
    ...(row.gate === null ? {} : { gate: row.gate }),
    closed: row.closed,
    openedOn: row.opened_on,
    ...(row.next_deadline === null ? {} : { nextDeadline: row.next_deadline }),
    plan: row.plan,
  };
}

export function lineOf<S>(row: FileRow): CaseLine<S> {
  return {
    ...fileOf(row),
    state: row.state as S,
    streamId: row.stream_id,
    procedure: row.procedure,
    version: row.version,
    updatedAt: instant(row.updated_at),
  };
}

export function clockOf(row: { stream_id: string; clock: Clock }): StoredClock {
  return { ...row.clock, streamId: row.stream_id };
}

export interface WorkRow {
  stream_id: string;
  key: string;
  act: string;
  label_zh: string;
  label_en: string;
  roles: Role[];
  due_on: string | null;
  clock: string | null;
  level: number;
  reminded: WorkLine['reminded'] | null;
  region: string;
  employer: string;
  institution_id: string | null;
}

export function workOf(row: WorkRow): WorkLine {
  return {
    streamId: row.stream_id,
    key: row.key,
    act: row.act,
    label: { zh: row.label_zh, en: row.label_en },
    roles: row.roles,
    ...(row.due_on === null ? {} : { dueOn: row.due_on }),
    ...(row.clock === null ? {} : { clock: row.clock }),
    level: row.level,
    ...(row.reminded === null ? {} : { reminded: row.reminded }),
    region: row.region,
    employer: row.employer,
    ...(row.institution_id === null ? {} : { institutionId: row.institution_id }),
  };
}

function instant(value: Date | string): string {
  return new Date(value).toISOString();
}
