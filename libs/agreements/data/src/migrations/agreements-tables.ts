import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { READERS } from './agreements-record';

/** Institutions, service agreements and what cases have made of them: read tables, written only by the trigger `project`. */
export class AgreementsTables1763700200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(
      runner,
      `DROP VIEW agreements.breach_case;
DROP FUNCTION agreements.agreement_status(text, date);
DROP TABLE agreements.public_list, agreements.settlement_hold, agreements.agreement_bar, agreements.agreement_suspension,
  agreements.service_agreement, agreements.institution;`,
    );
  }
}

const TABLES = `
CREATE TABLE agreements.institution (
  id text PRIMARY KEY,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('medical-institution', 'pharmacy')),
  region text NOT NULL,
  level text
);
COMMENT ON TABLE agreements.institution IS '定点医药机构';

CREATE TABLE agreements.service_agreement (
  id text PRIMARY KEY,
  institution_id text NOT NULL REFERENCES agreements.institution,
  kind text NOT NULL,
  term_from date NOT NULL,
  term_to date NOT NULL CHECK (term_to >= term_from),
  terminated_on date
);
CREATE INDEX service_agreement_institution ON agreements.service_agreement (institution_id, term_from);
COMMENT ON TABLE agreements.service_agreement IS '医保服务协议; its status on a day follows from dates, see agreement_status';

CREATE TABLE agreements.agreement_suspension (
  suspension_id text PRIMARY KEY,
  agreement_id text NOT NULL REFERENCES agreements.service_agreement,
  case_id text NOT NULL,
  kind text NOT NULL,
  target_kind text NOT NULL CHECK (target_kind IN ('agreement', 'institution', 'department', 'person')),
  target_ref text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day >= first_day - 1),
  ends_with_term boolean NOT NULL,
  ended_on date,
  how text CHECK (how IN ('resumed', 'agreement-ended', 'lifted')),
  CHECK ((ended_on IS NULL) = (how IS NULL))
);
CREATE INDEX agreement_suspension_agreement ON agreements.agreement_suspension (agreement_id);
COMMENT ON TABLE agreements.agreement_suspension IS '中止 (LZ-19): whole days, both inclusive; ended_on is the first day after it';

CREATE TABLE agreements.agreement_bar (
  institution_id text NOT NULL REFERENCES agreements.institution,
  case_id text NOT NULL,
  rule text NOT NULL,
  level text NOT NULL CHECK (level IN ('local', 'national')),
  from_day date NOT NULL,
  until date NOT NULL,
  PRIMARY KEY (institution_id, case_id, rule)
);
COMMENT ON TABLE agreements.agreement_bar IS 'no new agreement until this day inclusive (LZ-20; national bar beside it, C9)';

CREATE TABLE agreements.settlement_hold (
  agreement_id text NOT NULL REFERENCES agreements.service_agreement,
  case_id text NOT NULL,
  base text NOT NULL,
  since date NOT NULL,
  released_on date,
  PRIMARY KEY (case_id, agreement_id, since)
);
COMMENT ON TABLE agreements.settlement_hold IS '暂停结算 during verification (LZ-19(3), C5)';

CREATE TABLE agreements.public_list (
  institution_id text NOT NULL REFERENCES agreements.institution,
  case_id text NOT NULL,
  published_on date NOT NULL,
  PRIMARY KEY (institution_id, case_id)
);
COMMENT ON TABLE agreements.public_list IS '解除协议名单, published by the city agency (LZ-20)';

CREATE FUNCTION agreements.agreement_status(agreement text, on_day date) RETURNS text LANGUAGE sql STABLE AS $fn$
  SELECT CASE
    WHEN a.terminated_on <= on_day THEN 'terminated'
    WHEN on_day > a.term_to THEN 'ended'
    WHEN on_day < a.term_from THEN 'not-yet'
    WHEN EXISTS (SELECT 1 FROM agreements.agreement_suspension s
      WHERE s.agreement_id = a.id AND s.kind = 'LZ-18.suspend-agreement' AND on_day BETWEEN s.first_day AND s.last_day
        AND (s.ended_on IS NULL OR on_day < s.ended_on)) THEN 'suspended'
    ELSE 'active' END
  FROM agreements.service_agreement a WHERE a.id = agreement
$fn$;
COMMENT ON FUNCTION agreements.agreement_status(text, date) IS
  'terminated | ended | not-yet | suspended | active on a legal day: derived, so it is right although a timer came late';

CREATE VIEW agreements.breach_case AS
  SELECT stream_id AS id, region, employer, institution_id, stage, gate, version, closed, opened_on, next_deadline,
    state->'agreement'->>'id' AS agreement_id, updated_at
  FROM agreements.case_file WHERE procedure = 'breach-handling';

REVOKE ALL ON FUNCTION agreements.agreement_status(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION agreements.agreement_status(text, date) TO ${READERS};
GRANT SELECT ON agreements.institution, agreements.service_agreement, agreements.agreement_suspension, agreements.agreement_bar,
  agreements.settlement_hold, agreements.public_list, agreements.breach_case TO ${READERS};
`;
