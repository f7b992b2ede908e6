import { act, DUYUN, HEALTH_CENTRE, parent, Person, points } from '../testing/person';
import { serviceRig } from '../testing/service-rig';

/** Thresholds fire once per crossing, however many score the same person at several sites in the same moment (QN-3, 14). */
describe('fifty entries at once', () => {
  const rig = serviceRig();
  const sites = [DUYUN.institution, HEALTH_CENTRE.institution];

  /** An officer who was overtaken reads again and scores again, under another key, because it is another request. */
  async function scoresUntilAccepted(physician: Person, n: number): Promise<number> {
    const input = points(parent(`协处${n}`, '2026-03-02', sites[n % 2]), act('QN-3.1.1.1', '2026-03-02'));
    for (let tries = 1; tries <= 60; tries += 1) {
      const { etag } = await rig().as(DUYUN.officer).read(physician.id);
      const { status, body } = await rig().as(DUYUN.officer).act(physician.id, 'points', input, etag ?? '');
      if (status === 201) return tries;
      if (status !== 412) throw new Error(`${status} ${JSON.stringify(body)}`);
    }
    throw new Error(`The entry of 协处${n} was never accepted.`);
  }

  it('are all in the ledger, and what they reach follows once each', async () => {
    rig().at('2026-03-02');
    const physician = await Person.register(rig(), 1, '2026-03-01');
    await physician.alsoAt(HEALTH_CENTRE.institution, DUYUN.region);
    const tries = await Promise.all(Array.from({ length: 50 }, (_, n) => scoresUntilAccepted(physician, n)));
    expect(Math.max(...tries)).toBeGreaterThan(1);

    const { entries, years } = (await rig().as(DUYUN.officer).get(`/physicians/${physician.id}/ledger?year=2026`)).body;
    expect(new Set(entries.map((entry: { parent: { ref: string } }) => entry.parent.ref)).size).toBe(50);
    expect(years).toMatchObject([{ raw: 50, total: 50 }]);
    const { firings, periods } = (await rig().as(DUYUN.officer).get(`/physicians/${physician.id}`)).body;
    expect(firings.map(({ key }: { key: string }) => key).sort()).toEqual(['QN.tariff/2026/1/admonition', 'QN.tariff/2026/1/interview', 'QN.tariff/2026/1/period', 'QN.tariff/2026/blacklist-total']);
    expect(periods).toMatchObject([{ firstDay: '2026-03-03', lastDay: '2026-06-02' }]);
  });
});
