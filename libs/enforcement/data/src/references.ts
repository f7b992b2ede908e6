import { RecordStore } from '@due-process/platform';
import type { Pool } from 'pg';
import { SCHEMA } from './migrations';

/** The case that an act is about: the penalty case itself, the one that a measure serves, or the one that the hint names. */
const OWN_CASE = `coalesce(f.state->>'caseId', f.stream_id, $4)`;

/** Certificates of the bureau's officers; of several the one that runs longest (`OfficerRegister`). */
const OFFICERS = `
  (SELECT coalesce(jsonb_object_agg(o.person, jsonb_build_object('certificate', o.certificate, 'validFrom', o.valid_from, 'validTo', o.valid_to, 'delegated', o.delegated)), '{}')
   FROM (SELECT DISTINCT ON (person) * FROM enforcement.officer_certificate
         WHERE bureau = coalesce(f.employer, (SELECT c.employer FROM enforcement.case_file c WHERE c.stream_id = $4))
         ORDER BY person, valid_to DESC) o)`;

/** The penalty case that a measure serves (`CaseOfMeasure`); once it is decided or ended nothing new is taken for it (O4-47, ACL-28). */
const CASE_OF_MEASURE = `
  (SELECT jsonb_build_object('id', c.stream_id, 'closed', c.closed OR c.stage IN ('DECIDED', 'SERVED', 'SPOT_DECIDED', 'ANNULLED', 'ENDED', 'CLOSED'), 'crimeApprovedAt', c.state->'crime'->>'approvedAt', 'bureau', c.state->'bureau', 'party', jsonb_build_object('id', c.state->'party'->>'id', 'name', coalesce(c.state->'party'->>'name', c.state->'party'->>'id')),
     'duties', coalesce(c.state->'duties', '{}'), 'recused', coalesce(c.state->'recused', '[]'))
   FROM enforcement.case_file c WHERE c.stream_id = ${OWN_CASE} AND c.procedure = 'penalty-case')`;

/** Files that were received for the case (`EvidenceReferences`). */
const RECEIVED = `(SELECT coalesce(jsonb_agg(e.sha256), '[]') FROM enforcement.evidence_file e WHERE e.case_id = f.stream_id)`;

/** What no text that leaves the bureau may hold: the number of the informant (LZ-38, LZ-45(1)); the record knows nobody's name. */
const PROTECTED = `(SELECT coalesce(jsonb_agg(n), '[]') FROM (SELECT f.state->'lead'->>'informant' AS n) i WHERE n IS NOT NULL)`;

/** Whether the hint of a lead, its bureau, has enforcement officers on the register (`PenaltyReferences`). */
const IS_BUREAU = `EXISTS (SELECT 1 FROM enforcement.officer_certificate o WHERE o.bureau = $4)`;

/** Running number of the next stream of a kind in the case. */
const NEXT_NUMBER = (procedure: string) => `(SELECT count(*) + 1 FROM enforcement.case_file m WHERE m.procedure = '${procedure}' AND m.state->>'caseId' = ${OWN_CASE})`;

/** Things that other streams of the same bureau hold, and until when where that ends by itself (`ThingUnderMeasure`). */
const ELSEWHERE = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('stream', h.stream_id, 'procedure', h.procedure, 'thing', h.thing, 'until', enforcement.holds_until(m.procedure, m.state))), '[]')
   FROM enforcement.held_thing h JOIN enforcement.case_file m USING (stream_id)
   WHERE h.bureau = (SELECT c.employer FROM enforcement.case_file c WHERE c.stream_id = ${OWN_CASE}) AND h.stream_id IS DISTINCT FROM f.stream_id)`;

/** Cases of the same party, with the acts that each is about and whether a fine came of it (`OverlappingCase`, APL-29). */
const OVERLAPPING = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('caseId', c.stream_id, 'acts', jsonb_path_query_array(c.state, '$.lead.acts[*]'), 'open', NOT c.closed, 'filedOn', c.state->'filing'->>'on',
     'fined', coalesce((c.state->'decision'->>'fineTotalFen')::bigint, 0) > 0 AND c.state->'decision'->'annulled' IS NULL)), '[]')
   FROM enforcement.case_file c
   WHERE c.procedure = 'penalty-case' AND c.stream_id <> f.stream_id AND c.state->'party'->>'id' = f.state->'party'->>'id' AND c.stage NOT IN ('NOT_FILED', 'TRANSFERRED', 'ENDED')
     AND EXISTS (SELECT 1 FROM jsonb_array_elements(c.state->'lead'->'acts') theirs, jsonb_array_elements(f.state->'lead'->'acts') ours
       WHERE theirs->>'violation' = ours->>'violation' AND theirs->>'from' <= ours->>'to' AND ours->>'from' <= theirs->>'to'))`;

