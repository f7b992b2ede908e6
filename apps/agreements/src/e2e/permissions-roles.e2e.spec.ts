import { agreementsApiDocument } from '../api-document';
import { opening } from '../testing/case-file';
import { serviceRig } from '../testing/service-rig';

const PEOPLE: Readonly<Record<string, string>> = {
  'case-officer': 'officer-county-1',
  'agency-head': 'agency-head-county',
  'legal-reviewer': 'legal-reviewer-city',
  'bureau-head': 'bureau-head-city',
  institution: 'institution-pharmacy-1',
  auditor: 'auditor-city',
  administrator: 'administrator',
};

/** Every route, every role: who is not named is refused before anything is looked up. */
describe('who may use a route', () => {
  const rig = serviceRig();

  it('is refused to everybody without a good token', async () => {
    const document = await agreementsApiDocument();
    for (const [path, methods] of Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1'))) {
      for (const method of Object.keys(methods as object)) {
        const reply = await rig().stranger().send(method.toUpperCase() as 'GET', path.replace('/api/v1', '').replace('{id}', 'LZ-2026-000001'), method === 'post' ? {} : undefined, {});
        expect([path, reply.status, reply.body.code]).toEqual([path, 401, 'ACCESS.TOKEN_MISSING']);
      }
    }
  });

  it('is refused to every role that the act does not name', async () => {
    const document = await agreementsApiDocument();
    const acts = Object.entries(document.paths).filter(([path, methods]) => path.startsWith('/api/v1/breach-cases/{id}/') && 'post' in (methods as object));
    expect(acts.length).toBeGreaterThan(28);
    for (const [path, methods] of acts) {
      const { description } = (methods as { post: { description: string } }).post;
      const named = /Who: ([^.]+)\./.exec(description)?.[1]?.split(', ') ?? [];
      for (const [role, person] of Object.entries(PEOPLE)) {
        const reply = await rig().as(person).act('LZ-2026-999999', path.split('/').at(-1) ?? '', {}, '"1"');
        expect([path, role, reply.status === 403]).toEqual([path, role, !named.includes(role)]);
      }
    }
  });

  it('takes no query field that it does not know, neither a list nor a single thing nor an act', async () => {
    const document = await agreementsApiDocument();
    const routes = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1'));
    expect(routes.length).toBeGreaterThan(40);
    for (const [path, methods] of routes) {
      for (const [method, { description }] of Object.entries(methods as Record<string, { description?: string }>)) {
        const role = /sandbox|law-proposals|calendars|rule-packs|parameters/.test(path) ? 'administrator' : (/Who: ([\w-]+)/.exec(description ?? '')?.[1] ?? 'case-officer');
        const reply = await rig().as(PEOPLE[role] ?? '').send(method.toUpperCase() as 'GET', `${path.replace('/api/v1', '').replace('{id}', 'LZ-2026-000001')}?colour=red`, method === 'post' ? {} : undefined, {});
        expect([path, method, reply.status, reply.body.errors?.[0]]).toMatchObject([path, method, 422, { code: 'INPUT.UNKNOWN_FIELD', pointer: '/colour', detail: { zh: expect.stringContaining('没有此字段') } }]);
      }
    }
  });

  it('lets auditors read and nothing else', async () => {
    expect((await rig().as('auditor-city').open(opening('2026-02-10'))).status).toBe(403);
    expect((await rig().as('auditor-city').get('/breach-cases')).status).toBe(200);
    expect((await rig().as('auditor-city').get('/work-items')).status).toBe(403);
  });

  it('shows the caller who they are', async () => {
    expect((await rig().as('principal-head-city').get('/me')).body).toEqual({ person: 'principal-head-city', role: 'bureau-head', region: '620100', employer: 'bureau-620100', principal: true });
    expect((await rig().as('administrator').get('/me')).status).toBe(200);
  });

  it('has no sandbox clock where none is switched on', async () => {
    const reply = await rig().as('administrator').get('/sandbox/clock');
    expect([reply.status, reply.body.code]).toEqual([404, 'SANDBOX.ABSENT']);
  });
});
