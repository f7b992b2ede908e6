import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEOPLE } from '@due-process/local-issuer';
import { ROLES } from '@due-process/platform';
import { checkDateCases, type DateCaseFile, type DeadlineResult } from '@due-process/rules';
import { serviceRig } from '../testing/service-rig';

const CASES = ['date-cases.json', 'further-cases.json'].map((name) => JSON.parse(readFileSync(join(__dirname, '..', '..', '..', '..', 'libs', 'rules', 'src', 'testing', name), 'utf8')) as DateCaseFile);

/** One of each role that a person can have. */
const EVERYBODY = ROLES.map((role) => PEOPLE.find(({ roles }) => roles.includes(role))!.person);

describe('what the law says, for everybody who is signed in', () => {
  const rig = serviceRig();
  const ask = (question: unknown, person = 'officer-county-1') => rig().as(person).send('POST', '/deadlines', question, {});

  beforeAll(() => rig().at('2026-03-02'));

  describe('POST /deadlines', () => {
    it.each(CASES.map((file, index) => ({ name: index === 0 ? 'every worked case of the reference' : 'every further case', file })))('answers $name, key by key', async ({ file }) => {
      const questions = file.cases.flatMap(({ checks }) => checks.map(({ request }) => request));
      const replies = await Promise.all(questions.map((question) => ask(question)));
      const answers = new Map(questions.map((question, index) => [question, replies[index]!.body]));
      expect(replies.filter(({ status }) => status !== 200 && status !== 422)).toEqual([]);
      // A refusal is a problem with `refused` and `code`, an answer the date itself.
      const asResult = (request: unknown): DeadlineResult => {
        const body = answers.get(request);
        return body.refused === undefined ? { ok: true, answer: body } : { ok: false, refusal: { ...body, kind: body.refused ? 'law' : 'request' } };
      };
      const { checks, mismatches } = checkDateCases(file, asResult);
      expect([checks > 30, mismatches]).toEqual([true, []]);
    });

    it('explains every day in both languages', async () => {
      const { status, body } = await ask({ clock: 'LZ-22', service: { method: 'direct', receivedOn: '2026-02-11' } });
      expect(status).toBe(200);
      expect(body).toMatchObject({ lastDay: '2026-02-25', rules: ['national@2026-11', 'lanzhou@2022-01'], calendars: ['CN-2026@国办发明电〔2025〕7号'], service: { proven: false } });
      expect(body.explanation.days).toHaveLength(15);
      expect(body.explanation.days[3]).toEqual({ day: '2026-02-14', verdict: 'counted', n: 3, kind: 'make-up-working-day', reason: { zh: '第3个工作日（春节调休上班日）', en: 'working day 3 (make-up working day (春节))' }, article: '兰州办法第22条第3款' });
    });

    it('says everything that is wrong at once, where it stands, and ids like the one written', async () => {
      const wrong = await ask({ clock: 'LZ-22', service: { method: 'pigeon', receivedOn: '2026-02-30' }, colour: 'red' });
      expect([wrong.status, wrong.headers['content-type'], wrong.body.code, wrong.body.refused]).toEqual([422, 'application/problem+json; charset=utf-8', 'REQUEST.INVALID', false]);
      expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/colour', '/service/method', '/service/receivedOn']);
      const unknown = await ask({ clock: 'LZ-222' });
      expect(unknown).toMatchObject({ status: 422, body: { code: 'RULES.UNKNOWN_CLOCK', refused: false, nearest: expect.arrayContaining(['LZ-22']), errors: [{ pointer: '/clock' }] } });
      const late = await ask({ clock: 'ACL-25', start: '2026-01-20', extensions: [{ approvedOn: '2026-02-20' }] });
      expect(late).toMatchObject({ status: 422, body: { code: 'PERIOD.EXTENSION_TOO_LATE', refused: true, articles: ['行政强制法第25条'] } });
      expect(await ask({ clock: 'LZ-22', start: '2027-01-05' })).toMatchObject({ status: 422, body: { code: 'RULES.NOT_IN_FORCE', refused: true, detail: { zh: expect.stringContaining('兰州办法按第50条') } } });
      for (const nothing of [[], 'LZ-22', null]) expect((await ask(JSON.stringify(nothing))).status).toBeGreaterThanOrEqual(400);
    });
  });

  describe('GET /rules', () => {
    const get = (path: string, person = 'officer-county-1') => rig().as(person).get(path);

    it('lists what is in force where the caller works, today, or anywhere on any day', async () => {
      const here = (await get('/rules')).body;
      expect(here).toMatchObject({ region: '620102', on: '2026-03-02', law: 0, versions: ['national@2026-11', 'lanzhou@2022-01'] });
      expect(here.items.some(({ id }: { id: string }) => id === 'LZ-22')).toBe(true);
      expect((await get('/rules?on=2027-01-04&kind=clock&q=陈述申辩')).body.items.map(({ id }: { id: string }) => id)).toEqual(['O4-41.defence']);
      expect((await get('/rules?region=qiannan&q=QN-3.tell')).body).toMatchObject({ region: '5227', items: [{ id: 'QN-3.tell', pack: 'qiannan@2022-12' }] });
    });

    it('shows a rule with its readings, its bases and why it applies', async () => {
      expect((await get('/rules/LZ-36.preservation')).body).toMatchObject({ inForce: true, rule: { count: 7, readings: [{ id: 'working-days', default: true }, {}] }, basedOn: [{ id: 'APL-56' }, { id: 'O4-26' }], givesDates: true });
      expect((await get('/rules/APL-36?region=CN&on=2026-03-02')).body.alternatives.map(({ id }: { id: string }) => id)).toEqual(['APL-36.five']);
      expect((await get(`/rules/${encodeURIComponent('LZ-22(3)')}`)).body.id).toBe('LZ-22');
    });

    it('says of a rule out of force why, and what remains', async () => {
      const { status, body } = await get('/rules/LZ-36.sealing?on=2027-01-04');
      expect([status, body.inForce, body.notInForce.remaining.map(({ id }: { id: string }) => id)]).toEqual([200, false, ['ACL-25', 'O4-31']]);
      expect(body.notInForce.reason.zh).toContain('至2026年12月31日届满');
    });

    it('refuses what there is not', async () => {
      expect(await get('/rules/LZ-222')).toMatchObject({ status: 404, body: { code: 'RULES.UNKNOWN', nearest: expect.arrayContaining(['LZ-22']) } });
      expect(await get('/rules/QN-3.tell')).toMatchObject({ status: 404, body: { code: 'RULES.OTHER_REGION' } });
      expect(await get('/rules?on=2026-02-30&kind=wish&colour=red')).toMatchObject({ status: 422, body: { errors: expect.arrayContaining([expect.objectContaining({ pointer: '/on' }), expect.objectContaining({ pointer: '/kind' }), expect.objectContaining({ pointer: '/colour' })]) } });
      expect(await get('/rules?region=atlantis')).toMatchObject({ status: 422, body: { code: 'INPUT.REGION_UNKNOWN' } });
    });
  });

  describe('GET /calendars/{year}', () => {
    const get = (year: string) => rig().as('officer-county-1').get(`/calendars/${year}`);

    it('has every day of an announced year and its notice', async () => {
      const { body } = await get('2026');
      expect(body).toMatchObject({ year: 2026, status: 'announced', workingDays: 248, notices: [{ id: 'CN-2026', issued: '2025-11-04' }], coverage: { from: '2024-01-01', to: '2026-12-31' } });
      expect([body.days.length, body.days[44]]).toEqual([365, { day: '2026-02-14', kind: 'make-up-working-day', working: true, name: '春节' }]);
    });

    it('says that a year without notice is provisional, and of others that nothing is known', async () => {
      expect((await get('2027')).body).toMatchObject({ status: 'provisional', reason: { zh: expect.stringContaining('不得据以执行') }, days: { length: 13 } });
      for (const year of ['2031', 'next', '20260']) expect(await get(year)).toMatchObject({ status: 404, body: { code: 'CALENDAR.NOT_LOADED' } });
    });
  });

  it('follows what was approved', async () => {
    const key = (name: string) => ({ 'idempotency-key': name });
    const setting = { parameter: 'penalty.defenceDays', value: 7, region: '6201', effectiveFrom: '2026-03-03', reason: '案件复杂', base: '局务会纪要2026-3' };
    const proposed = await rig().as('administrator').send('POST', '/parameters', setting, key('law-reads-1'));
    expect(proposed.status).toBe(201);
    expect((await rig().as('bureau-head-city').send('POST', `/law-proposals/${proposed.body.id}/approvals`, { opinion: '同意' }, key('law-reads-2'))).status).toBe(201);
    // 5, 6, 9, 10, 11 = 1-5; 12, 13 = 6, 7.
    expect((await ask({ clock: 'O4-41.defence', region: '620102', start: '2026-03-04' })).body).toMatchObject({ lastDay: '2026-03-13', rules: expect.arrayContaining(['parameters@2026-03-03']) });
    expect((await ask({ clock: 'O4-41.defence', region: '620102', start: '2026-03-02' })).body).toMatchObject({ lastDay: '2026-03-09' });
    const read = (on: string) => rig().as('officer-county-1').get(`/rules/PARAM.penalty.defenceDays?on=${on}`);
    expect([(await read('2026-03-04')).body, (await read('2026-03-02')).body]).toMatchObject([{ law: 1, parameter: { value: 7, setting: { setBy: 'administrator' } } }, { law: 1, parameter: { value: 5 } }]);
  });

  it('is told to everybody who is signed in, and to nobody else', async () => {
    for (const person of EVERYBODY) {
      const statuses = [(await ask({ clock: 'LZ-22', start: '2026-03-02' }, person)).status, ...(await Promise.all(['/rules?q=LZ-22', '/rules/LZ-22', '/calendars/2026'].map((path) => rig().as(person).get(path)))).map(({ status }) => status)];
      expect([person, statuses]).toEqual([person, [200, 200, 200, 200]]);
    }
    expect((await rig().stranger().send('POST', '/deadlines', { clock: 'LZ-22', start: '2026-03-02' }, {})).status).toBe(401);
  });
});
