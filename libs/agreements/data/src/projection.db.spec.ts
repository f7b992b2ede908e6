import { createPool } from '@due-process/platform';
import { testDatabase } from '@due-process/testing';
import type { Pool } from 'pg';
import { agreementsRecord } from './agreement-facts';
import { seed } from './seed/seed';
import { began, opened, SERVED, SUSPENSION, suspensionDecided, terminationDecided, write } from './testing/past-the-domain';

const database = testDatabase();
const AGREEMENT = 'P6201020101-B2026';
const ENDING = 'H6201050005-B2025';
let pool: Pool;

beforeAll(async () => {
  pool = createPool({ url: database().appUrl(), applicationName: 'projection test' });
  await seed(database().ownerUrl);
});
afterAll(() => pool.end());

/** Records one event more on a stream. */
const record = (streamId: string, type: string, data: object): Promise<void> => write(pool, [streamId, [[type, data]]]);

async function status(agreement: string, ...days: string[]): Promise<string[]> {
  const { rows } = await pool.query<{ s: string }>('SELECT agreements.agreement_status($1, d::date) AS s FROM unnest($2::text[]) WITH ORDINALITY AS t(d, n) ORDER BY n', [agreement, days]);
  return rows.map((row) => row.s);
}

/** Records a served decision with suspensions, and the suspensions with it. */
async function suspended(caseId: string, agreementId: string, ...intervals: readonly (readonly [firstDay: string, lastDay: string, kind?: string])[]): Promise<void> {
  const measures = intervals.map(([, , kind = SUSPENSION.kind], index) => ({ id: `m${index + 1}`, kind }));
  const suspensions = intervals.map(([first, last], index) => [`${caseId}-S${index + 1}`, [began(agreementId, caseId, first, last, measures[index])]] as const);
  await write(pool, [caseId, [opened(agreementId), ...suspensionDecided(measures), SERVED]], ...suspensions);
}

describe('what events make of agreements', () => {
  it('suspends from the first to the last day, whether or not the timer came in time (LZ-19)', async () => {
    await suspended('C-1', AGREEMENT, ['2026-03-01', '2026-05-31']);
    expect(await status(AGREEMENT, '2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01')).toEqual(['active', 'suspended', 'suspended', 'active']);
    await record('C-1-S1', 'SuspensionEnded', { caseId: 'C-1', agreementId: AGREEMENT, on: '2026-06-01', how: 'resumed' });
    expect(await status(AGREEMENT, '2026-05-31', '2026-06-01')).toEqual(['suspended', 'active']);
  });

  it('does not suspend the agreement where only settlement is suspended, and counts agreement suspensions only (LZ-20(1))', async () => {
    await suspended('C-2', AGREEMENT, ['2026-07-01', '2026-07-31', 'LZ-18.suspend-settlement'], ['2026-08-01', '2026-09-30']);
    await record('C-2-S2', 'SuspensionEnded', { caseId: 'C-2', agreementId: AGREEMENT, on: '2026-08-10', how: 'lifted' });
    expect(await status(AGREEMENT, '2026-07-15', '2026-08-09', '2026-08-10')).toEqual(['active', 'suspended', 'active']);
    const { references } = await agreementsRecord(pool).load({ referencesHint: AGREEMENT });
    expect(references).toMatchObject({ agreement: { suspensionsInTerm: 1 } });
  });

  it('terminates with the local and the national bar beside each other, and publishes (LZ-20, C9)', async () => {
    const bars = [{ rule: 'LZ-20.bar', level: 'local', until: '2029-03-02' }, { rule: 'O2-12', level: 'national', until: '2027-03-02' }];
    await write(pool, ['C-3', [opened(ENDING), ...terminationDecided, SERVED]]);
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
    await expect(suspended('C-5', 'unknown', ['2026-03-01', '2026-05-31'])).rejects.toMatchObject({ code: '23503' });
    expect(await agreementsRecord(pool).find('C-5-S1')).toBeUndefined();
  });
});
