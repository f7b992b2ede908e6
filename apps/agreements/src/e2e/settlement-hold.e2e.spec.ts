import { AGREEMENT, CaseFile, INSTITUTION } from '../testing/case-file';
import { serviceRig } from '../testing/service-rig';

const REQUEST = { base: 'R735-30', statements: { 'fraud-suspicion': '涉嫌虚构医药服务项目', 'refusal-to-cooperate': '拒不提供凭证' } };

/** LZ-19(3), C5: settlement held while a lead is verified. */
describe('a settlement hold', () => {
  const rig = serviceRig();
  const officer = () => rig().as('officer-county-1');
  const held = async (person = 'officer-county-1') => (await rig().as(person).get(`/agreements/${AGREEMENT}`)).body;
  let file: CaseFile;

  beforeAll(async () => {
    rig().at('2026-02-11');
    file = await CaseFile.open(rig(), '2026-02-10');
    await file.does('officer-county-1', 'verifications', { method: '调取结算数据' });
  });

  it('needs a legal base with every fact that the base requires', async () => {
    const none = await file.tries('officer-county-1', 'settlement-holds', { base: 'LZ-18', statements: {} });
    expect([none.status, none.body.code]).toEqual([422, 'BREACH.HOLD_WITHOUT_BASE']);
    const silent = await file.tries('officer-county-1', 'settlement-holds', { ...REQUEST, statements: {} });
    expect([silent.status, silent.body.code]).toEqual([422, 'INPUT.MISSING']);
    const wrong = await file.tries('officer-county-1', 'settlement-holds', { ...REQUEST, statements: ['fraud'] });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/statements']);
  });

  it('is approved by the principal head alone, and shows in the agreement from that day', async () => {
    const base = await officer().get(`/breach-cases/${file.id}`);
    expect(base.body.stage).toBe('VERIFYING');
    await file.does('officer-county-1', 'settlement-holds', REQUEST);
    const deputy = await file.tries('bureau-head-city', 'settlement-hold-decisions', { result: 'approved', reasons: '符合条例第30条' });
    expect([deputy.status, deputy.body.code]).toEqual([403, 'BREACH.HOLD_WRONG_APPROVER']);
    await file.does('principal-head-city', 'settlement-hold-decisions', { result: 'approved', reasons: '符合条例第30条' });
    expect(await held()).toMatchObject({ settlementHeld: true, status: 'active', settlementHolds: [{ caseId: file.id, base: 'R735-30', since: '2026-02-11', releasedOn: null }] });
  });

  it('tells the institution that settlement is held, but not of the case', async () => {
    const told = await held('institution-pharmacy-1');
    expect(told).toMatchObject({ settlementHeld: true, institution: { id: INSTITUTION } });
    expect(JSON.stringify(told)).not.toContain(file.id);
  });

  it('is released at once when nothing is found', async () => {
    rig().at('2026-02-13');
    const found = await file.does('officer-county-1', 'no-breach-findings', { reasons: '费用与病历一致' });
    expect(found.body.events.map((event: { type: string }) => event.type)).toEqual(['SettlementHoldReleased', 'NoBreachFound']);
    expect((await held()).settlementHeld).toBe(false);
    expect((await officer().get(`/agreements/${AGREEMENT}?on=2026-02-12`)).body.settlementHeld).toBe(true);
  });
});
