import { randomUUID } from 'node:crypto';
import { IdentitySeal } from '@due-process/physician-credit-data';
import { Client } from 'pg';
import { DUYUN, HEALTH_CENTRE, Person, registration, somebody } from '../testing/person';
import { serviceRig, TEST_SECRET } from '../testing/service-rig';

/** QN-2(1): one person, one code; first registration only after training and with a signed commitment. */
describe('the registration of a person', () => {
  const rig = serviceRig();
  const officer = () => rig().as('officer-qiannan-1');

  async function sealedPeople(): Promise<number> {
    const client = new Client({ connectionString: rig().database.ownerUrl });
    await client.connect();
    try {
      return Number((await client.query('SELECT count(*) FROM physician_registry.person')).rows[0].count);
    } finally {
      await client.end();
    }
  }

  beforeAll(() => rig().at('2026-03-02'));

  it('gives a code that says nothing about the person, and the account under it', async () => {
    const reply = await rig().as(DUYUN.hospital).open(registration(somebody(1), '2026-03-01'));
    expect([reply.status, reply.body.caseId, reply.headers['location'], reply.etag]).toEqual([201, 'QN-YS-2026-000001', '/api/v1/physicians/QN-YS-2026-000001', '"1"']);
    expect((await officer().get('/physicians/QN-YS-2026-000001')).body).toMatchObject({ stage: 'NORMAL', profession: 'physician', institutions: ['H5227010001'], registeredOn: '2026-03-02' });
  });

  it('refuses the same person with the code that is known, however the number is written', async () => {
    const { name, identityNumber } = somebody(1);
    const known = await officer().open(registration({ name, identityNumber: ` ${identityNumber.toLowerCase()}` }, '2026-03-01', { ...DUYUN, ...HEALTH_CENTRE }));
    expect([known.status, known.body.code, known.body.caseId]).toEqual([409, 'PHYSICIAN.ALREADY_REGISTERED', 'QN-YS-2026-000001']);
    expect(JSON.stringify(known.body)).not.toContain(identityNumber);
  });

  it('gives fifty equal requests one person and one answer, and another body under the key none', async () => {
    const before = await sealedPeople();
    const body = registration(somebody(2), '2026-03-01');
    const replies = await Promise.all(Array.from({ length: 50 }, () => officer().open(body, 'fifty')));
    expect([new Set(replies.map((reply) => reply.status)), new Set(replies.map((reply) => JSON.stringify(reply.body))).size]).toEqual([new Set([201]), 1]);
    expect(replies.filter((reply) => reply.headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect(await sealedPeople()).toBe(before + 1);
    for (const other of [{ ...body, profession: 'nurse' }, registration({ ...somebody(2), name: '另一人' }, '2026-03-01')]) {
      const reply = await officer().open(other, 'fifty');
      expect([reply.status, reply.body.code]).toEqual([422, 'IDEMPOTENCY.KEY_REUSED']);
    }
  });

  it('gives two who register the same person at once one account and one refusal with its code', async () => {
    const replies = await Promise.all([DUYUN.officer, DUYUN.hospital].map((person) => rig().as(person).open(registration(somebody(5), '2026-03-01'))));
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409]);
    expect(new Set(replies.map((reply) => reply.body.caseId)).size).toBe(1);
  });

  it('goes on under the code of a person who was sealed and never registered, because a process died between', async () => {
    const { hash, sealed } = new IdentitySeal(TEST_SECRET).seal(somebody(6));
    const client = new Client({ connectionString: rig().database.ownerUrl });
    await client.connect();
    await client.query('SELECT physician_registry.seal_person($1, $2, $3)', ['QN-YS-2026-000900', hash, sealed]);
    await client.end();
    const reply = await officer().open(registration(somebody(6), '2026-03-01'));
    expect([reply.status, reply.body.caseId]).toEqual([201, 'QN-YS-2026-000900']);
  });

  it('seals nobody whose registration the law refuses, and says everything that is missing', async () => {
    const before = await sealedPeople();
    const { training: _training, commitment: _commitment, ...rest } = registration(somebody(3), '2026-03-01') as Record<string, unknown>;
    const reply = await officer().open(rest);
    expect([reply.status, reply.body.errors.map((error: { code: string }) => error.code)]).toEqual([422, ['PHYSICIAN.NOT_TRAINED', 'PHYSICIAN.NO_COMMITMENT']]);
    const elsewhere = await rig().as('officer-sandu-1').open(registration(somebody(3), '2026-03-01'));
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'PHYSICIAN.OUT_OF_AREA']);
    const others = await rig().as(HEALTH_CENTRE.hospital).open(registration(somebody(3), '2026-03-01'));
    expect([others.status, others.body.code]).toEqual([403, 'PHYSICIAN.NOT_YOUR_STAFF']);
    expect(await sealedPeople()).toBe(before);
  });

  it.each([
    ['a wrong check digit', { identityNumber: '999999198001010019' }, '/identity/identityNumber'],
    ['a day that does not exist', { identityNumber: '999999198002300012' }, '/identity/identityNumber'],
    ['no name', { name: ' ' }, '/identity/name'],
  ])('refuses %s', async (_what, wrong, pointer) => {
    const reply = await officer().open(registration({ ...somebody(4), ...wrong }, '2026-03-01'));
    expect([reply.status, reply.body.errors.map((error: { pointer: string }) => error.pointer)]).toEqual([422, [pointer]]);
  });

  it('finds a person by the number for staff alone, and tells the code alone', async () => {
    const search = (person: string, identityNumber = somebody(1).identityNumber) => rig().as(person).send('POST', '/physicians/search', { identityNumber }, {});
    expect((await search('officer-sandu-1')).body).toEqual({ code: 'QN-YS-2026-000001' });
    expect((await search('officer-qiannan-1', somebody(99).identityNumber)).status).toBe(404);
    for (const person of [DUYUN.hospital, 'QN-YS-2026-000001', 'settlement-qiannan', 'administrator']) expect((await search(person)).status).toBe(403);
  });

  it('opens a seal with a reason that is recorded, for the agency of the area', async () => {
    const open = (person: string, body: object = { reason: '制作送达回证' }) => rig().as(person).send('POST', '/physicians/QN-YS-2026-000001/identity', body, {});
    const opened = await open('officer-qiannan-1');
    expect([opened.status, opened.body, opened.headers['cache-control']]).toEqual([200, { code: 'QN-YS-2026-000001', ...somebody(1) }, 'no-store']);
    expect([(await open('officer-qiannan-1', {})).status, (await open('officer-qiannan-1', { reason: ' ' })).status]).toEqual([422, 422]);
    expect([(await open('officer-sandu-1')).status, (await open('bureau-head-qiannan')).status, (await open('QN-YS-2026-000001')).status]).toEqual([404, 403, 403]);
    const client = new Client({ connectionString: rig().database.ownerUrl });
    await client.connect();
    const { rows } = await client.query('SELECT code, opened_by, reason FROM physician_registry.opening');
    await client.end();
    expect(rows).toEqual([{ code: 'QN-YS-2026-000001', opened_by: 'officer-qiannan-1', reason: '制作送达回证' }]);
  });
});

