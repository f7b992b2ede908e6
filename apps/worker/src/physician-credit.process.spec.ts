import { join } from 'node:path';
import type { PhysicianAccount, YearEndReset } from '@due-process/physician-credit-domain';
import type { Actor } from '@due-process/procedure';
import { temporalAddress, testDatabase } from '@due-process/testing';
import { Connection } from '@temporalio/client';
import { bundleWorkflows } from './bundle';
import { at } from './testing/moved-clock';
import { ProcessRig, type Doing } from './testing/process-rig';
import { recordHistory } from './testing/record-history';

jest.setTimeout(120_000);

const HISTORIES = join(__dirname, '..', '..', '..', 'workflows', 'physician-credit', 'histories');
const CONTEXT = 'physician-credit';
const person = (code: string, role: Actor['role'], employer: string): Actor => ({ person: code, role, region: '522701', employer });
const HOSPITAL = person('p-hospital', 'institution', 'inst-1');
const CLINIC = person('p-clinic', 'institution', 'inst-2');
const OFFICER = person('p-officer', 'case-officer', 'agency-522701');
const OTHER = person('p-officer-2', 'case-officer', 'agency-522701');
const HEAD = person('p-head', 'agency-head', 'agency-522701');
const ADMINISTRATOR: Actor = { person: 'p-administrator', role: 'administrator', region: '522700', employer: 'bureau-522700' };

const signedOn = (day: string): object => ({ service: { method: 'direct', receivedOn: day, proof: { receiptRef: '送达回证-1' } } });
/** Twelve points of Qiannan: three cases of two acts of two points each. */
const twelvePoints = (ref: string, institution: string, decidedOn: string, actedOn: string): object => ({
  parent: { ref, track: 'agreement', article: '协议第59条', decidedOn, body: 'agency-522701', institution },
  acts: [{ violation: 'split', kinds: ['QN-3.1.2.2'], cases: 6, actedOn, reasons: '分解住院' }], reasons: '违规属实',
});

