import { lead } from '../testing/penalty-file';
import { enforcementRig } from '../testing/service-rig';

const CERTIFICATE = { person: 'enforcer-city-9', certificate: '27010009', validFrom: '2026-01-01', validTo: '2026-12-31' };
const line = (more: object = {}): object => ({ id: 'GS-1', article: 'R735-38.fine', grade: 'ordinary', condition: { zh: '情节一般', en: 'ordinary' }, minTimes: '1.2', maxTimes: '1.5', ...more });
const table = (more: object = {}): object => ({ id: 'GS-2026', title: { zh: '裁量基准', en: 'table' }, source: '甘肃省医疗保障局', region: '62', inForceFrom: '2026-01-01', items: [line()], ...more });

/** What acts look at beside the case: certificates (R735-29, APL-42) and the province's table (APL-34). */
describe('the registers over REST', () => {
  const { rig } = enforcementRig();
  const post = (person: string, path: string, body: object) => rig().as(person).send('POST', path, body, {});
  const people = async (person: string, query = '') => (await rig().as(person).get(`/officer-certificates${query}`)).body.items.map((one: { person: string }) => one.person);

  it('a head registers officers of the own bureau, renews and withdraws them', async () => {
    expect((await post('bureau-head-city', '/officer-certificates', CERTIFICATE)).body).toEqual({ ...CERTIFICATE, bureau: 'bureau-620100', delegated: false });
    expect((await post('bureau-head-city', '/officer-certificates', { ...CERTIFICATE, validTo: '2026-05-31' })).status).toBe(200);
    expect(await people('enforcer-city-1', '?on=2026-05-31')).toContain(CERTIFICATE.person);
    expect(await people('enforcer-city-1', '?on=2026-06-01')).not.toContain(CERTIFICATE.person);
    expect(await people('enforcer-county-1')).toEqual(['enforcer-county-1', 'enforcer-county-2']);
    expect(await people('auditor-city')).toEqual(expect.arrayContaining(['enforcer-county-1', CERTIFICATE.person]));
    const taken = await post('bureau-head-county', '/officer-certificates', CERTIFICATE);
    expect([taken.status, taken.body.code]).toEqual([409, 'REGISTER.NUMBER_TAKEN']);
    expect((await post('enforcer-city-1', '/officer-certificates', CERTIFICATE)).status).toBe(403);
    expect((await post('bureau-head-city', '/officer-certificates', { ...CERTIFICATE, certificate: '27010010', validTo: '2025-12-31' })).body.code).toBe('DATE.BEFORE_ITS_CAUSE');
  });

  it('the principal head loads a table inside the law, once', async () => {
    expect((await post('bureau-head-city', '/discretion-tables', table())).body.code).toBe('PENALTY.PRINCIPAL_ONLY');
    const wide = await post('principal-head-city', '/discretion-tables', table({ items: [line({ maxTimes: '9' }), line()] }));
    expect([wide.status, wide.body.errors.map(({ detail }: { detail: { en: string } }) => detail.en)]).toEqual([422, [expect.stringContaining('occurs twice'), expect.stringContaining('leaves the legal range')]]);
    expect((await post('principal-head-city', '/discretion-tables', table({ region: '61' }))).body.code).toBe('INPUT.INVALID');
    expect((await post('principal-head-city', '/discretion-tables', table())).body).toEqual({ id: 'GS-2026', items: 1 });
    expect((await post('principal-head-city', '/discretion-tables', table({ source: '另一来源' }))).body.code).toBe('REGISTER.NUMBER_TAKEN');
    expect((await rig().as('enforcer-city-1').get('/discretion-tables')).body.items).toEqual([table()]);
  });

  it('a body is checked field by field, all at once', async () => {
    rig().at('2026-03-02');
    const reply = await rig().as('enforcer-city-1').open(lead('2026-02-30', { source: 'gossip', colour: 'red' }));
    expect([reply.status, reply.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()]).toEqual([422, ['/colour', '/foundOn', '/source']]);
  });
});
