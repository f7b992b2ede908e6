import { HEAD, OFFICER, OFFICERS, PARTY, PenaltyFile } from '../testing/penalty-file';
import { enforcementRig, instant } from '../testing/service-rig';

const THING = { ref: 'T1', name: '住院病历', quantity: 12, unit: '册' };
const SEAL = { concernsCase: '涉嫌串换的处方所在', livingNecessity: false, sealedByOthers: false, danger: 'moved' };
const SIGNED = { present: true, signed: true };
const taking = (at: string): object => ({ takenAt: at, place: '医院病案室', officers: OFFICERS, certificatesShown: true, things: [THING], party: SIGNED, list: { documentRef: '清单-1', handedTo: '医务科负责人' }, noticeRef: '登保通〔2026〕1号' });
const affixing = (at: string): object => ({
  sealedAt: at, place: '医院病案室', officers: OFFICERS, things: [{ ...THING, seal: SEAL }], party: SIGNED, custody: { place: '局档案室', keeper: 'p-keeper-1' }, handedTo: '医务科负责人',
  steps: { identityShown: true, partyCalled: '电话通知并到场', told: { reasons: true, basis: true, rights: true, remedies: true }, heard: '无异议', siteRecordRef: '现场笔录-1', officersSigned: true, other: '无' },
  decision: { documentRef: '封决-1', contents: { party: '某医院', grounds: '社会保险法第79条，三十日', things: '病历十二册', remedies: '六十日内复议，六个月内起诉', authority: '兰州市医疗保障局（印）' } }, list: { documentRef: '封清-1', copies: 2 },
});

