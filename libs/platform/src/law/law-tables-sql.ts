/** Tables of the law. What was proposed, decided and in force stays for ever: cases cite it. */
export const LAW_TABLES_SQL = `
CREATE SCHEMA law;

CREATE TABLE law.proposal (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('calendar', 'rule-pack', 'parameter')),
  name text NOT NULL,
  change jsonb NOT NULL,
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  base text NOT NULL CHECK (btrim(base) <> ''),
  region text NOT NULL,
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE law.proposal IS '法源变动提案: a notice, packs or a parameter as data, with reason and base';
COMMENT ON COLUMN law.proposal.region IS 'division of whoever proposes: whoever decides acts for it too';
COMMENT ON COLUMN law.proposal.proposed_at IS 'legal time';

CREATE TABLE law.decision (
  proposal_id bigint PRIMARY KEY REFERENCES law.proposal,
  decision text NOT NULL CHECK (decision IN ('approved', 'rejected')),
  decided_by text NOT NULL,
  decided_role text NOT NULL,
  decided_at timestamptz NOT NULL,
  reason text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE law.decision IS '审批: once per proposal, never by whoever proposed';

CREATE TABLE law.version (
  version int PRIMARY KEY CHECK (version > 0),
  proposal_id bigint NOT NULL UNIQUE REFERENCES law.proposal,
  since timestamptz NOT NULL
);
COMMENT ON TABLE law.version IS 'approved changes in the order in which they came into effect';

CREATE TABLE law.current (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version int NOT NULL
);
INSERT INTO law.current (version) VALUES (0);
COMMENT ON TABLE law.current IS 'the version in force: read with every case, so that nobody decides by former law';

CREATE TABLE law.request (
  caller text NOT NULL,
  key text NOT NULL,
  body_hash text NOT NULL,
  proposal_id bigint NOT NULL REFERENCES law.proposal,
  PRIMARY KEY (caller, key)
);
COMMENT ON TABLE law.request IS 'idempotency: the same key and body are answered with the same proposal';

CREATE TABLE law.sweep (
  context text NOT NULL,
  version int NOT NULL REFERENCES law.version,
  cursor text,
  looked int NOT NULL DEFAULT 0,
  moved int NOT NULL DEFAULT 0,
  held int NOT NULL DEFAULT 0,
  begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  done_at timestamptz,
  PRIMARY KEY (context, version)
);
COMMENT ON TABLE law.sweep IS 'how far the open cases of a context have been re-planned under a version; a process that dies goes on from here';
`;
