import { PACKS, type Rule, type RulePack } from '@due-process/rules';
import type { Reply } from '@due-process/service-testing';
import { randomUUID } from 'node:crypto';
import { CaseFile, recover } from '../testing/case-file';
import { serviceRig, type ServiceRig } from '../testing/service-rig';

const FOUNDED = { reason: '虚构，仅供测试', base: '虚构〔2026〕1号' };
const OPINION = { opinion: '与原文核对无误' };
const amendment = (id: string, issued: string, ...days: readonly object[]) => ({ id, status: 'amendment', notice: `虚构${id}`, title: '虚构，仅供测试', issued, source: 'made for this test', coverage: { from: '2026-02-01', to: '2026-03-31' }, days });
const off = (day: string) => ({ day, kind: 'adjusted-rest-day', name: '春节' });
const worked = (day: string) => ({ day, kind: 'working-day', name: '春节' });

/** A request as a person at the desk sends it. */
const post = (rig: ServiceRig, person: string, path: string, body: object, key: string = randomUUID()): Promise<Reply> => rig.as(person).send('POST', path, body, { 'idempotency-key': key });

async function approved(rig: ServiceRig, path: string, body: object): Promise<Reply> {
  const proposed = await post(rig, 'administrator', path, { ...body, ...FOUNDED });
  if (proposed.status !== 201) throw new Error(JSON.stringify(proposed.body));
  const reply = await post(rig, 'bureau-head-city', `/law-proposals/${proposed.body.id}/approvals`, OPINION);
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return reply;
}

const clocksOf = async (rig: ServiceRig, id: string) => (await rig.as('officer-county-1').get(`/breach-cases/${id}/clocks`)).body.items[0];
const served = async (rig: ServiceRig): Promise<CaseFile> => {
  rig.at('2026-02-11');
  // Served on Wed 11 Feb 2026: 12, 13, 14 (made up for), 24 and 25 Feb.
  return (await CaseFile.open(rig, '2026-02-10')).untilServed('2026-02-11', recover(100_000));
};

