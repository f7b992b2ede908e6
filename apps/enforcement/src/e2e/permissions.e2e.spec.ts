import { enforcementApiDocument } from '../api-document';
import { HEAD, INFORMANT, lead, OFFICER, PARTY, PenaltyFile } from '../testing/penalty-file';
import { enforcementRig } from '../testing/service-rig';

const PEOPLE: Readonly<Record<string, string>> = {
  'case-officer': OFFICER, 'agency-head': 'agency-head-city', 'legal-reviewer': 'legal-reviewer-city', 'legal-unit-head': 'legal-unit-head-city', 'hearing-chair': 'hearing-chair-city', 'bureau-head': HEAD,
  institution: PARTY, physician: 'physician-1', settlement: 'settlement-system', auditor: 'auditor-city', administrator: 'administrator',
};
const VIEWS = ['', '/events', '/clocks', '/work-items'];
const AGENCY = ['officer-city-1', 'officer-county-1', 'agency-head-city', 'agency-head-county'];

describe('who may use a route', () => {
  const { rig } = enforcementRig();
  const own = /sandbox|law-proposals|deadline-questions|deadlines|rules|calendars|rule-packs|parameters|\/me$/;
  const at = (path: string) => path.replace('/api/v1', '').replace('{id}', 'LZ-CF-2026-999999').replace('{sha256}', 'a'.repeat(64));

  it('is refused to everybody without a good token', async () => {
    const document = await enforcementApiDocument();
    for (const [path, methods] of Object.entries(document.paths).filter(([address]) => address.startsWith('/api/v1'))) {
      for (const method of Object.keys(methods as object)) {
        const reply = await rig().stranger().send(method.toUpperCase() as 'GET', at(path), method === 'post' ? {} : undefined, {});
        expect([path, reply.status, reply.body.code]).toEqual([path, 401, 'ACCESS.TOKEN_MISSING']);
      }
    }
  });

  it('is refused to every role that the act does not name', async () => {
    const document = await enforcementApiDocument();
    const acts = Object.entries(document.paths).filter(([path, methods]) => !own.test(path) && path.includes('{id}/') && 'post' in (methods as object) && !path.endsWith('/files'));
    expect(acts.length).toBeGreaterThan(100);
    for (const [path, methods] of acts) {
      const named = /Who: ([^.]+)\./.exec((methods as { post: { description: string } }).post.description)?.[1]?.split(', ') ?? [];
      const [collection, , room] = at(path).split('/').slice(1);
      const statuses = await Promise.all(Object.entries(PEOPLE).map(async ([role, person]) => [role, (await rig().as(person).at(collection ?? '').act('LZ-CF-2026-999999', room ?? '', {}, '"1"')).status === 403] as const));
      expect([path, statuses.filter(([role, refused]) => refused === named.includes(role))]).toEqual([path, []]);
    }
  });

  it('takes no query field that it does not know', async () => {
    const document = await enforcementApiDocument();
    for (const [path, methods] of Object.entries(document.paths).filter(([address]) => address.startsWith('/api/v1') && !own.test(address))) {
      const { get } = methods as { get?: { operationId: string } };
      if (!get) continue;
      const reply = await rig().as(path.endsWith('file-accesses') ? HEAD : OFFICER).get(`${at(path)}?colour=red`);
      expect([path, reply.status, reply.body.errors?.[0]?.code]).toEqual([path, 422, 'INPUT.UNKNOWN_FIELD']);
    }
  });
});

