import { agreementsDesk, agreementsRecord, seed } from '@due-process/agreements-data';
import { breachHandling } from '@due-process/agreements-domain';
import { bodyHash, createPool, type LegalClock } from '@due-process/platform';
import type { Actor } from '@due-process/procedure';
import { testDatabase } from '@due-process/testing';
import * as body from '../cases/bodies';
import { moment, timetable } from '../cases/timetable';
import type { Asked } from '../client/ledger';
import { damageRecord } from '../plant';
import { check, isBroken } from './check';
import { readRecord } from './read-record';

const OFFICER: Actor = { person: 'p-officer', role: 'case-officer', region: '620102', employer: 'agency-620102' };
const HEAD: Actor = { ...OFFICER, person: 'p-head', role: 'agency-head' };
const TIMES = timetable('2025-03-03');
const AGREEMENT = 'H6201020001-B2025';
const MEASURES = [{ id: 'm1', kind: 'LZ-18.recover', amountFen: 100_00, account: 'employee-basic', clause: '第32条' }] as const;

/** The engine is not there: its invariants have nothing to look at. */
const OF_THE_ENGINE = ['one-process-waits', 'closed-cases-are-completed'];

describe('the checker on a real record', () => {
  const database = testDatabase();
  const asked: Asked[] = [];

  beforeAll(async () => {
    await seed(database().ownerUrl);
    const pool = createPool({ url: database().appUrl(), applicationName: 'faults spec' });
    let now = '';
    const clock: LegalClock = { now: () => now, skewMs: () => 0 };
    const desk = agreementsDesk({ store: agreementsRecord(pool), clock });
    const does = async (at: string, actor: Actor, act: string, input: object, streamId?: string): Promise<string> => {
      now = at;
      const opening = { referencesHint: AGREEMENT, numbering: { sequence: 'case_number', format: () => 'LZ-2025-000001' } };
      const answer = await desk.act({ procedure: breachHandling, ...(streamId ? { streamId } : opening), act, actor, input, key: act, bodyHash: bodyHash(act, streamId, input) });
      if (answer.kind !== 'accepted') throw new Error(`${act}: ${JSON.stringify(answer)}`);
      asked.push({ person: actor.person, key: act, path: `/breach-cases/${streamId}/${act}`, body: input, expected: 'accepted', received: [{ status: 201, body: answer, replayed: false }], lost: 0, faults: [] });
      return answer.caseId;
    };
    const id = await does(moment(TIMES.opened, '09:00'), OFFICER, 'open-breach-case', body.lead(AGREEMENT, TIMES.opened));
    await does(moment(TIMES.opened, '09:00'), OFFICER, 'begin-verification', body.verification(), id);
    await does(moment(TIMES.opened, '09:00'), OFFICER, 'propose-measures', body.proposal(MEASURES), id);
    await does(moment(TIMES.opened, '09:00'), OFFICER, 'issue-notice', body.notice('1'), id);
    await does(moment(TIMES.served, '10:00'), OFFICER, 'record-service-of-notice', body.servedOn(TIMES.served, '1'), id);
    await does(moment(TIMES.decided, '10:00'), HEAD, 'make-decision', body.decision('1'), id);
    await does(moment(TIMES.decisionServed, '10:00'), OFFICER, 'record-service-of-decision', body.servedOn(TIMES.decisionServed, '2'), id);
    await does(moment(TIMES.decisionServed, '11:00'), OFFICER, 'record-performance', body.performance(100_00, TIMES.decisionServed, '回单1'), id);
    await pool.end();
  });

  const broken = async () => {
    const record = await readRecord(database().ownerUrl);
    const snapshot = { ...record, now: moment(TIMES.decisionServed, '12:00'), outbox: record.outbox.map((row) => ({ ...row, delivered: true })), runs: [], asked, observations: [], deaths: [] };
    return check(snapshot).filter((verdict) => isBroken(verdict, true)).map(({ invariant }) => invariant.name).filter((name) => !OF_THE_ENGINE.includes(name));
  };

  it('reads it whole, finds nothing wrong, and finds every damage that the owner of the tables can do', async () => {
    expect(await broken()).toEqual([]);
    const planted = await damageRecord(database().ownerUrl);
    expect(planted).toHaveLength(5);
    expect(await broken()).toEqual(expect.arrayContaining(planted.map(({ invariant }) => invariant)));
  });
});