describe('a notice that changes the year', () => {
  const rig = serviceRig();

  it('is proposed, previewed, approved by another person, and judges from then on', async () => {
    const file = await served(rig());
    rig().at('2026-02-12', '10:00');
    const calendar = amendment('CN-2026-T1', '2026-02-12', off('2026-02-24'));
    const proposed = await post(rig(), 'administrator', '/calendars', { calendar, ...FOUNDED });
    expect([proposed.status, proposed.headers['location']]).toEqual([201, `/api/v1/law-proposals/${proposed.body.id}`]);
    expect(proposed.body).toMatchObject({ kind: 'calendar', name: 'CN-2026-T1@虚构CN-2026-T1', state: 'open', proposedBy: 'administrator', change: { file: calendar } });

    // 12, 13, 14, 25 and 26 Feb.
    const preview = (await rig().as('bureau-head-city').get(`/law-proposals/${proposed.body.id}/preview`)).body;
    expect(preview).toMatchObject({
      context: 'agreements', problems: [], totals: { openCases: 1, casesConcerned: 1, moved: 1, held: 0, inFavourOfParties: 1 },
      moves: [{ caseId: file.id, clock: 'defence-window#1', rule: 'LZ-22', before: '2026-02-25', counted: '2026-02-26', after: '2026-02-26', favour: 'party', how: 'moved' }],
      days: [{ day: '2026-02-24', before: 'working-day', after: 'adjusted-rest-day' }],
    });
    expect((await clocksOf(rig(), file.id)).lastDay).toBe('2026-02-25');

    const own = await post(rig(), 'administrator', `/law-proposals/${proposed.body.id}/approvals`, OPINION);
    expect([own.status, own.body.code]).toEqual([403, 'LAW.PROPOSER_DECIDES']);
    const district = await post(rig(), 'bureau-head-county', `/law-proposals/${proposed.body.id}/approvals`, OPINION);
    expect([district.status, district.body.code]).toEqual([403, 'LAW.NOT_YOUR_REGION']);
    rig().at('2026-02-12', '17:00');
    const done = await post(rig(), 'bureau-head-city', `/law-proposals/${proposed.body.id}/approvals`, OPINION, 'approve-1');
    expect(done.body).toMatchObject({ state: 'approved', decidedBy: 'bureau-head-city', decisionReason: '与原文核对无误', version: 1, since: '2026-02-12T09:00:00.000Z' });
    const again = await post(rig(), 'bureau-head-city', `/law-proposals/${proposed.body.id}/approvals`, OPINION, 'approve-1');
    expect([again.status, again.headers['idempotency-replayed'], again.body.version]).toEqual([201, 'true', 1]);
    const late = await post(rig(), 'principal-head-city', `/law-proposals/${proposed.body.id}/rejections`, OPINION);
    expect([late.status, late.body.code]).toEqual([409, 'LAW.ALREADY_DECIDED']);

    // Nothing has swept: the case stands by the new law for whoever looks, and for the act that comes.
    expect(await clocksOf(rig(), file.id)).toMatchObject({ lastDay: '2026-02-26', law: 1, explanation: { matches: true } });
    rig().at('2026-02-26', '23:00');
    await file.reread();
    await file.does('institution-pharmacy-1', 'defences', { form: 'written', statement: '不同意' });
    const events = (await rig().as('institution-pharmacy-1').get(`/breach-cases/${file.id}/events`)).body.items;
    expect(events.find((event: { type: string }) => event.type === 'DeadlinesReplanned')).toMatchObject({ label: '期限重新计算', effectiveAt: '2026-02-12T09:00:00.000Z', data: { law: 1, moved: [{ before: '2026-02-25', after: '2026-02-26', favour: 'party' }] } });
  });

  it('is refused whole, with every problem and its place', async () => {
    const calendar = { ...amendment('CN-2026-T9', '2026-02-12', { day: '2026-02-21', kind: 'adjusted-rest-day', name: '' }, off('2026-05-04')), notice: '虚构', extra: 1 };
    const reply = await post(rig(), 'administrator', '/calendars', { calendar, ...FOUNDED });
    expect([reply.status, reply.body.code]).toEqual([422, 'CALENDAR.WRONG']);
    expect(reply.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual(['/calendar/extra']);
    const { extra: _extra, ...known } = calendar;
    const second = await post(rig(), 'administrator', '/calendars', { calendar: known, ...FOUNDED });
    expect(second.body.errors.map((error: { pointer: string; detail: { en: string } }) => `${error.pointer} ${error.detail.en}`)).toEqual([
      '/calendar/days/0 line 1: "name" is missing', '/calendar/days/0 line 1: 2026-02-21 is a weekend and needs no adjustment', '/calendar/days 2026-05-04 lies outside the coverage',
    ]);
    const unfounded = await post(rig(), 'administrator', '/calendars', { calendar: known });
    expect(unfounded.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual(expect.arrayContaining(['/reason', '/base']));
    expect((await post(rig(), 'bureau-head-city', '/calendars', { calendar: known, ...FOUNDED })).body.code).toBe('ACCESS.ROLE_NOT_ALLOWED');
  });
});

describe('a notice that speaks against a party', () => {
  const rig = serviceRig();

  it('takes no day from it: it waits for the officer, who decides in the case', async () => {
    const file = await served(rig());
    rig().at('2026-02-12', '18:00');
    // 20 Feb is worked after all: 12, 13, 14, 20 and 24 Feb.
    await approved(rig(), '/calendars', { calendar: amendment('CN-2026-T2', '2026-02-12', worked('2026-02-20')) });
    expect(await clocksOf(rig(), file.id)).toMatchObject({ lastDay: '2026-02-25', held: { lastDay: '2026-02-24' }, explanation: { matches: false } });
    expect((await rig().as('officer-county-1').get(`/breach-cases/${file.id}`)).body.workItems.map((item: { act: string; dueOn: string }) => `${item.act} ${item.dueOn}`)).toEqual(['record-defence 2026-02-25', 'decide-moved-deadline 2026-02-24']);
    expect((await rig().as('institution-pharmacy-1').get(`/breach-cases/${file.id}`)).body).toMatchObject({ nextDeadline: { lastDay: '2026-02-25' }, workItems: [{ act: 'record-defence' }] });
    await file.reread();
    const party = await file.tries('institution-pharmacy-1', 'moved-deadlines', { clock: 'defence-window#1', decision: 'keep', reason: '理由' });
    expect([party.status, party.body.code]).toEqual([403, 'ACCESS.ROLE_NOT_ALLOWED']);
    const silent = await file.tries('officer-county-1', 'moved-deadlines', { clock: 'defence-window#1', decision: 'move', reason: ' ' });
    expect([silent.status, silent.body.code]).toEqual([422, 'INPUT.MISSING']);
    const other = await file.tries('officer-city-1', 'moved-deadlines', { clock: 'defence-window#1', decision: 'move', reason: '理由' });
    expect([other.status, other.body.code]).toEqual([403, 'CASE.OTHER_OFFICE']);
    await file.does('officer-county-1', 'moved-deadlines', { clock: 'defence-window#1', decision: 'move', reason: '当事人书面同意' });
    expect(await clocksOf(rig(), file.id)).toMatchObject({ lastDay: '2026-02-24', explanation: { matches: true } });
    const twice = await file.tries('officer-county-1', 'moved-deadlines', { clock: 'defence-window#1', decision: 'keep', reason: '理由' });
    expect([twice.status, twice.body.code]).toEqual([409, 'DEADLINE.NOTHING_TO_DECIDE']);
  });
});

describe('a pack that ran out', () => {
  const rig = serviceRig();
  const lanzhou = PACKS.find((pack) => pack.id === 'lanzhou') as RulePack;
  const { inForceUntil: _last, ...open } = lanzhou;
  const successor = { ...open, version: '2027-01', inForceFrom: '2027-01-01', source: '虚构后继办法', rules: open.rules.map((rule) => (rule.id === 'LZ-22' ? ({ ...rule, count: 7 } as Rule) : rule)) };

  it('refuses until its successor was loaded as data; then new cases go by it and old ones by the old', async () => {
    rig().at('2026-12-14');
    const old = await (await CaseFile.open(rig(), '2026-12-11')).untilServed('2026-12-14', recover(100_000));
    rig().at('2027-01-05');
    const opening = { agreementId: 'P6201020101-B2026', source: 'audit', discoveredOn: '2027-01-04', facts: '事实' };
    const refused = await rig().as('officer-county-1').open(opening);
    expect([refused.status, refused.body.code]).toEqual([409, 'RULES.NOT_IN_FORCE']);

    const proposed = await post(rig(), 'administrator', '/rule-packs', { packs: [successor], ...FOUNDED });
    expect(proposed.body).toMatchObject({ kind: 'rule-pack', name: 'lanzhou@2027-01', state: 'open' });
    const { packs, totals } = (await rig().as('auditor-city').get(`/law-proposals/${proposed.body.id}/preview`)).body;
    expect(packs).toMatchObject([{ pack: 'lanzhou@2027-01', is: 'succeeds', former: 'lanzhou@2022-01' }]);
    expect(packs[0].rules.filter((rule: { is: string }) => rule.is !== 'same')).toEqual([{ id: 'LZ-22', is: 'changed', changes: [{ key: 'count', before: 5, after: 7 }] }]);
    expect(totals).toMatchObject({ openCases: 1, casesConcerned: 0 });
    await post(rig(), 'principal-head-city', `/law-proposals/${proposed.body.id}/approvals`, OPINION);

    expect((await rig().as('officer-county-1').get(`/breach-cases/${old.id}`)).body.ruleVersions).toEqual(['national@2026-11', 'lanzhou@2022-01']);
    const { body } = await rig().as('officer-county-1').open(opening);
    expect((await rig().as('officer-county-1').get(`/breach-cases/${body.caseId}`)).body.ruleVersions).toEqual(['national@2026-11', 'lanzhou@2027-01']);
  });

  it('may be as long as several national ones; an act may not', async () => {
    const national = PACKS.find((pack) => pack.id === 'national') as RulePack;
    const corrected = ['a', 'b'].map((version) => ({ ...national, version, rules: national.rules.map((rule) => ({ ...rule, remark: { zh: '校订', en: `text ${version}` } })) }));
    const reply = await post(rig(), 'administrator', '/rule-packs', { packs: corrected, ...FOUNDED });
    expect([reply.status, reply.body.name]).toEqual([201, 'national@a, national@b']);
    expect((await post(rig(), 'administrator', '/parameters', { packs: corrected })).status).toBe(413);
  });

  it('is refused with its rule where it is wrong, and stays open to nobody once rejected', async () => {
    const wrong = await post(rig(), 'administrator', '/rule-packs', { packs: [{ ...successor, version: '2027-02', inForceFrom: '2027-06-01' }], ...FOUNDED });
    expect(wrong.body.errors[0]).toMatchObject({ code: 'PACK.DOES_NOT_FIT', detail: { en: expect.stringContaining('both claim rule LZ-1') } });
    const proposed = await post(rig(), 'administrator', '/rule-packs', { packs: [{ ...successor, version: '2027-03' }], ...FOUNDED });
    await post(rig(), 'bureau-head-city', `/law-proposals/${proposed.body.id}/rejections`, { opinion: '未经法制审核' });
    expect((await rig().as('administrator').get(`/law-proposals/${proposed.body.id}`)).body).toMatchObject({ state: 'rejected', decisionReason: '未经法制审核' });
    expect((await rig().as('administrator').get('/law-proposals?state=rejected&kind=rule-pack&limit=1')).body.items.map((item: { id: number }) => item.id)).toEqual([proposed.body.id]);
    expect((await post(rig(), 'bureau-head-city', `/law-proposals/${proposed.body.id}/approvals`, OPINION)).body.code).toBe('LAW.ALREADY_DECIDED');
    expect((await rig().as('administrator').get('/law-proposals/999999')).status).toBe(404);
    expect((await rig().as('officer-county-1').get('/law-proposals')).status).toBe(403);
  });
});

describe('a parameter', () => {
  const rig = serviceRig();

  it('is set by an administrator of the region and another person, from a day on, never backwards', async () => {
    rig().at('2026-03-20');
    const setting = { parameter: 'penalty.defenceDays', value: 7, region: '6201', effectiveFrom: '2026-04-01', ...FOUNDED };
    const many = await post(rig(), 'administrator', '/parameters', { ...setting, value: 1, effectiveFrom: '2026-03-19' });
    expect(many.body.errors.map((error: { code: string; pointer: string }) => `${error.code} ${error.pointer}`)).toEqual(['PARAMETER.VALUE /value', 'PARAMETER.BACKWARDS /effectiveFrom']);
    expect((await post(rig(), 'administrator', '/parameters', { ...setting, region: '5227' })).body.code).toBe('LAW.NOT_YOUR_REGION');
    const proposed = await post(rig(), 'administrator', '/parameters', setting);
    expect(proposed.body).toMatchObject({ name: 'penalty.defenceDays = 7（6201，2026-04-01起）' });
    // Who waits until the day has passed can no longer approve it.
    const waits = await post(rig(), 'administrator', '/parameters', { ...setting, value: 6, effectiveFrom: '2026-03-20' });
    expect((await post(rig(), 'bureau-head-city', `/law-proposals/${proposed.body.id}/approvals`, OPINION)).body.version).toBe(1);
    rig().at('2026-03-21');
    const tooLate = await post(rig(), 'bureau-head-city', `/law-proposals/${waits.body.id}/approvals`, OPINION);
    expect([tooLate.status, tooLate.body.code]).toEqual([409, 'LAW.NO_LONGER_FITS']);
    rig().at('2026-04-02');
    const file = await CaseFile.open(rig(), '2026-04-01');
    expect((await rig().as('officer-county-1').get(`/breach-cases/${file.id}`)).body.ruleVersions).toEqual(['national@2026-11', 'lanzhou@2022-01', 'parameters@2026-04-01']);
  });
});
