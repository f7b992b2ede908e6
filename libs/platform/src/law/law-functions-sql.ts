import { SQLSTATE } from '../record/record-errors';

/** SQLSTATEs that the functions of the law raise, beside those of the record. */
export const LAW_SQLSTATE = { decided: 'DP007', proposer: 'DP008' } as const;

/** The functions through which alone the law is changed. They run with the rights of the schema's owner. */
export const LAW_FUNCTIONS_SQL = `
CREATE FUNCTION law.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  RAISE EXCEPTION '法源记录只能追加 (the law is append-only): % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = '${SQLSTATE.appendOnly}';
END $fn$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON law.proposal FOR EACH STATEMENT EXECUTE FUNCTION law.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON law.decision FOR EACH STATEMENT EXECUTE FUNCTION law.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON law.version FOR EACH STATEMENT EXECUTE FUNCTION law.refuse_change();

CREATE FUNCTION law.once(request jsonb, proposal bigint) RETURNS void LANGUAGE plpgsql AS $fn$
BEGIN
  INSERT INTO law.request (caller, key, body_hash, proposal_id) VALUES (request->>'caller', request->>'key', request->>'bodyHash', proposal) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'idempotency key in use' USING ERRCODE = '${SQLSTATE.idempotencyRace}';
  END IF;
END $fn$;

CREATE FUNCTION law.propose(proposed jsonb, request jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = law, pg_temp AS $fn$
DECLARE
  made bigint;
BEGIN
  INSERT INTO proposal (kind, name, change, reason, base, region, proposed_by, proposed_at)
  SELECT p.change->>'kind', p.name, p.change, p.reason, p.base, p.region, p.by, p.at
  FROM jsonb_to_record(proposed) AS p(name text, change jsonb, reason text, base text, region text, by text, at timestamptz)
  RETURNING id INTO made;
  PERFORM law.once(request, made);
  RETURN made;
END $fn$;

CREATE FUNCTION law.decide(decided jsonb, expected_version int, request jsonb) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = law, pg_temp AS $fn$
DECLARE
  proposal_ bigint := (decided->>'proposal')::bigint;
  reached int;
BEGIN
  PERFORM law.once(request, proposal_);
  IF decided->>'by' = (SELECT proposed_by FROM proposal WHERE id = proposal_) THEN
    RAISE EXCEPTION 'whoever proposes does not decide' USING ERRCODE = '${LAW_SQLSTATE.proposer}';
  END IF;
  INSERT INTO decision (proposal_id, decision, decided_by, decided_role, decided_at, reason)
  SELECT proposal_, d.decision, d.by, d.role, d.at, d.reason FROM jsonb_to_record(decided) AS d(decision text, by text, role text, at timestamptz, reason text)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'decided already' USING ERRCODE = '${LAW_SQLSTATE.decided}';
  END IF;
  IF decided->>'decision' = 'rejected' THEN
    RETURN NULL;
  END IF;
  -- What was checked on one version is never approved on another.
  UPDATE current SET version = version + 1 WHERE version = expected_version RETURNING version INTO reached;
  IF reached IS NULL THEN
    RAISE EXCEPTION 'the law has changed' USING ERRCODE = '${SQLSTATE.versionConflict}', DETAIL = 'law', HINT = expected_version::text;
  END IF;
  INSERT INTO version (version, proposal_id, since)
  SELECT reached, proposal_, greatest((decided->>'at')::timestamptz, max(since)) FROM version;
  PERFORM pg_notify('law', reached::text);
  RETURN reached;
END $fn$;
COMMENT ON FUNCTION law.decide(jsonb, int, jsonb) IS 'approves or rejects; an approval is in effect for every act that is loaded after its commit';

CREATE FUNCTION law.swept(context_ text, version_ int, progress jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = law, pg_temp AS $fn$
  INSERT INTO sweep AS s (context, version, cursor, looked, moved, held, done_at)
  SELECT context_, version_, p.cursor, p.looked, p.moved, p.held, CASE WHEN p.done THEN clock_timestamp() END
  FROM jsonb_to_record(progress) AS p(cursor text, looked int, moved int, held int, done boolean)
  ON CONFLICT (context, version) DO UPDATE SET cursor = excluded.cursor, looked = s.looked + excluded.looked, moved = s.moved + excluded.moved,
    held = s.held + excluded.held, done_at = coalesce(s.done_at, excluded.done_at);
  -- A case that has followed a version has followed those before it.
  UPDATE sweep SET done_at = clock_timestamp() WHERE context = context_ AND version < version_ AND done_at IS NULL AND (progress->>'done')::boolean;
$fn$;
`;
