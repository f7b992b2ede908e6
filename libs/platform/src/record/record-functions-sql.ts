import { GENESIS } from './event-hash';
import { SQLSTATE } from './record-errors';

/**
 * The functions through which alone the record is written. They run with the rights of the schema's owner.
 *
 * A context extends them with triggers of its own on `case_event`, each with a `WHEN (NEW.type IN (…))` so that all other events
 * pay nothing: AFTER INSERT for read tables that must change in the same transaction, BEFORE INSERT for a tripwire.
 */
export function recordFunctionsSql(schema: string): string {
  return `${appendOnlySql(schema)}${recordActsSql(schema)}${operatorActSql(schema)}${requeueSql(schema)}`;
}

function appendOnlySql(schema: string): string {
  return `
CREATE FUNCTION ${schema}.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  RAISE EXCEPTION '案件记录只能追加 (the record is append-only): % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = '${SQLSTATE.appendOnly}';
END $fn$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${schema}.case_event
  FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${schema}.operator_act
  FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.refuse_change();
`;
}

function recordActsSql(schema: string): string {
  return `
CREATE FUNCTION ${schema}.record_acts(request jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $fn$
DECLARE
  answer jsonb := request->'idempotency';
  stream jsonb;
  events jsonb;
  id text;
  expected int;
  added int;
  last_hash text;
BEGIN
  -- The key first: an equal request that runs at the same time waits here and then finds that it has lost.
  IF answer IS NOT NULL THEN
    INSERT INTO idempotency (caller, key, body_hash, status, response)
    VALUES (answer->>'caller', answer->>'key', answer->>'bodyHash', (answer->>'status')::int, answer->'response')
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'idempotency key in use' USING ERRCODE = '${SQLSTATE.idempotencyRace}';
    END IF;
  END IF;

  FOR stream IN SELECT value FROM jsonb_array_elements(request->'streams') LOOP
    id := stream->>'streamId';
    expected := (stream->>'expectedVersion')::int;
    events := stream->'events';
    added := jsonb_array_length(events);
    IF added = 0 THEN
      RAISE EXCEPTION 'stream % without events', id USING ERRCODE = '${SQLSTATE.chainBroken}';
    END IF;

    IF expected = 0 THEN
      INSERT INTO case_file (stream_id, procedure, region, employer, institution_id, stage, gate, version, closed, opened_on, next_deadline, state, plan, updated_at)
      SELECT id, stream->>'procedure', f.region, f.employer, f."institutionId", f.stage, f.gate, added, f.closed, f."openedOn", f."nextDeadline", f.state, f.plan, clock_timestamp()
      FROM jsonb_to_record(stream->'file') AS f(region text, employer text, "institutionId" text, stage text, gate text, closed boolean, "openedOn" date, "nextDeadline" date, state jsonb, plan jsonb)
      ON CONFLICT DO NOTHING;
    ELSE
      UPDATE case_file c SET region = f.region, employer = f.employer, institution_id = f."institutionId", stage = f.stage, gate = f.gate,
        version = expected + added, closed = f.closed, next_deadline = f."nextDeadline", state = f.state, plan = f.plan, updated_at = clock_timestamp()
      FROM jsonb_to_record(stream->'file') AS f(region text, employer text, "institutionId" text, stage text, gate text, closed boolean, "nextDeadline" date, state jsonb, plan jsonb)
      WHERE c.stream_id = id AND c.version = expected AND c.procedure = stream->>'procedure';
    END IF;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'version conflict' USING ERRCODE = '${SQLSTATE.versionConflict}', DETAIL = id, HINT = expected::text;
    END IF;

    IF expected = 0 THEN
      last_hash := '${GENESIS}';
    ELSE
      SELECT hash INTO last_hash FROM case_event WHERE stream_id = id AND seq = expected;
    END IF;
    FOR i IN 0..added - 1 LOOP
      IF last_hash IS DISTINCT FROM events->i->>'prevHash' THEN
        RAISE EXCEPTION 'event % does not carry the hash of its predecessor', expected + i + 1
          USING ERRCODE = '${SQLSTATE.chainBroken}', DETAIL = id;
      END IF;
      last_hash := events->i->>'hash';
    END LOOP;

    INSERT INTO case_event (stream_id, seq, type, label, data, effects, effective_at, recorded_at, actor, act, party_visible, act_key, prev_hash, hash)
    SELECT id, expected + e.n, e.type, e.label, e.data, e.effects, e."effectiveAt", e."recordedAt", e.actor, e.act, e."partyVisible", e."actKey", e."prevHash", e.hash
    FROM ROWS FROM (jsonb_to_recordset(events) AS (type text, label text, data jsonb, effects jsonb, "effectiveAt" timestamptz,
      "recordedAt" timestamptz, actor jsonb, act text, "partyVisible" boolean, "actKey" text, "prevHash" text, hash text)) WITH ORDINALITY
      AS e(type, label, data, effects, "effectiveAt", "recordedAt", actor, act, "partyVisible", "actKey", "prevHash", hash, n);

    IF jsonb_array_length(stream->'clocks') > 0 THEN
      INSERT INTO case_clock (stream_id, clock_id, rule, status, owner, start_day, nominal_day, last_day, ends_at, steer_day, provisional, calendars, rule_versions, deadline, clock)
      SELECT id, c->>'id', c->>'rule', c->>'status', c->>'owner', d."startDay", d."nominalDay", d."lastDay", d."endsAt", d."steerDay",
        d.status = 'provisional', d.calendars, ARRAY(SELECT jsonb_array_elements_text(c->'ruleVersions')), c->'deadline', c
      FROM jsonb_array_elements(stream->'clocks') AS c,
        jsonb_to_record(c->'deadline') AS d("startDay" date, "nominalDay" date, "lastDay" date, "endsAt" timestamptz, "steerDay" date, status text, calendars text[])
      ON CONFLICT (stream_id, clock_id) DO UPDATE SET rule = excluded.rule, status = excluded.status, owner = excluded.owner,
        start_day = excluded.start_day, nominal_day = excluded.nominal_day, last_day = excluded.last_day, ends_at = excluded.ends_at,
        steer_day = excluded.steer_day, provisional = excluded.provisional, calendars = excluded.calendars,
        rule_versions = excluded.rule_versions, deadline = excluded.deadline, clock = excluded.clock
      WHERE case_clock.clock IS DISTINCT FROM excluded.clock;
    END IF;

    IF expected > 0 THEN
      DELETE FROM work_item WHERE stream_id = id;
    END IF;
    IF jsonb_array_length(stream->'workItems') > 0 THEN
      INSERT INTO work_item (stream_id, key, act, label_zh, label_en, roles, due_on, clock, level, reminded, region, employer, institution_id)
      SELECT id, w.key, w.act, w.label->>'zh', w.label->>'en', w.roles, w."dueOn", w.clock, w.level, w.reminded,
        stream->'file'->>'region', stream->'file'->>'employer', stream->'file'->>'institutionId'
      FROM jsonb_to_recordset(stream->'workItems') AS w(key text, act text, label jsonb, roles text[], "dueOn" date, clock text, level int, reminded text);
    END IF;

    IF jsonb_array_length(stream->'postings') > 0 THEN
      INSERT INTO posting (stream_id, seq, n, kind, amount_fen, account, reference)
      SELECT id, expected + added, p.n, p.kind, p."amountFen", p.account, p.reference
      FROM ROWS FROM (jsonb_to_recordset(stream->'postings') AS (kind text, "amountFen" bigint, account text, reference text)) WITH ORDINALITY
        AS p(kind, "amountFen", account, reference, n);
    END IF;

    IF NOT coalesce((stream->>'quiet')::boolean, false) THEN
      INSERT INTO outbox (stream_id, seq, kind, payload) VALUES (id, expected + added, 'plan', stream->'file'->'plan');
    END IF;
  END LOOP;
END $fn$;
COMMENT ON FUNCTION ${schema}.record_acts(jsonb) IS
  'the only way into the record: events, head, clocks, worklist, postings, outbox and the idempotent answer, all or nothing';
`;
}