/** QN-5(2): sites are declared by their institutions, each for itself; the account follows to every pooling area. */
describe('a further site', () => {
  const rig = serviceRig();
  const addSite = (person: string, id: string, body: object, key: string = randomUUID()) => rig().as(person).send('POST', `/physicians/${id}/sites`, body, { 'idempotency-key': key });
  let physician: Person;

  beforeAll(async () => {
    rig().at('2026-03-02');
    physician = await Person.register(rig(), 1, '2026-03-01');
  });

  it('is declared by who knows the person’s number; for everybody else there is no such code', async () => {
    const site = { institution: HEALTH_CENTRE.institution, region: DUYUN.region };
    expect((await addSite(HEALTH_CENTRE.hospital, physician.id, site)).status).toBe(404);
    expect((await addSite(HEALTH_CENTRE.hospital, physician.id, { ...site, identityNumber: somebody(2).identityNumber })).status).toBe(404);
    const foreign = await addSite(HEALTH_CENTRE.hospital, physician.id, { institution: DUYUN.institution, region: DUYUN.region, identityNumber: somebody(1).identityNumber });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'PHYSICIAN.NOT_YOUR_STAFF']);
    const added = await addSite(HEALTH_CENTRE.hospital, physician.id, { ...site, identityNumber: somebody(1).identityNumber }, 'one');
    expect([added.status, added.etag]).toEqual([201, '"2"']);
    const again = await addSite(HEALTH_CENTRE.hospital, physician.id, { ...site, identityNumber: somebody(1).identityNumber }, 'one');
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    const known = await addSite(HEALTH_CENTRE.hospital, physician.id, site);
    expect([known.status, known.body.code]).toEqual([409, 'PHYSICIAN.SITE_KNOWN']);
  });

  it('makes the person known to its institution, and to the agency of its pooling area', async () => {
    const sees = async (person: string) => [(await rig().as(person).get(`/physicians/${physician.id}`)).status, (await rig().as(person).get('/physicians')).body.items?.map((line: { caseId: string }) => line.caseId)];
    expect(await sees(HEALTH_CENTRE.hospital)).toEqual([200, [physician.id]]);
    expect(await sees('officer-sandu-1')).toEqual([404, []]);
    expect((await addSite('officer-sandu-1', physician.id, { institution: 'H5227320001', region: '522732', identityNumber: somebody(1).identityNumber })).status).toBe(201);
    expect(await sees('officer-sandu-1')).toEqual([200, [physician.id]]);
  });

  it('is known to its institution no longer once it has ended', async () => {
    await physician.reread();
    await physician.does(HEALTH_CENTRE.hospital, 'site-endings', { institution: HEALTH_CENTRE.institution, region: DUYUN.region, lastDay: '2026-03-02' });
    expect((await rig().as(HEALTH_CENTRE.hospital).get(`/physicians/${physician.id}`)).status).toBe(404);
    expect((await rig().as(HEALTH_CENTRE.hospital).get('/physicians')).body.items).toEqual([]);
  });
});