/** Preservation, sealing and assistance beside a case (domain.md 12.4, 12.5, O4-34), over REST. */
describe('measures over REST', () => {
  const { rig } = enforcementRig();
  let file: PenaltyFile;
  let preservation: string;
  const desk = (person: string, path: string) => rig().as(person).at(path);
  const act = async (person: string, path: string, id: string, room: string, input: object) => {
    const { etag } = await desk(OFFICER, path).read(id);
    return desk(person, path).act(id, room, input, etag ?? '');
  };
  const does = async (...call: Parameters<typeof act>) => {
    const reply = await act(...call);
    if (reply.status !== 201) throw new Error(`${call[3]}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply;
  };

  beforeAll(async () => {
    rig().at('2026-03-10', '09:00');
    file = await PenaltyFile.open(rig(), '2026-03-10');
    await file.filed();
  });

  it('begin beside a case that the caller may know, numbered after it', async () => {
    const request = { caseId: file.id, reasons: '病历可能被替换', things: [THING] };
    const opened = await desk(OFFICER, 'evidence-preservations').open(request);
    expect([opened.status, opened.body.caseId]).toEqual([201, `${file.id}-P1`]);
    preservation = opened.body.caseId;
    for (const [person, caseId] of [['officer-city-1', file.id], ['enforcer-county-1', file.id], [OFFICER, 'LZ-CF-2026-999999']] as const) {
      const reply = await desk(person, 'evidence-preservations').open({ ...request, caseId });
      expect([person, reply.status, reply.body.code]).toEqual([person, 422, 'MEASURE.CASE_UNKNOWN']);
    }
  });

  it('a preservation is approved, taken, told to the party, and lapses by itself after seven working days', async () => {
    await does(HEAD, 'evidence-preservations', preservation, 'approvals', { result: 'approved', reasons: '同意' });
    expect((await desk(PARTY, 'evidence-preservations').read(preservation)).status).toBe(404);
    rig().at('2026-03-10', '11:00');
    await does(OFFICER, 'evidence-preservations', preservation, 'takings', taking(instant('2026-03-10', '10:00')));
    const seen = (await desk(PARTY, 'evidence-preservations').read(preservation)).body;
    // Seven working days from Tue 10 Mar: 11, 12, 13, 16, 17, 18, 19 Mar.
    expect(seen).toMatchObject({ stage: 'IN_FORCE', things: [{ ref: 'T1', status: 'preserved' }], nextDeadline: { lastDay: '2026-03-19' } });
    expect(JSON.stringify(seen)).not.toContain(OFFICER);
    rig().at('2026-03-20', '00:00');
    expect((await desk(PARTY, 'evidence-preservations').read(preservation)).body).toMatchObject({ stage: 'LAPSED', things: [{ ref: 'T1', status: 'lapsed' }] });
  });

  it('a thing is under one measure at a time, and a sealing needs each of its ten steps', async () => {
    rig().at('2026-03-20', '10:30');
    // No worker runs here, so nobody has written down that the preservation has lapsed: it holds nothing all the same (O4-28).
    const opened = await desk(OFFICER, 'sealings').open({ caseId: file.id, necessity: '复制不足以防止伪造', things: [{ ...THING, seal: SEAL }] });
    expect([opened.status, opened.body.caseId]).toEqual([201, `${file.id}-S1`]);
    const sealing = opened.body.caseId;
    expect((await act('enforcer-delegated-1', 'sealings', sealing, 'withdrawals', { reasons: '不需要' })).body.code).toBe('SEALING.NOT_DELEGABLE');
    await does(HEAD, 'sealings', sealing, 'approvals', { result: 'approved', reasons: '同意' });
    rig().at('2026-03-20', '11:00');
    const { steps, ...rest } = affixing(instant('2026-03-20', '10:45')) as { steps: object };
    const without = await act(OFFICER, 'sealings', sealing, 'affixings', { ...rest, steps: { ...steps, identityShown: false } });
    expect([without.status, without.body.code, without.body.errors[0].pointer]).toEqual([422, 'SEALING.STEP_MISSING', '/steps/3']);
    await does(OFFICER, 'sealings', sealing, 'affixings', affixing(instant('2026-03-20', '10:45')));
    // Thirty days from Fri 20 Mar: until Sun 19 Apr; a ceiling on coercion never rolls on.
    expect((await desk(PARTY, 'sealings').read(sealing)).body).toMatchObject({ stage: 'SEALED', nextDeadline: { lastDay: '2026-04-19' } });
    await does(OFFICER, 'evidence-preservations', preservation, 'returns', { things: ['T1'], returnedAt: instant('2026-03-20', '10:00'), officers: OFFICERS, list: { documentRef: '退还-1', handedTo: '医务科负责人' }, party: SIGNED });
    const again = await desk(OFFICER, 'sealings').open({ caseId: file.id, necessity: '复制不足', things: [{ ...THING, seal: SEAL }] });
    expect([again.status, again.body.code]).toEqual([409, 'SEALING.ALREADY_SEALED']);
  });

  it('a letter asks for assistance and is never the party’s business', async () => {
    const opened = await desk(OFFICER, 'assistance-requests').open({ caseId: file.id, to: 'bureau-620500', subject: '核实费用', documentRef: '协函-1', sentOn: '2026-03-20' });
    expect([opened.status, opened.body.caseId]).toEqual([201, `${file.id}-X1`]);
    expect((await desk(PARTY, 'assistance-requests').read(opened.body.caseId)).status).toBe(403);
  });

  it('are in the worklist of those who must act, until a day', async () => {
    const items = async (query = '') => (await rig().as(HEAD).get(`/work-items${query}`)).body.items.map(({ act: name, caseId, penaltyCaseId }: any) => [name, caseId, penaltyCaseId]);
    const opened = await desk(OFFICER, 'sealings').open({ caseId: file.id, necessity: '复制不足', things: [{ ...THING, ref: 'T2', seal: SEAL }] });
    expect(await items()).toContainEqual(['decide-sealing', opened.body.caseId, file.id]);
    expect((await items('?due-before=2026-03-01')).length).toBe(0);
    expect((await items('?due-before=2026-12-31&limit=1')).length).toBe(1);
    expect((await rig().as('officer-city-1').get('/work-items')).body.items).toEqual([]);
  });
});
