import { physicianCreditApiDocument } from '../api-document';
import { Person } from '../testing/person';
import { serviceRig } from '../testing/service-rig';

const PEOPLE: Readonly<Record<string, string>> = {
  'case-officer': 'officer-qiannan-1',
  'agency-head': 'agency-head-qiannan',
  'legal-reviewer': 'legal-reviewer-city',
  'bureau-head': 'bureau-head-qiannan',
  institution: 'institution-qiannan-1',
  physician: 'QN-YS-2026-000001',
  settlement: 'settlement-qiannan',
  auditor: 'auditor-city',
  administrator: 'administrator',
};

const NOBODY = 'QN-YS-2026-999999';
const named = (description: string | undefined): readonly string[] => /Who: ([^.]+)\./.exec(description ?? '')?.[1]?.split(', ') ?? [];

/** Every route, every role: who is not named is refused before anything is looked up. */
describe('who may use a route', () => {
  const rig = serviceRig();
  let paths: readonly (readonly [string, Record<string, { description?: string }>])[];

  beforeAll(async () => {
    paths = Object.entries((await physicianCreditApiDocument()).paths).filter(([path]) => path.startsWith('/api/v1')) as never;
    rig().at('2026-03-02');
  });

  const at = (path: string): string => path.replace('/api/v1', '').replace('{id}', NOBODY);

  it('is refused to everybody without a good token, but for the public list', async () => {
    const statuses = await Promise.all(paths.flatMap(([path, methods]) => Object.keys(methods).map(async (method) => `${path} ${(await rig().stranger().send(method.toUpperCase() as 'GET', at(path), method === 'post' ? {} : undefined, {})).status}`)));
    expect(statuses.filter((line) => !line.endsWith(' 401'))).toEqual(['/api/v1/public/points-list 200']);
  });

  it('is refused to every role that the act does not name', async () => {
    const acts = paths.filter(([, methods]) => methods['post'] && named(methods['post'].description).length > 0);
    expect(acts.length).toBeGreaterThan(35);
    const wrong: string[] = [];
    for (const [path, { post }] of acts) {
      const replies = await Promise.all(Object.entries(PEOPLE).map(async ([role, person]) => [role, (await rig().as(person).send('POST', at(path), {}, { 'idempotency-key': `${role}${path}`.replace(/[^\w]/g, '-'), 'if-match': '"1"' })).status] as const));
      for (const [role, status] of replies) if ((status === 403) !== !named(post?.description).includes(role)) wrong.push(`${path} ${role} ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('takes no query field that it does not know', async () => {
    const wrong: string[] = [];
    for (const [path, methods] of paths) {
      for (const [method, { description }] of Object.entries(methods)) {
        const role = /sandbox|law-proposals|calendars|rule-packs|parameters|progress/.test(path) ? 'administrator' : (named(description)[0] ?? 'case-officer');
        const reply = await rig().as(PEOPLE[role] ?? '').send(method.toUpperCase() as 'GET', `${at(path)}?colour=red`, method === 'post' ? {} : undefined, {});
        if (reply.status !== 422 || reply.body.errors?.[0]?.pointer !== '/colour') wrong.push(`${method} ${path} ${reply.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** One answer for reading, listing and acting: whoever may not know a person is told that there is none. */
describe('who may know a person', () => {
  const rig = serviceRig();
  let physician: Person;
  const sees = async (person: string) => {
    const statuses = await Promise.all(['', '/events', '/clocks', '/work-items', '/ledger', '/points'].map(async (view) => (await rig().as(person).get(`/physicians/${physician.id}${view}`)).status));
    const list = await rig().as(person).get('/physicians');
    return { statuses: [...new Set(statuses)], listed: list.status === 200 && list.body.items.some((line: { caseId: string }) => line.caseId === physician.id) };
  };

  beforeAll(async () => {
    rig().at('2026-03-02');
    physician = await Person.register(rig(), 1, '2026-03-01');
  });

  it.each(['officer-qiannan-1', 'agency-head-qiannan', 'bureau-head-qiannan', 'institution-qiannan-1', 'QN-YS-2026-000001', 'auditor-city'])('%s knows a physician of Duyun', async (person) => {
    expect(await sees(person)).toEqual({ statuses: [200], listed: true });
  });

  it.each(['officer-county-1', 'officer-sandu-1', 'bureau-head-city', 'institution-qiannan-2', 'QN-YS-2026-000002', 'physician-1'])('%s does not', async (person) => {
    expect(await sees(person)).toEqual({ statuses: [404], listed: false });
  });

  it.each(['administrator', 'settlement-qiannan'])('%s sees no account at all', async (person) => {
    expect(await sees(person)).toEqual({ statuses: [403], listed: false });
  });

  it('answers an act on a person whom the caller may not know as if there were none', async () => {
    const reply = await rig().as('officer-sandu-1').act(physician.id, 'opt-outs', { documentRef: '申请1' }, physician.version);
    expect([reply.status, reply.body.code]).toEqual([404, 'RESOURCE.NOT_FOUND']);
  });
});
