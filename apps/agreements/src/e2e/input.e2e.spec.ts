import { CaseFile, proposal, recover, suspend } from '../testing/case-file';
import { serviceRig } from '../testing/service-rig';

interface Error {
  readonly code: string;
  readonly pointer: string;
}

describe('what a body may say', () => {
  const rig = serviceRig();
  let file: CaseFile;
  const codes = (reply: { body: { errors: readonly Error[] } }) => reply.body.errors.map((error) => `${error.code} ${error.pointer}`).sort();

  beforeAll(async () => {
    rig().at('2026-02-11');
    file = await CaseFile.open(rig(), '2026-02-10');
    await file.does('officer-county-1', 'verifications', { method: '调取结算数据' });
  });

  it('refuses unknown fields on every level, with everything else that is wrong, at once', async () => {
    const reply = await file.tries('officer-county-1', 'proposals', { ...proposal({ ...recover(0), colour: 'red' }), hurry: true, basis: undefined });
    expect(reply.status).toBe(422);
    expect(codes(reply)).toEqual(expect.arrayContaining(['INPUT.UNKNOWN_FIELD /hurry', 'INPUT.UNKNOWN_FIELD /measures/0/colour', 'INPUT.MIN /measures/0/amountFen', 'INPUT.IS_ARRAY /basis']));
  });

  it.each([
    ['half a 分', recover(0.5), '/measures/0/amountFen'],
    ['money as text', { ...recover(1), amountFen: '100' }, '/measures/0/amountFen'],
    ['an unknown fund account', { ...recover(1), account: 'treasury' }, '/measures/0/account'],
    ['months and days together', { ...suspend(1), duration: { months: 1, days: 30 } }, '/measures/0/duration'],
    ['neither months nor days', { ...suspend(1), duration: {} }, '/measures/0/duration'],
    ['a list as target', { ...suspend(1), target: [] }, '/measures/0/target'],
    ['text as measure', 'LZ-18.recover', '/measures'],
  ])('refuses %s', async (_what, measure, pointer) => {
    const reply = await file.tries('officer-county-1', 'proposals', proposal(measure as object));
    expect(reply.status).toBe(422);
    expect(reply.body.errors.some((error: Error) => error.pointer.startsWith(pointer))).toBe(true);
  });

  it.each(['2026-02-30', '2026-2-3', '20260203', '2026-02-03T00:00:00Z', ''])('refuses "%s" as a legal day', async (day) => {
    const reply = await rig().as('officer-county-1').open({ agreementId: 'P6201020101-B2026', source: 'audit', discoveredOn: day, facts: '事实' });
    expect([reply.status, codes(reply)]).toEqual([422, ['INPUT.IS_LEGAL_DAY /discoveredOn']]);
  });

  it.each([
    ['no measure', [], 'BREACH.NO_MEASURE'],
    ['a measure without its amount', [{ ...recover(1), amountFen: undefined }], 'BREACH.MEASURE_INCOMPLETE'],
    ['a length outside its band', [suspend(7)], 'BREACH.DURATION_OUTSIDE_BAND'],
    ['a measure on another agreement', [suspend(1, 'H6201020001-B2026')], 'BREACH.NOT_OF_THIS_CASE'],
  ])('refuses %s with the code of the domain: 422, for it makes no sense in any case', async (_what, measures, code) => {
    const reply = await file.tries('officer-county-1', 'proposals', proposal(...measures));
    expect([reply.status, reply.body.code]).toEqual([422, code]);
  });

  it('says to the wrong person that they are one before it speaks of their words, and says both (403 before 422)', async () => {
    const reply = await file.tries('officer-city-1', 'proposals', proposal());
    expect([reply.status, reply.body.code]).toEqual([403, 'BREACH.NOT_YOUR_AGENCY']);
    expect(codes(reply)).toContain('BREACH.NO_MEASURE /measures');
  });

  it('refuses a day in the future with the code of the domain', async () => {
    const reply = await rig().as('officer-county-1').open({ agreementId: 'P6201020101-B2026', source: 'audit', discoveredOn: '2026-02-12', facts: '事实' });
    expect([reply.status, reply.body.code, reply.body.errors[0].pointer]).toEqual([422, 'DATE.IN_FUTURE', '/discoveredOn']);
  });

  it('refuses a time without its offset, and keeps one with it as UTC', async () => {
    const other = await (await CaseFile.open(rig(), '2026-02-10')).untilServed('2026-02-11', recover(100_000));
    const without = await other.tries('officer-county-1', 'defences', { form: 'written', receivedAt: '2026-02-11T08:30:00', statement: '申辩' });
    expect([without.status, codes(without)]).toEqual([422, ['INPUT.IS_INSTANT /receivedAt']]);
    await other.does('officer-county-1', 'defences', { form: 'written', receivedAt: '2026-02-11T08:30:00+08:00', statement: '申辩' });
    const { body } = await rig().as('officer-county-1').get(`/breach-cases/${other.id}/events`);
    expect(body.items.at(-1)).toMatchObject({ type: 'DefenceRecorded', effectiveAt: '2026-02-11T00:30:00.000Z', data: { receivedAt: '2026-02-11T00:30:00.000Z' } });
  });

  it.each([['broken JSON', '{"method":', 400], ['a list', '[]', 422], ['null', 'null', 422]])('refuses %s as a body', async (_what, body, status) => {
    const reply = await rig().as('officer-county-1').send('POST', `/breach-cases/${file.id}/no-breach-findings`, body, { 'idempotency-key': `body-${status}-${body.length}`, 'if-match': file.version });
    expect(reply.status).toBe(status);
  });

  it('leaves the case as it was after all of this', async () => {
    expect((await rig().as('officer-county-1').get(`/breach-cases/${file.id}`)).etag).toBe(file.version);
  });
});
