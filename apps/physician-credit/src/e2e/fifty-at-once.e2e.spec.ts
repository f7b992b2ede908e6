import { act, DUYUN, HEALTH_CENTRE, parent, Person, points } from '../testing/person';
import { serviceRig } from '../testing/service-rig';

/** Thresholds fire once per crossing, however many score the same person at several sites in the same moment (QN-3, 14). */
describe('fifty entries at once', () => {
  const rig = serviceRig();
  const sites = [DUYUN.institution, HEALTH_CENTRE.institution];

  const input = (n: number) => points(parent(`协处${n}`, '2026-03-02', sites[n % 2]), act('QN-3.1.1.1', '2026-03-02'));
  const read = async (physician: Person): Promise<string> => (await rig().as(DUYUN.officer).read(physician.id)).etag ?? '';

  /** Whether the entry was accepted; an officer who was overtaken is told so, and nothing else. */
  async function scores(physician: Person, n: number, etag: string): Promise<boolean> {
    const { status, body } = await rig().as(DUYUN.officer).act(physician.id, 'points', input(n), etag);
    if (status !== 201 && status !== 412) throw new Error(`${status} ${JSON.stringify(body)}`);
    return status === 201;
  }

  /** Who was overtaken reads again and scores again, under another key, because it is another request. */
  async function scoresUntilAccepted(physician: Person, n: number): Promise<void> {
    while (!(await scores(physician, n, await read(physician)))) continue;
  }

  it('are all in the ledger, and what they reach follows once each', async () => {
    rig().at('2026-03-02');
    const physician = await Person.register(rig(), 1, '2026-03-01');
    await physician.alsoAt(HEALTH_CENTRE.institution, DUYUN.region);
    const etag = await read(physician);
    const first = await Promise.all(Array.from({ length: 50 }, (_, n) => scores(physician, n, etag)));
    expect(first.filter(Boolean)).toHaveLength(1);
    // The others again, a few at a time and still against each other: all at once they would mostly overtake each other.
    const overtaken = first.flatMap((done, n) => (done ? [] : [n]));
    for (let from = 0; from < overtaken.length; from += 7) await Promise.all(overtaken.slice(from, from + 7).map((n) => scoresUntilAccepted(physician, n)));

    const { entries, years } = (await rig().as(DUYUN.officer).get(`/physicians/${physician.id}/ledger?year=2026`)).body;
    expect(new Set(entries.map((entry: { parent: { ref: string } }) => entry.parent.ref)).size).toBe(50);
    expect(years).toMatchObject([{ raw: 50, total: 50 }]);
    const { firings, periods } = (await rig().as(DUYUN.officer).get(`/physicians/${physician.id}`)).body;
    expect(firings.map(({ key }: { key: string }) => key).sort()).toEqual(['QN.tariff/2026/1/admonition', 'QN.tariff/2026/1/interview', 'QN.tariff/2026/1/period', 'QN.tariff/2026/blacklist-total']);
    expect(periods).toMatchObject([{ firstDay: '2026-03-03', lastDay: '2026-06-02' }]);
  });
});
