import { createPool, type CaseFile } from '@due-process/platform';
import type { RecordedEvent } from '@due-process/procedure';
import { testDatabase } from '@due-process/testing';
import type { Pool } from 'pg';
import { agreementsRecord } from './agreement-facts';
import { seed } from './seed/seed';

const database = testDatabase();
const AT = '2026-02-26T01:00:00.000Z';
const AGREEMENT = 'P6201020101-B2026';
const ENDING = 'H6201050005-B2025';
let pool: Pool;

beforeAll(async () => {
  pool = createPool({ url: database().appUrl(), applicationName: 'projection test' });
  await seed(database().ownerUrl);
});
afterAll(() => pool.end());

/** Records one event more on a stream. */
async function record(streamId: string, type: string, data: object): Promise<void> {
  const store = agreementsRecord(pool);
  const { version, lastHash } = await store.load({ streamId });
  const event: RecordedEvent = { seq: version + 1, type, label: type, data, effectiveAt: AT, recordedAt: AT, act: 'x', partyVisible: true, actor: { person: 'p-1', role: 'system', region: '620102', employer: 'A-620102' } };
  const file: CaseFile = { region: '620102', employer: 'A-620102', stage: 'X', closed: false, openedOn: '2026-02-01', state: {}, plan: { caseId: streamId, seq: version + 1, stage: 'X', stageLabel: 'X', closed: false, wakes: [], skewMs: 0, line: '' } };
  await store.append([{ streamId, procedure: 'practice', expectedVersion: version, lastHash, events: [event], file, clocks: [], workItems: [] }]);
}

async function status(agreement: string, ...days: string[]): Promise<string[]> {
  const { rows } = await pool.query<{ s: string }>('SELECT agreements.agreement_status($1, d::date) AS s FROM unnest($2::text[]) WITH ORDINALITY AS t(d, n) ORDER BY n', [agreement, days]);
  return rows.map((row) => row.s);
}

const began = (agreementId: string, caseId: string, firstDay: string, lastDay: string, kind = 'LZ-18.suspend-agreement') => ({
  caseId, agreementId, kind, target: { kind: 'agreement', ref: agreementId }, firstDay, lastDay, endsWithTerm: false,
});

describe('what events make of agreements', () => {
  it('suspends from the first to the last day, whether or not the timer came in time (LZ-19)', async () => {
    await record('C-1-S1', 'SuspensionBegan', began(AGREEMENT, 'C-1', '2026-03-01', '2026-05-31'));
    expect(await status(AGREEMENT, '2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01')).toEqual(['active', 'suspended', 'suspended', 'active']);
    await record('C-1-S1', 'SuspensionEnded', { caseId: 'C-1', agreementId: AGREEMENT, on: '2026-06-01', how: 'resumed' });
    expect(await status(AGREEMENT, '2026-05-31', '2026-06-01')).toEqual(['suspended', 'active']);
  });

  it('does not suspend the agreement where only settlement is suspended, and counts agreement suspensions only (LZ-20(1))', async () => {
    await record('C-2-S1', 'SuspensionBegan', began(AGREEMENT, 'C-2', '2026-07-01', '2026-07-31', 'LZ-18.suspend-settlement'));
    await record('C-2-S2', 'SuspensionBegan', began(AGREEMENT, 'C-2', '2026-08-01', '2026-09-30'));
    await record('C-2-S2', 'SuspensionEnded', { caseId: 'C-2', agreementId: AGREEMENT, on: '2026-08-10', how: 'lifted' });
    expect(await status(AGREEMENT, '2026-07-15', '2026-08-09', '2026-08-10')).toEqual(['active', 'suspended', 'active']);
    const { references } = await agreementsRecord(pool).load({ referencesHint: AGREEMENT });
    expect(references).toMatchObject({ agreement: { suspensionsInTerm: 1 } });
  });

  it('terminates with the local and the national bar beside each other, and publishes (LZ-20, C9)', async () => {
    const bars = [{ rule: 'LZ-20.bar', level: 'local', until: '2029-03-02' }, { rule: 'O2-12', level: 'national', until: '2027-03-02' }];
    await record('C-3', 'AgreementTerminated', { agreementId: ENDING, institutionId: 'H6201050005', caseId: 'C-3', on: '2026-03-02', bars });
    await record('C-3', 'TerminationPublished', { institutionId: 'H6201050005', on: '2026-03-10' });
    expect(await status(ENDING, '2026-03-01', '2026-03-02', '2026-07-01')).toEqual(['active', 'terminated', 'terminated']);
    const { rows } = await pool.query(`SELECT rule, level, from_day, until FROM agreements.agreement_bar WHERE case_id = 'C-3' ORDER BY rule`);
    expect(rows).toEqual([{ rule: 'LZ-20.bar', level: 'local', from_day: '2026-03-02', until: '2029-03-02' }, { rule: 'O2-12', level: 'national', from_day: '2026-03-02', until: '2027-03-02' }]);
    expect((await pool.query(`SELECT published_on FROM agreements.public_list WHERE case_id = 'C-3'`)).rows).toEqual([{ published_on: '2026-03-10' }]);
  });

  it('holds settlement and releases it (LZ-19(3))', async () => {
    await record('C-4', 'SettlementHeld', { agreementId: AGREEMENT, caseId: 'C-4', base: 'R735-30', since: '2026-02-13' });
    await record('C-4', 'SettlementHoldReleased', { agreementId: AGREEMENT, caseId: 'C-4', on: '2026-02-20' });
    expect((await pool.query(`SELECT base, since, released_on FROM agreements.settlement_hold WHERE case_id = 'C-4'`)).rows).toEqual([{ base: 'R735-30', since: '2026-02-13', released_on: '2026-02-20' }]);
  });

  it('records nothing at all when the agreement does not exist', async () => {
    await expect(record('C-5-S1', 'SuspensionBegan', began('unknown', 'C-5', '2026-03-01', '2026-05-31'))).rejects.toMatchObject({ code: '23503' });
    expect(await agreementsRecord(pool).find('C-5-S1')).toBeUndefined();
  });
});
