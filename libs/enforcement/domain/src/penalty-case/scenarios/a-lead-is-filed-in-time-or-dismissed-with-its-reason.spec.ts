import { HEAD, OFFICER, PRINCIPAL, ToldCase } from './told-case';
import { anAct, filed, leadInput, registered, STANDARD } from './told-steps';

/** O4-14, O4-15, APL-54, APL-76: fifteen working days, fifteen more by the principal head before the end; what meets the standard is filed. */
describe('a lead', () => {
  it('is checked in fifteen working days, lengthened once by the principal head only (DC-19)', () => {
    // Found Mon 9 Feb 2026: the fifteenth working day is Fri 6 Mar (Spring Festival, make-up Saturdays), fifteen more end on Fri 27 Mar.
    const one = registered({ found: '2026-02-09' });
    expect(one.lastDay('lead-check')).toBe('2026-03-06');
    expect(one.act('2026-03-02', HEAD, 'extend-lead-check', { reasons: '情况特殊' })).toEqual(['PENALTY.PRINCIPAL_ONLY']);
    one.does('2026-03-06', PRINCIPAL, 'extend-lead-check', { reasons: '情况特殊' });
    expect(one.lastDay('lead-check')).toBe('2026-03-27');
    expect(one.act('2026-03-20', PRINCIPAL, 'extend-lead-check', { reasons: '再延长' })).toEqual(['PENALTY.ALREADY_EXTENDED']);
  });

  it('is not lengthened after its end, and is filed all the same, shown as late', () => {
    const one = registered({ found: '2026-02-09' });
    expect(one.act('2026-03-09', PRINCIPAL, 'extend-lead-check', { reasons: '情况特殊' })).toEqual(['PERIOD.EXTENSION_TOO_LATE']);
    expect(one.tasks('2026-03-09')).toEqual(['file-case by 2026-03-06 level 1']);
    one.does('2026-03-09', HEAD, 'file-case', { documentRef: '立案-1', standard: STANDARD });
    expect(one.last('CaseFiled')).toMatchObject({ late: true });
  });

  it('needs each of the three points, and may not be dismissed when all are met', () => {
    const one = registered();
    expect(one.act('2026-03-03', HEAD, 'file-case', { documentRef: '立案-1', standard: { '1': '某医院' } })).toEqual(['INPUT.MISSING', 'INPUT.MISSING']);
    expect(one.act('2026-03-03', HEAD, 'dismiss-lead', { notMet: [], reasons: '不予处理', documentRef: '审批-1' })).toEqual(['PENALTY.STANDARD_MET']);
    one.does('2026-03-03', HEAD, 'dismiss-lead', { notMet: ['2'], reasons: '未发现违法', documentRef: '审批-1' });
    expect([one.stage, one.state?.closed]).toEqual(['NOT_FILED', true]);
  });

  it('shows that suspected fraud was dismissed: handling under the agreement is no penalty (16.10)', () => {
    const one = registered({ acts: [anAct('a1', { violation: 'R735-40.3' })] }).does('2026-03-03', HEAD, 'dismiss-lead', { notMet: ['2'], reasons: '仅作协议处理', documentRef: '审批-1' });
    expect(one.last('LeadDismissed').hints.map(({ code }: { code: string }) => code)).toEqual(['PENALTY.FRAUD_NOT_FILED']);
  });

  it('knows an informant only by a number (LZ-38)', () => {
    expect(new ToldCase().act('2026-03-02', OFFICER, 'register-lead', leadInput({ more: { source: 'tip', informant: '张三' } }))).toEqual(['PENALTY.INFORMANT_NAMED']);
    expect(registered({ more: { source: 'tip', informant: 'JB-2026-0012' } }).state?.lead.informant).toBe('JB-2026-0012');
  });

  it('has no act that is dated after it was found, of no known kind, or twice under one id (16.10)', () => {
    const acts = [anAct('a1', { to: '2026-03-03' }), anAct('a1', { violation: 'R735-99' })];
    expect(new ToldCase().act('2026-03-10', OFFICER, 'register-lead', leadInput({ found: '2026-03-02', acts }))).toEqual(['PENALTY.ACT_AFTER_IT_WAS_FOUND', 'PENALTY.ACT_ID_TWICE', 'PENALTY.VIOLATION_UNKNOWN']);
  });

  it('is opened by another record too, through an errand', () => {
    const told = new ToldCase();
    const input = { ...leadInput({ more: { source: 'agency-report', fromCase: 'LZ-WY-2026-000009' } }), bureau: { code: 'bureau-620100', region: '620100' } };
    expect(told.byItself('2026-03-04', 'receive-lead', input)).toEqual([]);
    expect(told.state).toMatchObject({ stage: 'LEAD', bureau: { code: 'bureau-620100' }, lead: { fromCase: 'LZ-WY-2026-000009' } });
  });

  it('opens the ninety days of the decision when it is filed', () => {
    // Ninety days from Mon 2 Mar 2026 end on Sun 31 May: the period goes to Mon 1 Jun.
    expect(filed('2026-03-02').lastDay('decision-period')).toBe('2026-06-01');
  });
});
