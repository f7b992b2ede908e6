import { CITY_BUREAU, COUNTY_BUREAU, COUNTY_HEAD, COUNTY_OFFICER, noticeServed, recover, ToldCase } from './told-case';
import { decided } from './told-steps';

const FRAUD = { base: 'R735-30', statements: { 'fraud-suspicion': '涉嫌虚构住院', 'refusal-to-cooperate': '拒不提供病历' } };
const RISK = { base: 'N14-11', statements: { 'risk-facts': '发现虚构医药服务风险' } };
const yes = { result: 'approved', reasons: '属实' };

/** LZ-19(3) allows a hold only 依法依规: R735-30 with the principal head, or N14-(11) with an agency head (domain.md C5). */
describe('settlement hold needs base and approver', () => {
  const verifying = (): ToldCase =>
    new ToldCase()
      .does('2026-03-02', COUNTY_OFFICER, 'open-breach-case', { agreementId: 'agr-1', source: 'monitoring', discoveredOn: '2026-03-02', facts: '疑似虚构住院' })
      .does('2026-03-02 10:00', COUNTY_OFFICER, 'begin-verification', { method: '现场核查' });
  const asked = (request: object): ToldCase => verifying().does('2026-03-03', COUNTY_OFFICER, 'request-settlement-hold', request);
  const decides = (told: ToldCase, actor: typeof COUNTY_HEAD) => told.act('2026-03-03 14:00', actor, 'decide-settlement-hold', yes);

  it('refuses a hold without one of its bases, or without the facts that the base requires', () => {
    expect(verifying().act('2026-03-03', COUNTY_OFFICER, 'request-settlement-hold', { base: 'because', statements: {} })).toEqual(['BREACH.HOLD_WITHOUT_BASE']);
    expect(verifying().act('2026-03-03', COUNTY_OFFICER, 'request-settlement-hold', { ...FRAUD, statements: { 'fraud-suspicion': '涉嫌虚构住院' } })).toEqual(['INPUT.MISSING']);
  });

  it('takes the principal head of the bureau under R735-30, of the county or of the city, and of no other place', () => {
    expect(decides(asked(FRAUD), COUNTY_HEAD)).toEqual(['BREACH.HOLD_WRONG_APPROVER']);
    expect(decides(asked(FRAUD), COUNTY_BUREAU)).toEqual(['BREACH.HOLD_WRONG_APPROVER']);
    expect(decides(asked(FRAUD), { ...CITY_BUREAU, region: '620500' })).toEqual(['BREACH.HOLD_WRONG_APPROVER']);
    expect(decides(asked(FRAUD), { ...CITY_BUREAU, region: '620103' })).toEqual(['BREACH.HOLD_WRONG_APPROVER']);
    expect(decides(asked(FRAUD), CITY_BUREAU)).toEqual([]);
    expect(decides(asked(FRAUD), { ...COUNTY_BUREAU, principal: true })).toEqual([]);
  });

  it('takes a head of the agency under N14-(11)', () => {
    expect(decides(asked(RISK), CITY_BUREAU)).toEqual(['BREACH.HOLD_WRONG_APPROVER']);
    expect(decides(asked(RISK), { ...COUNTY_HEAD, employer: 'agency-620103' })).toEqual(['BREACH.HOLD_WRONG_APPROVER']);
    expect(decides(asked(RISK), COUNTY_HEAD)).toEqual([]);
  });

  it('is asked for once, decided once, and refused with reasons', () => {
    expect(asked(RISK).act('2026-03-04', COUNTY_OFFICER, 'request-settlement-hold', RISK)).toEqual(['BREACH.HOLD_ALREADY']);
    const one = asked(RISK).does('2026-03-04', COUNTY_HEAD, 'decide-settlement-hold', { result: 'refused', reasons: '依据不足' });
    expect(one.state?.hold).toEqual({ base: 'N14-11', state: 'refused' });
    expect(decides(one, COUNTY_HEAD)).toEqual(['BREACH.HOLD_NOT_REQUESTED']);
    expect(asked(RISK).act('2026-03-04', COUNTY_HEAD, 'decide-settlement-hold', { result: 'later', reasons: '' })).toEqual(['INPUT.UNKNOWN_VALUE', 'INPUT.MISSING']);
  });

  it('is released at once, in the same breath, when nothing is found', () => {
    const one = asked(RISK).does('2026-03-03 14:00', COUNTY_HEAD, 'decide-settlement-hold', yes).does('2026-03-06', COUNTY_OFFICER, 'find-no-breach', { reasons: '病历齐全' });
    expect(one.types().slice(-2)).toEqual(['SettlementHoldReleased', 'NoBreachFound']);
    expect(one.events.at(-2)?.effectiveAt).toBe(one.events.at(-1)?.effectiveAt);
    expect(one.state).toMatchObject({ stage: 'NO_BREACH', closed: true, hold: { state: 'released' } });
  });

  it('can be released before, with reasons, by officer or head', () => {
    const held = () => asked(RISK).does('2026-03-03 14:00', COUNTY_HEAD, 'decide-settlement-hold', yes);
    expect(held().act('2026-03-05', COUNTY_HEAD, 'release-settlement-hold', { reasons: '' })).toEqual(['INPUT.MISSING']);
    expect(held().does('2026-03-05', COUNTY_OFFICER, 'release-settlement-hold', { reasons: '风险消除' }).state?.hold?.state).toBe('released');
    expect(verifying().act('2026-03-05', COUNTY_HEAD, 'release-settlement-hold', { reasons: '风险消除' })).toEqual(['BREACH.NO_HOLD']);
  });

  it('lapses undecided with the verification, so that no request stays open in a case that has gone on', () => {
    const one = asked(RISK);
    expect(one.tasks('2026-03-03')).toContain('decide-settlement-hold');
    one.does('2026-03-04', COUNTY_OFFICER, 'propose-measures', { measures: [recover(1000)], facts: '多收费', reasons: '违约', basis: ['协议'] });
    expect(one.state?.hold).toEqual({ base: 'N14-11', state: 'lapsed' });
    expect(one.tasks('2026-03-04')).toEqual(['issue-notice']);
    expect(asked(RISK).does('2026-03-04', COUNTY_OFFICER, 'find-no-breach', { reasons: '病历齐全' }).state?.hold?.state).toBe('lapsed');
  });

  it('gives way to the decision', () => {
    const one = noticeServed({ measures: [recover(1000)], served: '2026-03-02' });
    one.state = { ...one.state!, hold: { base: 'N14-11', state: 'held', since: '2026-03-02' } };
    expect(decided(one, '2026-03-10').types().slice(-2)).toEqual(['SettlementHoldReleased', 'DecisionMade']);
  });
});