/** Acts of the same party that a decision punishes, not those of a lead (`PriorPenalty`, LZ-42(2)); the domain counts the twelve months. */
const HISTORY = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('caseId', c.stream_id, 'act', act->>'act', 'actFrom', act->>'actFrom', 'actTo', act->>'actTo', 'decidedOn', c.state->'decision'->>'on')), '[]')
   FROM enforcement.case_file c, jsonb_array_elements(coalesce(c.state->'draft'->'proposal'->'violations', '[]')) AS act
   WHERE c.procedure = 'penalty-case' AND c.stream_id <> f.stream_id AND c.state->'party'->>'id' = f.state->'party'->>'id'
     AND c.state->'decision'->>'result' = 'penalty' AND c.state->'decision'->'annulled' IS NULL)`;

/** The province's tables of discretion that the case may meet while it lasts; the domain takes the one in force on the day of the act (APL-34). */
const TABLES = `
  (SELECT jsonb_agg(t.content ORDER BY length(t.region) DESC, t.in_force_from DESC) FROM enforcement.discretion_table t
   WHERE f.region LIKE t.region || '%' AND (t.in_force_until IS NULL OR t.in_force_until >= f.opened_on))`;

/** Streams that hold things of the case or wait for an answer (`OpenMeasure`). */
const OPEN_MEASURES = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('streamId', m.stream_id, 'procedure', m.procedure) ORDER BY m.stream_id), '[]')
   FROM enforcement.case_file m WHERE m.procedure IN ('evidence-preservation', 'sealing', 'assistance-request') AND NOT m.closed AND m.state->>'caseId' = f.stream_id)`;

/**
 * What acts of this context look at beside the case, in the statement that loads it: of a penalty case its officers, other cases of its party, the
 * table and its open measures; of a measure its case, its number and the things held elsewhere.
 */
export const ENFORCEMENT_FACTS_SQL = `
SELECT CASE
  WHEN f.procedure = 'penalty-case' THEN jsonb_strip_nulls(jsonb_build_object('officers', ${OFFICERS}, 'overlapping', ${OVERLAPPING}, 'history', ${HISTORY}, 'tables', ${TABLES},
    'openMeasures', ${OPEN_MEASURES}, 'receivedFiles', ${RECEIVED}, 'protectedNames', ${PROTECTED}))
  WHEN f.procedure IS NOT NULL OR $4 IS NOT NULL THEN jsonb_strip_nulls(jsonb_build_object('case', ${CASE_OF_MEASURE}, 'isBureau', ${IS_BUREAU}, 'officers', ${OFFICERS}, 'elsewhere', ${ELSEWHERE},
    'numbers', jsonb_build_object('evidence-preservation', ${NEXT_NUMBER('evidence-preservation')}, 'sealing', ${NEXT_NUMBER('sealing')}, 'assistance-request', ${NEXT_NUMBER('assistance-request')})))
  END`;

/** The record of the enforcement context. */
export function enforcementRecord(pool: Pool): RecordStore {
  return new RecordStore(pool, { schema: SCHEMA, referencesSql: ENFORCEMENT_FACTS_SQL });
}