describe('who may know a penalty case', () => {
  const { rig } = enforcementRig();
  let file: PenaltyFile;
  const read = async (person: string) => {
    const answers = await Promise.all(VIEWS.map((view) => rig().as(person).get(`/penalty-cases/${file.id}${view}`)));
    const list = await rig().as(person).get('/penalty-cases');
    return { statuses: [...new Set(answers.map(({ status }) => status))], listed: list.status === 200 && list.body.items.some(({ caseId }: { caseId: string }) => caseId === file.id), text: JSON.stringify([...answers, list].map(({ body }) => body)) };
  };

  beforeAll(async () => {
    rig().at('2026-03-09');
    file = await PenaltyFile.open(rig(), '2026-03-09', { source: 'tip', informant: INFORMANT });
    await file.reported('2026-03-09');
  });

  it.each([OFFICER, 'enforcer-city-3', HEAD, 'legal-reviewer-city', 'hearing-chair-city', 'auditor-city'])('%s knows a case of the city bureau', async (person) => {
    expect(await read(person)).toMatchObject({ statuses: [200], listed: true });
  });

  it.each([...AGENCY, 'enforcer-county-1', 'bureau-head-county', PARTY, 'institution-hospital-2', 'physician-1'])('%s does not', async (person) => {
    const { statuses, listed } = await read(person);
    expect([[[404], [403]].some((one) => one[0] === statuses[0] && statuses.length === 1), listed]).toEqual([true, false]);
  });

  it('is nobody of an agency: neither in reading, nor in acting, nor by opening one', async () => {
    const early = await rig().as('officer-city-1').act(file.id, 'defences', { form: 'written', statement: '申辩' }, file.version);
    expect([early.status, early.body.code]).toEqual([404, 'RESOURCE.NOT_FOUND']);
    const opened = await rig().as('officer-city-1').open(lead('2026-03-09'));
    expect([opened.status, opened.body.code]).toEqual([403, 'PENALTY.NOT_A_BUREAU']);
    for (const path of ['/work-items', '/penalty-cases', '/sealings', '/fine-executions']) expect((await rig().as('officer-city-1').get(path)).body.items).toEqual([]);
    for (const view of ['/file', '/file.zip', '/files', '/postings']) expect((await rig().as('officer-city-1').get(`/penalty-cases/${file.id}${view}`)).status).toBe(404);
  });

  it('shows the number of an informant to those who work in the case, and to nobody else', async () => {
    for (const person of [OFFICER, 'enforcer-city-2']) expect((await read(person)).text).toContain(INFORMANT);
    for (const person of ['enforcer-city-3', 'legal-reviewer-city', 'hearing-chair-city', 'bureau-head-city-2', 'auditor-city']) expect((await read(person)).text).not.toContain(INFORMANT);
    expect((await rig().as('bureau-head-city-2').get(`/penalty-cases/${file.id}/file`)).body).toMatchObject({ caseNumber: file.id });
    const zip = await rig().as('bureau-head-city-2').get(`/penalty-cases/${file.id}/file.zip`);
    expect([zip.status, zip.body.code]).toEqual([403, 'PENALTY.INFORMANT_PROTECTED']);
  });

  it('is the party’s from the service of the notice on, reduced to what it was told', async () => {
    await file.noticed('2026-03-09', 20_000);
    const { statuses, listed, text } = await read(PARTY);
    expect([statuses, listed]).toEqual([[200], true]);
    for (const secret of [INFORMANT, OFFICER, 'enforcer-city-2', 'EvidenceRegistered', '医保办', 'decision-period', '"lead"', '"evidence"']) expect(text).not.toContain(secret);
    expect((await rig().as(PARTY).get(`/penalty-cases/${file.id}`)).body).toMatchObject({ stage: 'NOTICE_SERVED', notice: { servedOn: '2026-03-09' }, workItems: [] });
    const said = await rig().as(PARTY).act(file.id, 'defences', { form: 'written', statement: '收费有医嘱依据' }, (await rig().as(PARTY).read(file.id)).etag ?? '');
    expect([said.status, said.body.stage]).toEqual([201, 'DEFENCE_RECEIVED']);
    expect((await read('institution-hospital-2')).statuses).toEqual([404]);
  });

  it('is nobody’s who has withdrawn from it: neither to read nor to list, neither its file nor its money (LZ-34, O4-5)', async () => {
    const recused = 'enforcer-city-2';
    expect(await read(recused)).toMatchObject({ statuses: [200], listed: true });
    const request = await rig().as(OFFICER).at('assistance-requests').open({ caseId: file.id, to: 'bureau-620500', subject: '核实费用', documentRef: '协函-0', sentOn: '2026-03-09' });
    const serving = async (person: string) => ({
      statuses: await Promise.all(['', '/events', '/clocks'].map(async (view) => (await rig().as(person).get(`/assistance-requests/${request.body.caseId}${view}`)).status)),
      listed: (await rig().as(person).get('/assistance-requests')).body.items.length,
      tasks: (await rig().as(person).get('/work-items')).body.items.filter(({ penaltyCaseId }: { penaltyCaseId?: string }) => penaltyCaseId === file.id).length,
    });
    expect(await serving(recused)).toEqual({ statuses: [200, 200, 200], listed: 1, tasks: 1 });
    await file.reread();
    await file.does(OFFICER, 'recusal-requests', { person: recused, of: 'other', reasons: '近亲属在该院任职' });
    await file.does(HEAD, 'recusal-decisions', { number: 1, result: 'granted', reasons: '可能影响公正' });
    expect(await read(recused)).toMatchObject({ statuses: [404], listed: false });
    // What serves the case goes the same way; for everybody else nothing changes.
    expect(await serving(recused)).toEqual({ statuses: [404, 404, 404], listed: 0, tasks: 0 });
    expect(await serving(OFFICER)).toEqual({ statuses: [200, 200, 200], listed: 1, tasks: 1 });
    const { sha256 } = (await rig().as(OFFICER).get(`/penalty-cases/${file.id}/files`)).body.items[0];
    for (const view of ['/file', '/file.zip', '/files', `/files/${sha256}`, '/postings']) expect([view, (await rig().as(recused).get(`/penalty-cases/${file.id}${view}`)).status]).toEqual([view, 404]);
    expect((await file.upload(recused, '材料')).status).toBe(404);
    expect((await rig().as(recused).act(file.id, 'recusal-requests', { person: OFFICER, of: 'other', reasons: '不公' }, file.version)).status).toBe(404);
    expect((await rig().as(recused).get('/work-items')).body.items.filter(({ caseId }: { caseId: string }) => caseId === file.id)).toEqual([]);
    const beside = await rig().as(recused).at('assistance-requests').open({ caseId: file.id, to: 'bureau-620500', subject: '核实费用', documentRef: '协函-1', sentOn: '2026-03-09' });
    expect([beside.status, beside.body.code]).toEqual([422, 'MEASURE.CASE_UNKNOWN']);
    expect(await read(OFFICER)).toMatchObject({ statuses: [200], listed: true });
  });

  it('a lead that names its informant is refused', async () => {
    const reply = await rig().as(OFFICER).open(lead('2026-03-09', { informant: '张某' }));
    expect([reply.status, reply.body.code]).toEqual([422, 'PENALTY.INFORMANT_NAMED']);
  });
});