/** Qiannan's points on the real engine: told, final by themselves, a period over the year end, restoration, the year end. */
describe('points carried by the engine', () => {
  const database = testDatabase();
  let connection: Connection;
  let rig: ProcessRig;

  beforeAll(async () => {
    connection = await Connection.connect({ address: temporalAddress() });
    rig = new ProcessRig({ contexts: { [CONTEXT]: database().appUrl('dp_physician_credit') }, connection, address: temporalAddress(), namespace: 'due-process', bundle: await bundleWorkflows(), from: '2025-11-10' });
    rig.start();
  });
  afterAll(async () => {
    await rig.close();
    await connection.close();
  });

  const does = (procedure: string, act: string, actor: Actor, input?: object, id?: string): Promise<string> => rig.does({ context: CONTEXT, procedure, act, actor, ...(input ? { input } : {}), ...(id ? { id } : {}) } as Doing);
  const account = async (id: string): Promise<PhysicianAccount> => (await rig.line<PhysicianAccount>(CONTEXT, id)).state;
  const registered = async (): Promise<string> => {
    const today = '2025-11-10';
    const id = await does('physician-account', 'register-physician', HOSPITAL, { profession: 'physician', institution: 'inst-1', region: '522701', training: { on: today, ref: '培训-1' }, commitment: { signedOn: today, ref: '承诺-1' } });
    await does('physician-account', 'add-site', CLINIC, { institution: 'inst-2', region: '522701' }, id);
    return id;
  };
  const record = async (procedure: string, id: string, file: string): Promise<void> => {
    if (process.env['RECORD_HISTORIES']) await recordHistory(rig.handle(CONTEXT, procedure, id), `${HISTORIES}/${file}.json`);
  };

  it('twelve points are told, become final, block three months over the year end, and the person is restored only upon application', async () => {
    const id = await registered();
    const [notice, period, restoration] = [`${id}-S1`, `${id}-P1`, `${id}-R1`];
    // Scored on Thu 20 Nov: the period runs from 21 Nov to 20 Feb.
    await rig.moveTo('2025-11-20');
    await does('physician-account', 'record-points', OFFICER, twelvePoints('医保协处〔2025〕1号', 'inst-1', '2025-11-18', '2025-11-12'), id);
    expect(await account(id)).toMatchObject({ stage: 'SUSPENDED', periods: [{ id: period, firstDay: '2025-11-21', lastDay: '2026-02-20' }] });
    await does('physician-scoring', 'make-notice', OFFICER, { documentRef: '记分通知-1', rightToObject: '可以申请复核' }, notice);
    await does('physician-scoring', 'serve-institution', OFFICER, signedOn('2025-11-20'), notice);
    await does('physician-scoring', 'tell-person', HOSPITAL, signedOn('2025-11-20'), notice);
    await rig.untilKnown();
    // Seven working days of Thu 20 Nov: 21, 24, 25, 26, 27, 28 Nov, 1 Dec.
    await rig.moveTo('2025-12-02 00:00');
    await rig.untilStage(CONTEXT, notice, 'FINAL');
    const talk = (step: string): object => ({ key: `QN.tariff/2025/1/${step}`, heldOn: '2025-12-02', recordRef: '约谈记录-1', noticeRef: '通报-1' });
    await does('physician-scoring', 'hold-talk', HOSPITAL, talk('interview'), notice);
    await does('physician-scoring', 'hold-talk', HEAD, talk('admonition'), notice);
    await rig.handle(CONTEXT, 'physician-scoring', notice).result();
    await rig.moveTo('2026-02-20 23:00');
    await rig.untilKnown();
    expect(await rig.stage(CONTEXT, period)).toBe('RUNNING');
    await rig.moveTo('2026-02-21 00:00');
    await rig.untilStage(CONTEXT, period, 'OVER');
    await rig.until(async () => (await account(id)).restorations.length === 1);
    expect((await rig.events(CONTEXT, period, 'PeriodEnded'))[0]).toMatchObject({ effectiveAt: at('2026-02-21 00:00'), actor: { role: 'system' } });
    expect((await account(id)).stage).toBe('SUSPENDED');
    await rig.moveTo('2026-02-25');
    await does('qualification-restoration', 'record-training', HOSPITAL, { trainedOn: '2026-02-24', examinedOn: '2026-02-25', passed: true, ref: '考核-1' }, restoration);
    await does('qualification-restoration', 'apply-for-restoration', HOSPITAL, { applicationRef: '申请-1' }, restoration);
    await does('qualification-restoration', 'evaluate-restoration', OFFICER, { on: '2026-02-25', findings: '合格', recommended: true }, restoration);
    await does('qualification-restoration', 'decide-restoration', HEAD, { result: 'restored', reasons: '培训合格', documentRef: '恢复-1' }, restoration);
    await rig.until(async () => (await account(id)).stage === 'NORMAL');
    await rig.handle(CONTEXT, 'qualification-restoration', restoration).result();
    await record('physician-scoring', notice, 'physicianScoring.final-by-itself');
    await record('physician-penalty-period', period, 'physicianPenaltyPeriod.over-the-year-end');
    await record('qualification-restoration', restoration, 'qualificationRestoration.restored');
    expect(await rig.context(CONTEXT).store.verifyChain(id)).toMatchObject({ ok: true });
  });

  it('an objection that is upheld takes back the points, the period and its process', async () => {
    const id = await registered();
    const [notice, period, objection] = [`${id}-S1`, `${id}-P1`, `${id}-S1-O1`];
    await does('physician-account', 'record-points', OFFICER, twelvePoints('医保协处〔2026〕2号', 'inst-2', '2026-02-24', '2026-02-10'), id);
    await does('physician-scoring', 'make-notice', OFFICER, { documentRef: '记分通知-2', rightToObject: '可以申请复核' }, notice);
    await does('physician-scoring', 'serve-institution', OFFICER, signedOn('2026-02-25'), notice);
    await does('physician-scoring', 'tell-person', CLINIC, signedOn('2026-02-25'), notice);
    await rig.moveTo('2026-02-27');
    await does('physician-scoring', 'file-objection', person(id, 'physician', 'inst-2'), { grounds: '并非本人', request: '撤销记分', signatureRef: '签字-1', stampRef: '盖章-1' }, notice);
    await rig.untilStage(CONTEXT, objection, 'ACCEPTED');
    await does('physician-objection', 'record-verification', OTHER, { by: 'agency', verifiedOn: '2026-02-27', findings: '并非本人所为', recordRef: '核实-1' }, objection);
    await does('physician-objection', 'decide-objection', HEAD, { result: 'annulled', reasons: '并非本人', documentRef: '复核-1' }, objection);
    await does('physician-objection', 'serve-answer', OTHER, signedOn('2026-02-27'), objection);
    await rig.untilStage(CONTEXT, period, 'ANNULLED');
    await rig.handle(CONTEXT, 'physician-objection', objection).result();
    await rig.handle(CONTEXT, 'physician-penalty-period', period).result();
    await record('physician-objection', objection, 'physicianObjection.annulled');
    expect(await account(id)).toMatchObject({ stage: 'NORMAL', periods: [{ annulled: '2026-02-27' }] });
  });

  it('the year end waits for 1 January, closes each year once and leaves the next one waiting', async () => {
    const run = await rig.context(CONTEXT).desk.act({
      procedure: rig.context(CONTEXT).definition.procedureNamed('year-end-reset'), numbering: { sequence: 'case_number', format: () => 'YE-522700-2026' }, act: 'open-year-end', actor: ADMINISTRATOR,
      input: { year: 2026, region: '522700' }, key: 'year-end', bodyHash: '',
    });
    expect(run).toMatchObject({ kind: 'accepted' });
    const state = async () => (await rig.line<YearEndReset>(CONTEXT, 'YE-522700-2026')).state;
    await rig.moveTo('2026-12-31 23:59');
    await rig.untilKnown();
    expect((await state()).stage).toBe('WAITING');
    await rig.moveTo('2027-01-01 00:00');
    await rig.untilStage(CONTEXT, 'YE-522700-2026', 'DONE');
    await rig.handle(CONTEXT, 'year-end-reset', 'YE-522700-2026').result();
    await record('year-end-reset', 'YE-522700-2026', 'yearEndReset.two-accounts');
    // Two accounts; one has entries of 2026, the other's are of 2025.
    expect(await state()).toMatchObject({ progress: { looked: 2, closedYears: 1 } });
    expect(await rig.stage(CONTEXT, 'YE-522700-2027')).toBe('WAITING');
    await rig.untilKnown();
  });
});
