import { join } from 'node:path';
import { caseSteps, CERTIFICATES, measureSteps } from '@due-process/enforcement-domain/testing';
import type { FineExecution, PenaltyCase, Sealing } from '@due-process/enforcement-domain';
import { seed } from '@due-process/agreements-data';
import type { BreachCase } from '@due-process/agreements-domain';
import type { PhysicianAccount } from '@due-process/physician-credit-domain';
import type { Actor } from '@due-process/procedure';
import { temporalAddress, testDatabase } from '@due-process/testing';
import { Connection } from '@temporalio/client';
import type { WorkflowBundle } from '@temporalio/worker';
import { Client as Database } from 'pg';
import { bundleWorkflows } from './bundle';
import { ForwardedCase, type Told } from './testing/forwarded-case';
import { at } from './testing/moved-clock';
import { ProcessRig } from './testing/process-rig';
import { recordHistory } from './testing/record-history';

jest.setTimeout(120_000);

const HISTORIES = join(__dirname, '..', '..', '..', 'workflows', 'enforcement', 'histories');
const CONTEXT = 'enforcement';
const person = (code: string, role: Actor['role']): Actor => ({ person: code, role, region: '620100', employer: 'bureau-620100' });
const OFFICER = person('p-officer-1', 'case-officer');
const HEAD = person('p-head', 'bureau-head');
const { decided, decisionServed, investigated, leadInput, penalty, published, STANDARD } = caseSteps;
const { affixing, appraisal, goingBack, takingAtOnce, toSeal } = measureSteps;

