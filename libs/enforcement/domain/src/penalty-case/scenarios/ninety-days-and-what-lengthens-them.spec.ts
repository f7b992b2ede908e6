import { HEAD, OFFICER } from './told-case';
import { decided, drafted, filed, investigated, noticed, noticeServed, served } from './told-steps';

/** O4-45: 90 days from the filing, +30 by a head, + at most 60 by the heads together who fix the length; each before the nominal end; five kinds of time do not count. */
describe('the period of the decision', () => {
  const together = (days: number, more: object = {}) => ({ days, reasons: '案情复杂', participants: [HEAD.person, 'p-head-2'], recordRef: '讨论-1', ...more });

  it('is 90, 120, 180 days from the filing (DC-21)', () => {
    // Filed Mon 5 Jan 2026: nominal ends 5 Apr, 5 May, 4 Jul; rolled to Tue 7 Apr, Wed 6 May, Mon 6 Jul.
    const one = filed('2026-01-05', { found: '2026-01-05' });
    expect(one.lastDay('decision-period')).toBe('2026-04-07');
    expect(one.act('2026-03-02', HEAD, 'extend-collectively', together(60))).toEqual(['PENALTY.NOT_YET_EXTENDED']);
    one.does('2026-04-03', HEAD, 'extend-decision-period', { reasons: '案情复杂' });
    expect(one.lastDay('decision-period')).toBe('2026-05-06');
    expect(one.act('2026-04-03', HEAD, 'extend-decision-period', { reasons: '再延长' })).toEqual(['PENALTY.ALREADY_EXTENDED']);
    expect(one.act('2026-04-30', HEAD, 'extend-collectively', together(61))).toEqual(['PERIOD.EXTENSION_LENGTH']);
    one.does('2026-04-30', HEAD, 'extend-collectively', together(60, { dissent: '一人认为三十日足够' }));
    expect(one.lastDay('decision-period')).toBe('2026-07-06');
    expect(one.last('DecisionPeriodExtended')).toMatchObject({ count: 60, dissent: '一人认为三十日足够' });
    expect(one.act('2026-06-30', HEAD, 'extend-collectively', together(10))).toEqual(['PENALTY.ALREADY_EXTENDED']);
  });

  it('is not lengthened after its nominal end, although the last day has not come (too late)', () => {
    const one = filed('2026-01-05', { found: '2026-01-05' });
    expect(one.act('2026-04-06', HEAD, 'extend-decision-period', { reasons: '案情复杂' })).toEqual(['PERIOD.EXTENSION_TOO_LATE']);
    expect(one.act('2026-04-09', HEAD, 'extend-decision-period', { reasons: '案情复杂' })).toEqual(['PENALTY.PERIOD_OVER']);
    expect(one.tasks('2026-04-09')).toEqual(['assign-officers by 2026-04-07 level 1']);
  });

  it('does not count an expert review (O4-45(4))', () => {
    // 90 days from Mon 2 Mar end on Sun 31 May; 10 days of review (16 to 26 Mar) make it Wed 10 Jun.
    const one = investigated('2026-03-02').does('2026-03-16', OFFICER, 'begin-exclusion', { reason: 'expert-review', from: '2026-03-16', documentRef: '评审-1', by: '专家组' });
    expect(one.state?.clocks['decision-period']?.status).toBe('cancelled');
    expect(one.act('2026-03-17', OFFICER, 'begin-exclusion', { reason: 'appraisal', from: '2026-03-17', documentRef: '鉴定-1', by: '机构' })).toEqual(['PENALTY.EXCLUSION_RUNNING']);
    one.does('2026-03-26', OFFICER, 'end-exclusion', { to: '2026-03-26', resultRef: '评审意见-1' });
    expect(one.lastDay('decision-period')).toBe('2026-06-10');
    expect(one.act('2026-03-27', OFFICER, 'begin-exclusion', { reason: 'holiday', from: '2026-03-27', documentRef: '-', by: '-' })).toEqual(['INPUT.UNKNOWN_VALUE']);
  });

  it('can be lengthened while time stands still', () => {
    const one = investigated('2026-03-02').does('2026-05-28', OFFICER, 'begin-exclusion', { reason: 'appraisal', from: '2026-05-28', documentRef: '鉴定-1', by: '机构' });
    // Nominal without the appraisal: 31 May. On 5 Jun eight days are excluded: the end lies on 8 Jun.
    one.does('2026-06-05', HEAD, 'extend-decision-period', { reasons: '鉴定未完成' }).does('2026-06-08', OFFICER, 'end-exclusion', { to: '2026-06-08', resultRef: '鉴定意见-1' });
    // 31 May + 11 days + 30 days: Sat 11 Jul, rolled to Mon 13 Jul.
    expect(one.lastDay('decision-period')).toBe('2026-07-13');
  });

  it('counts suspended time, unless the bureau has set its parameter otherwise (O4-42)', () => {
    const suspend = (settings: typeof EXCLUDED | undefined) => {
      const one = investigated('2026-03-02');
      if (settings) one.settings = settings;
      expect(one.act('2026-03-09', HEAD, 'suspend-investigation', { ground: 'holiday', reasons: '-', documentRef: '-' })).toEqual(['PENALTY.GROUND_UNKNOWN']);
      one.does('2026-03-09', HEAD, 'suspend-investigation', { ground: 'prejudicial-case', reasons: '等待相关案件裁判', documentRef: '中止-1' });
      expect(one.act('2026-03-10', OFFICER, 'complete-investigation', {})).toContain('ACT.NOT_IN_THIS_STAGE');
      return one.does('2026-03-19', OFFICER, 'resume-investigation', { reasons: '裁判已生效' });
    };
    expect(suspend(undefined).lastDay('decision-period')).toBe('2026-06-01');
    expect(suspend(EXCLUDED).lastDay('decision-period')).toBe('2026-06-10');
  });

  it('does not count the thirty days of an announcement', () => {
    // Announced Mon 16 Mar: served Wed 15 Apr. 31 May + 30 days: Tue 30 Jun.
    const one = noticed(drafted('2026-03-02'), '2026-03-13');
    served(one, '2026-03-16', { method: 'announcement', announcedOn: '2026-03-16', proof: { causeNoted: '下落不明，公告经过' } });
    expect(one.lastDay('decision-period')).toBe('2026-06-30');
    expect(one.lastDay('defence#1')).toBe('2026-04-22');
  });

  it('shows a decision after its end as overdue', () => {
    const one = decided(noticeServed('2026-03-02'), '2026-06-02');
    expect(one.last('DecisionMade')).toMatchObject({ overdue: true });
    expect(one.types()).toContain('DeadlinePassed');
  });
});

const EXCLUDED = [{ parameter: 'penalty.suspendedTimeExcluded', value: true, region: '6201', effectiveFrom: '2026-01-01', setOn: '2026-01-01', reason: '本局裁量', base: '会议纪要', setBy: 'p-principal' }];
