/** The tables that every context's schema has in common. Names of schema and roles were checked by the caller. */
export function recordTablesSql(schema: string): string {
  return `
CREATE TABLE ${schema}.case_file (
  stream_id text PRIMARY KEY,
  procedure text NOT NULL,
  region text NOT NULL,
  employer text NOT NULL,
  institution_id text,
  stage text NOT NULL,
  gate text,
  version int NOT NULL CHECK (version > 0),
  closed boolean NOT NULL,
  opened_on date NOT NULL,
  next_deadline date,
  state jsonb NOT NULL,
  plan jsonb NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX case_file_institution ON ${schema}.case_file (institution_id) WHERE institution_id IS NOT NULL;
COMMENT ON TABLE ${schema}.case_file IS '案卷首页: projection of the events, written in the same transaction';

CREATE TABLE ${schema}.case_event (
  stream_id text NOT NULL,
  seq int NOT NULL CHECK (seq > 0),
  type text NOT NULL,
  label text NOT NULL,
  data jsonb NOT NULL,
  effects jsonb NOT NULL,
  effective_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor jsonb NOT NULL,
  act text NOT NULL,
  party_visible boolean NOT NULL,
  act_key text,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (stream_id, seq)
);
CREATE UNIQUE INDEX case_event_act_key ON ${schema}.case_event (stream_id, act_key) WHERE act_key IS NOT NULL;
COMMENT ON TABLE ${schema}.case_event IS '案件记录: append-only and hash-chained; the legal record';
COMMENT ON COLUMN ${schema}.case_event.effects IS 'clocks and duties that the event opens and closes, as decided';
COMMENT ON COLUMN ${schema}.case_event.effective_at IS 'the fact (when it has effect in law)';
COMMENT ON COLUMN ${schema}.case_event.recorded_at IS 'the entry (when it was written down)';

CREATE TABLE ${schema}.case_clock (
  stream_id text NOT NULL,
  clock_id text NOT NULL,
  rule text NOT NULL,
  status text NOT NULL CHECK (status IN ('running', 'met', 'expired', 'cancelled')),
  owner text NOT NULL CHECK (owner IN ('party', 'authority', 'sanction')),
  start_day date NOT NULL,
  nominal_day date NOT NULL,
  last_day date NOT NULL,
  ends_at timestamptz NOT NULL,
  steer_day date NOT NULL,
  provisional boolean NOT NULL,
  calendars text[] NOT NULL,
  rule_versions text[] NOT NULL,
  deadline jsonb NOT NULL,
  clock jsonb NOT NULL,
  PRIMARY KEY (stream_id, clock_id)
);
CREATE INDEX case_clock_running ON ${schema}.case_clock (ends_at) WHERE status = 'running';

CREATE TABLE ${schema}.work_item (
  stream_id text NOT NULL,
  key text NOT NULL,
  act text NOT NULL,
  label_zh text NOT NULL,
  label_en text NOT NULL,
  roles text[] NOT NULL,
  due_on date,
  clock text,
  level int NOT NULL,
  reminded text,
  region text NOT NULL,
  employer text NOT NULL,
  institution_id text,
  PRIMARY KEY (stream_id, key)
);
${listIndexesSql(schema)}

CREATE TABLE ${schema}.outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stream_id text NOT NULL,
  seq int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('plan')),
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  delivered_at timestamptz
);
CREATE INDEX outbox_undelivered ON ${schema}.outbox (id) WHERE delivered_at IS NULL;
CREATE INDEX outbox_stream ON ${schema}.outbox (stream_id, id);
COMMENT ON TABLE ${schema}.outbox IS 'plans for the waiting processes; per stream only the newest needs delivering';

CREATE TABLE ${schema}.idempotency (
  caller text NOT NULL,
  key text NOT NULL,
  body_hash text NOT NULL,
  status int NOT NULL,
  response jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (caller, key)
);

CREATE TABLE ${schema}.posting (
  stream_id text NOT NULL,
  seq int NOT NULL,
  n int NOT NULL,
  kind text NOT NULL,
  amount_fen bigint NOT NULL,
  account text NOT NULL,
  reference text NOT NULL,
  PRIMARY KEY (stream_id, seq, n)
);
COMMENT ON COLUMN ${schema}.posting.amount_fen IS '分; fund and treasury accounts never meet (LZ-47)';

CREATE TABLE ${schema}.operator_act (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stream_id text,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  act text NOT NULL,
  reason text NOT NULL,
  detail jsonb NOT NULL
);
CREATE INDEX operator_act_stream ON ${schema}.operator_act (stream_id);
COMMENT ON TABLE ${schema}.operator_act IS 'what an operator did beside the procedure; shown in the timeline of the case';

CREATE SEQUENCE ${schema}.case_number;
`;
}

/** Open cases are looked for by their next deadline; worklists are read in the order of urgency: of everybody, or of one authority. */
export function listIndexesSql(schema: string): string {
  return `DROP INDEX IF EXISTS ${schema}.case_file_open, ${schema}.work_item_due;
CREATE INDEX IF NOT EXISTS case_file_due ON ${schema}.case_file (next_deadline) WHERE NOT closed;
CREATE INDEX IF NOT EXISTS work_item_urgency ON ${schema}.work_item (due_on, level DESC, stream_id);
CREATE INDEX IF NOT EXISTS work_item_of_employer ON ${schema}.work_item (employer, due_on, level DESC, stream_id);
CREATE INDEX IF NOT EXISTS work_item_institution ON ${schema}.work_item (institution_id) WHERE institution_id IS NOT NULL;`;
}