/** The bureau's side on the real engine: measures that end by themselves, a penalty case from its lead, what it asks of the agreements context. */
describe('enforcement carried by the engine', () => {
  const database = testDatabase();
  let connection: Connection;
  let bundle: WorkflowBundle;
  let rig: ProcessRig;

  beforeAll(async () => {
    await seed(database().ownerUrl);
    await asOwner(`INSERT INTO enforcement.officer_certificate (person, bureau, certificate, valid_from, valid_to, delegated)
      SELECT key, 'bureau-620100', value->>'certificate', (value->>'validFrom')::date, (value->>'validTo')::date, false FROM jsonb_each('${JSON.stringify(CERTIFICATES)}')`);
    bundle = await bundleWorkflows();
    connection = await Connection.connect({ address: temporalAddress() });
  });
  afterAll(() => connection.close());
  afterEach(() => rig.close());

  const asOwner = async (sql: string): Promise<void> => {
    const owner = new Database({ connectionString: database().ownerUrl });
    await owner.connect();
    await owner.query(sql).finally(() => owner.end());
  };
  const begin = (from: string): void => {
    const contexts = { [CONTEXT]: database().appUrl('dp_enforcement'), agreements: database().appUrl('dp_agreements'), 'physician-credit': database().appUrl('dp_physician_credit') };
    rig = new ProcessRig({ contexts, connection, address: temporalAddress(), namespace: 'due-process', bundle, from });
    rig.start();
  };
  const does = (procedure: string, act: string, actor: Actor, input: object, id?: string, hint?: string): Promise<string> => rig.does({ context: CONTEXT, procedure, act, actor, input, ...(id ? { id } : {}), ...(hint ? { hint } : {}) });
  const record = async (procedure: string, id: string, file: string): Promise<void> => {
    if (process.env['RECORD_HISTORIES']) await recordHistory(rig.handle(CONTEXT, procedure, id), `${HISTORIES}/${file}.json`);
  };

  /** A case that was told is done again with the real parts; files are received before they are registered. */
  async function forward(told: readonly Told[], id?: string): Promise<string> {
    let caseId = id;
    for (const { when, actor, act, input } of told) {
      await rig.moveTo(when);
      if (input.file) await asOwner(`SELECT enforcement.receive_file('${caseId}', '${input.file.sha256}', 'a.pdf', 1, 'application/pdf', '${actor.person}', '${at(when)}')`);
      caseId = await does('penalty-case', act, actor, input, caseId);
    }
    return caseId as string;
  }
  const filedCase = async (on: string, party: string): Promise<string> => {
    await rig.moveTo(`${on} 07:00`);
    const id = await does('penalty-case', 'register-lead', OFFICER, leadInput({ found: on, party: { ...caseSteps.HOSPITAL, id: party } }));
    await does('penalty-case', 'file-case', HEAD, { documentRef: '立案-1', standard: STANDARD }, id);
    await does('penalty-case', 'assign-officers', HEAD, { officers: caseSteps.OFFICERS }, id);
    return id;
  };

  it('an emergency that no head confirms is released at hour 24; another one lapses over the May holiday by itself', async () => {
    begin('2026-04-27');
    const id = await filedCase('2026-04-27', 'inst-2');
    const unconfirmed = await does('evidence-preservation', 'take-in-emergency', OFFICER, takingAtOnce('2026-04-27 08:30', ['T1']), undefined, id);
    await rig.moveTo('2026-04-28');
    const kept = await does('evidence-preservation', 'take-in-emergency', OFFICER, takingAtOnce('2026-04-28 09:00', ['T2']), undefined, id);
    await does('evidence-preservation', 'decide-preservation', HEAD, { result: 'approved', reasons: '同意' }, kept);
    await rig.untilStage(CONTEXT, unconfirmed, 'RELEASED');
    expect((await rig.events(CONTEXT, unconfirmed)).at(-1)).toMatchObject({ effectiveAt: at('2026-04-28 08:30'), actor: { role: 'system' } });
    // Seven working days of Tue 28 April: 29, 30 April, 6, 7, 8, 9 (made up for) and 11 May.
    await rig.moveTo('2026-05-11 23:59');
    await rig.untilKnown(id);
    expect(await rig.stage(CONTEXT, kept)).toBe('IN_FORCE');
    await rig.moveTo('2026-05-12 00:00');
    await rig.untilStage(CONTEXT, kept, 'LAPSED');
    expect((await rig.events(CONTEXT, kept)).at(-1)).toMatchObject({ effectiveAt: at('2026-05-12 00:00'), actor: { role: 'system' } });
    await rig.moveTo('2026-05-12 10:00');
    await does('evidence-preservation', 'return-preserved-things', OFFICER, goingBack('2026-05-12 09:30', ['T2']), kept);
    await rig.handle(CONTEXT, 'evidence-preservation', kept).result();
    await record('evidence-preservation', kept, 'evidencePreservation.lapses-over-a-holiday');
  });

  it('a sealing with an appraisal is due for release at the end of its day, and an alarm goes up every day that it stays', async () => {
    begin('2026-03-02 07:00');
    const id = await filedCase('2026-03-02', 'inst-3');
    const sealing = await does('sealing', 'request-sealing', OFFICER, { necessity: '复制不足以防止伪造', things: [toSeal('T1')] }, undefined, id);
    await does('sealing', 'decide-sealing', HEAD, { result: 'approved', reasons: '同意' }, sealing);
    await rig.moveTo('2026-03-02 10:00');
    await does('sealing', 'seal-things', OFFICER, affixing('2026-03-02 09:30', ['T1']), sealing);
    await rig.moveTo('2026-03-05');
    await does('sealing', 'begin-appraisal', OFFICER, appraisal('2026-03-05', '2026-03-10', '2026-03-05'), sealing);
    const lastDay = (await rig.line<Sealing>(CONTEXT, sealing)).state.clocks['sealing']?.deadline.lastDay as string;
    // Thirty days of 2 March are 1 April; the five days of the appraisal after its first make it 6 April (ACL-25).
    expect(lastDay).toBe('2026-04-06');
    await rig.stopWorker(CONTEXT);
    await rig.moveTo('2026-04-08 15:00');
    rig.startWorker(CONTEXT);
    await rig.untilStage(CONTEXT, sealing, 'RELEASE_DUE');
    await rig.until(async () => (await rig.events(CONTEXT, sealing, 'ReleaseOverdue')).length > 0);
    expect(await rig.events(CONTEXT, sealing, 'ReleaseDue')).toMatchObject([{ effectiveAt: at('2026-04-07 00:00'), actor: { role: 'system' } }]);
    await does('sealing', 'decide-release', HEAD, { things: ['T1'], ground: '4', reasons: '期限届满' }, sealing);
    await rig.moveTo('2026-04-08 16:00');
    await does('sealing', 'return-sealed-things', OFFICER, goingBack('2026-04-08 15:30', ['T1']), sealing);
    await rig.handle(CONTEXT, 'sealing', sealing).result();
    await record('sealing', sealing, 'sealing.release-due');
  });

  it('a penalty case goes from its lead to the archive with a silent party; its fine is executed in a process of its own', async () => {
    begin('2026-03-02 07:00');
    const told = new ForwardedCase();
    noticeServedBy(told);
    const id = await forward(told.told);
    await rig.untilKnown(id);
    await rig.moveTo('2026-03-17 00:00');
    await rig.untilStage(CONTEXT, id, 'WAIVED');
    const before = told.told.length;
    decided(told, '2026-03-17');
    decisionServed(told, '2026-03-18');
    published(told, '2026-03-20');
    await forward(told.told.slice(before), id);
    const fine = `${id}-F1`;
    expect(await rig.stage(CONTEXT, fine)).toBe('DUE');
    await rig.untilKnown(id);
    expect((await rig.line<PenaltyCase>(CONTEXT, id)).state.stage).toBe('SERVED');
    await rig.moveTo('2026-04-01');
    for (const { id: debt, amountFen } of (await rig.line<FineExecution>(CONTEXT, fine)).state.debts) {
      await does('fine-execution', 'record-payment', OFFICER, { debt, amountFen, on: '2026-04-01', reference: `缴款书-${debt}` }, fine);
    }
    await rig.handle(CONTEXT, 'fine-execution', fine).result();
    await rig.until(async () => (await rig.events(CONTEXT, id, 'ExecutionDone')).length > 0);
    expect(await rig.events(CONTEXT, id, 'ExecutionDone')).toMatchObject([{ actor: { role: 'system' }, data: { over: 'performed' } }]);
    await does('penalty-case', 'close-case', HEAD, { ground: 'performed', report: '结案报告', documentRef: '结案-1' }, id);
    await does('penalty-case', 'archive-case', OFFICER, { fileRef: '案卷-1', indexRef: '目录-1' }, id);
    await rig.handle(CONTEXT, 'penalty-case', id).result();
    await record('penalty-case', id, 'penaltyCase.silence');
    await record('fine-execution', fine, 'fineExecution.due');
    expect(await rig.context(CONTEXT).store.verifyChain(id)).toMatchObject({ ok: true });
  });

  it('a party that is told of to the agency gets one breach lead there, also while that context was away and when it is asked twice', async () => {
    begin('2026-04-23 07:00');
    const agreement = 'H6201210004-B2026';
    await rig.stopWorker('agreements');
    const lead = leadInput({ found: '2026-04-23', party: { ...caseSteps.HOSPITAL, id: 'H6201210004', agreementId: agreement } });
    const id = await does('penalty-case', 'register-lead', OFFICER, lead);
    await does('penalty-case', 'file-case', HEAD, { documentRef: '立案-1', standard: STANDARD }, id);
    const telling = { department: 'agency', facts: '重复收费', documentRef: '移送-1' };
    await does('penalty-case', 'tell-department', HEAD, telling, id);
    expect(await rig.refused({ context: CONTEXT, procedure: 'penalty-case', act: 'tell-department', actor: HEAD, input: telling, id })).toEqual(['PENALTY.ALREADY_TOLD']);
    const leads = async () => (await rig.context('agreements').store.list<BreachCase>({ limit: 50 })).filter(({ state }) => state.lead.fromCase === id);
    await rig.untilKnown(id);
    rig.startWorker('agreements');
    await rig.until(async () => (await leads()).length > 0, 30_000);
    await rig.context(CONTEXT).store.requeuePlans(rig.clock.skewMs(), id);
    await rig.untilKnown(id);
    expect(await leads()).toMatchObject([{ stage: 'LEAD', state: { agreement: { id: agreement }, lead: { source: 'transfer', discoveredOn: '2026-04-23' } } }]);
  });

  it('a decision that names responsible staff opens their scoring in physician credit, once, also while that context was away', async () => {
    begin('2026-04-06 07:00');
    const employer = 'inst-5';
    const registration = { profession: 'physician', institution: employer, region: '620102', training: { on: '2026-04-06', ref: '培训-1' }, commitment: { signedOn: '2026-04-06', ref: '承诺-1' } };
    const code = await rig.does({ context: 'physician-credit', procedure: 'physician-account', act: 'register-physician', actor: { person: 'p-hospital', role: 'institution', region: '620102', employer }, input: registration });
    const told = new ForwardedCase();
    noticeServedBy(told, '2026-04-13', { party: { ...caseSteps.HOSPITAL, id: employer } }, { responsibleStaff: [{ code, responsibility: 'main' }] });
    const id = await forward(told.told);
    // Five working days of Mon 13 April: 14 to 17 and 20 April.
    await rig.moveTo('2026-04-21 00:00');
    await rig.untilStage(CONTEXT, id, 'WAIVED');
    const before = told.told.length;
    decided(told, '2026-04-21');
    decisionServed(told, '2026-04-22');
    await rig.stopWorker('physician-credit');
    await forward(told.told.slice(before), id);
    await rig.untilKnown(`${id}-F`);
    rig.startWorker('physician-credit');
    const findings = async () => (await rig.line<PhysicianAccount>('physician-credit', code)).state.findings;
    await rig.until(async () => (await findings()).length > 0, 30_000);
    expect(await findings()).toMatchObject([{ fromCase: id, responsibility: 'main', parent: { track: 'penalty', body: 'bureau-620100', decidedOn: '2026-04-21', institution: employer } }]);
    await rig.context(CONTEXT).store.requeuePlans(rig.clock.skewMs(), id);
    await rig.untilKnown(id);
    expect(await findings()).toHaveLength(1);
    expect(await rig.stage('physician-credit', `${code}-S1`)).toBe('RESPONSIBILITY_FOUND');
  });

  it('a request for assistance that is not answered in fifteen days is overdue by itself', async () => {
    begin('2026-04-16 07:00');
    const id = await filedCase('2026-04-16', 'inst-4');
    await rig.moveTo('2026-04-16 09:00');
    const request = await does('assistance-request', 'send-assistance-letter', OFFICER, { to: '白银市医疗保障局', subject: '核实异地住院费用', documentRef: '协查函-1', sentOn: '2026-04-16' }, undefined, id);
    await rig.moveTo('2026-04-17 10:00');
    await does('assistance-request', 'record-receipt-of-letter', OFFICER, { receivedOn: '2026-04-17', receiptRef: '回执-1' }, request);
    // Fifteen days of 17 April end on Sat 2 May, a holiday: Wed 6 May.
    await rig.untilKnown(request);
    await rig.moveTo('2026-05-07 00:00');
    await rig.untilStage(CONTEXT, request, 'OVERDUE');
    await does('assistance-request', 'record-answer', OFFICER, { answeredOn: '2026-05-07', documentRef: '复函-1' }, request);
    await rig.handle(CONTEXT, 'assistance-request', request).result();
    await record('assistance-request', request, 'assistanceRequest.overdue');
  });

  const noticeServedBy = (told: ForwardedCase, on = '2026-03-09', lead: caseSteps.LeadTold = {}, more: Parameters<typeof penalty>[2] = {}): void => {
    investigated(on, { found: on, ...lead }, told);
    told.does(`${on} 12:00`, OFFICER, 'complete-investigation', { report: caseSteps.REPORT, evidence: ['E1', 'E2'], documentRef: '终结报告-1' }).does(`${on} 13:00`, OFFICER, 'draft-decision', penalty(20_000, '1.5', more));
    caseSteps.served(caseSteps.noticed(told, on), on);
  };
});
