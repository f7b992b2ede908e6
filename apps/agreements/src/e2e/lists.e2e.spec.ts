import { CaseFile, recover } from '../testing/case-file';
import { serviceRig } from '../testing/service-rig';

const WEST = 'H6201040003-B2026';

describe('lists and worklists', () => {
  const rig = serviceRig();
  const city = () => rig().as('officer-city-1');
  const ids = (reply: { body: { items: readonly { caseId: string }[] } }) => reply.body.items.map((line) => line.caseId);
  const opened: CaseFile[] = [];

  beforeAll(async () => {
    rig().at('2026-02-11');
    for (let n = 0; n < 5; n += 1) opened.push(await CaseFile.open(rig(), '2026-02-10'));
    opened.push(await CaseFile.open(rig(), '2026-02-10', 'officer-city-1', WEST));
    await opened[1]?.untilServed('2026-02-11', recover(100_000));
    await opened[2]?.does('officer-county-1', 'no-breach-findings', { reasons: '费用与病历一致' });
  });

  it('go by case number, page by page, each case once', async () => {
    const all = opened.map((file) => file.id);
    const pages: string[] = [];
    let after = '';
    for (let turn = 0; turn < 10; turn += 1) {
      const page = await city().get(`/breach-cases?limit=2${after ? `&after=${after}` : ''}`);
      pages.push(...ids(page));
      expect(page.body.items.length).toBeLessThanOrEqual(2);
      if (!page.body.next) break;
      after = page.body.next;
    }
    expect(pages).toEqual(all);
    expect(ids(await city().get('/breach-cases?order=desc'))).toEqual([...all].reverse());
  });

  it('filter by state, stage, region and next deadline; a case without a deadline is not one that is due', async () => {
    expect(ids(await city().get('/breach-cases?state=closed'))).toEqual([opened[2]?.id]);
    expect(ids(await city().get('/breach-cases?stage=NOTICE_SERVED'))).toEqual([opened[1]?.id]);
    expect(ids(await city().get('/breach-cases?region=620104'))).toEqual([opened[5]?.id]);
    expect(ids(await city().get('/breach-cases?due-before=2026-02-25'))).toEqual([opened[1]?.id]);
    expect(ids(await city().get('/breach-cases?due-before=2026-02-24'))).toEqual([]);
    const [first, second] = (await city().get('/breach-cases?state=open&limit=2')).body.items;
    expect([first.due, second.due, second.nextDeadline.lastDay]).toEqual(['none', 'future', '2026-02-25']);
  });

  it.each(['limit=0', 'limit=201', 'limit=x', 'state=any', 'stage=NOWHERE', 'due-before=2026-02-30', 'region=62x', 'colour=red', 'order=up'])('refuse the query %s', async (query) => {
    expect((await city().get(`/breach-cases?${query}`)).status).toBe(422);
  });

  it('give everybody their own tasks: by role, region and employer, what is due first comes first', async () => {
    const tasks = async (person: string) => (await rig().as(person).get('/work-items')).body.items.map((item: { act: string; caseId: string }) => `${item.act} ${item.caseId}`);
    const officers = await tasks('officer-county-1');
    expect(officers[0]).toBe(`record-defence ${opened[1]?.id}`);
    expect(officers.filter((task: string) => task.startsWith('begin-verification'))).toEqual([0, 3, 4].map((n) => `begin-verification ${opened[n]?.id}`));
    expect(await tasks('officer-city-1')).toEqual([`begin-verification ${opened[5]?.id}`]);
    // The more urgent tasks of others take nobody's place on a short list.
    expect((await rig().as('officer-city-1').get('/work-items?limit=1')).body.items).toMatchObject([{ caseId: opened[5]?.id }]);
    expect(await tasks('institution-pharmacy-1')).toEqual([`record-defence ${opened[1]?.id}`]);
    expect(await tasks('institution-hospital-1')).toEqual([]);
    expect((await rig().as('officer-county-1').get('/work-items?due-before=2026-02-25')).body.items).toHaveLength(1);
    expect((await rig().as('officer-county-1').get(`/breach-cases/${opened[1]?.id}/work-items`)).body.items).toMatchObject([{ act: 'record-defence', dueOn: '2026-02-25', level: 0 }]);
  });

  it('explain every clock day by day (CC-201 to CC-203)', async () => {
    const [clock] = (await city().get(`/breach-cases/${opened[1]?.id}/clocks`)).body.items;
    expect(clock).toMatchObject({ id: 'defence-window#1', rule: 'LZ-22', state: 'running', startDay: '2026-02-11', lastDay: '2026-02-25', explanation: { matches: true, recomputedLastDay: '2026-02-25' } });
    expect(clock.explanation.days.map((day: { verdict: string }) => day.verdict)).toEqual(['start', 'counted', 'counted', 'counted', ...Array(9).fill('skipped'), 'counted', 'last']);
    expect(clock.explanation.days.every((day: { reason: { zh: string; en: string }; article: string }) => day.reason.zh && day.reason.en && day.article)).toBe(true);
  });

  it('name institutions of the region, page by page', async () => {
    const page = await rig().as('officer-county-1').get('/institutions?limit=1');
    expect([page.body.items.map((one: { id: string }) => one.id), page.body.next]).toEqual([['H6201020001'], 'H6201020001']);
    expect((await rig().as('officer-county-1').get('/institutions?after=H6201020001')).body.items.map((one: { id: string }) => one.id)).toEqual(['P6201020101']);
    expect((await city().get('/institutions')).body.items).toHaveLength(8);
  });
});