function operatorActSql(schema: string): string {
  return `
CREATE FUNCTION ${schema}.record_operator_act(stream text, at timestamptz, actor text, act text, reason text, detail jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $fn$
  INSERT INTO operator_act (stream_id, at, actor, act, reason, detail) VALUES ($1, $2, $3, $4, $5, $6);
$fn$;
`;
}

/**
 * The row locks keep the order of the outbox: no act of the same case can be between reading its plan and queueing it again. A closed case is
 * queued only where it is named: it waits for nothing, but may have errands that were never done.
 */
export function requeueSql(schema: string): string {
  return `
CREATE OR REPLACE FUNCTION ${schema}.requeue_plans(skew_ms bigint, only_stream text DEFAULT NULL) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $fn$
  WITH wanted AS (
    SELECT stream_id, version, plan FROM case_file
    WHERE CASE WHEN only_stream IS NULL THEN NOT closed ELSE stream_id = only_stream END ORDER BY stream_id FOR UPDATE
  ), queued AS (
    INSERT INTO outbox (stream_id, seq, kind, payload)
    SELECT stream_id, version, 'plan', plan || jsonb_build_object('skewMs', skew_ms) FROM wanted RETURNING 1
  )
  SELECT count(*) FROM queued;
$fn$;
COMMENT ON FUNCTION ${schema}.requeue_plans(bigint, text) IS
  'queues the stored plan of every open case (or of one, also a closed one) again: after moving the sandbox clock and for reconcile';
`;
}
