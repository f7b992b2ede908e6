import { at, COUNTY_HEAD, COUNTY_OFFICER, decision, noticeServed, recover } from './told-case';

/** LZ-22(3): served on Wed 11 Feb 2026 before the Spring Festival; five working days end on Wed 25 Feb (DC-01). */
describe('silence waives', () => {
  const told = () => noticeServed({ measures: [recover(1000)], served: '2026-02-11' });

  it('counts five working days over the Spring Festival with its make-up Saturday', () => {
    expect(told().lastDay('defence-window#1')).toBe('2026-02-25');
  });

  it('keeps the window open until 24:00 of the last day', () => {
    expect(told().seen('2026-02-25 23:59').stage).toBe('NOTICE_SERVED');
  });

  it('shows the waiver from the first second after, although no timer has run', () => {
    expect(told().seen('2026-02-26 00:00').stage).toBe('WAIVED');
  });

  it('records the waiver with the effect of its own moment, when the next act comes', () => {
    const one = told().does('2026-02-27', COUNTY_HEAD, 'make-decision', decision());
    const waived = one.events.find((event) => event.type === 'DefenceWaived');
    expect(waived).toMatchObject({ effectiveAt: at('2026-02-26 00:00'), recordedAt: at('2026-02-27'), actor: { role: 'system' } });
    expect(one.state?.stage).toBe('DECIDED');
  });

  it('refuses a decision inside the window', () => {
    expect(told().act('2026-02-25 17:00', COUNTY_HEAD, 'make-decision', decision())).toEqual(['ACT.NOT_IN_THIS_STAGE']);
  });

  it('reminds two working days before and on the last day, then wakes at the end', () => {
    const wakes = told().plan('2026-02-11 10:00').wakes;
    expect(wakes.map((wake) => [wake.key, wake.at])).toEqual([
      ['defence-window#1/two-days', at('2026-02-14 00:00')],
      ['defence-window#1/last-day', at('2026-02-25 00:00')],
      ['defence-window#1/expiry', at('2026-02-26 00:00')],
    ]);
    expect(wakes[0]?.summary).toContain('2026-02-25');
  });

  it('does not waive where service is not proven: without proof there is no served notice', () => {
    const one = told();
    const unproven = noticeServed({ measures: [recover(1000)], served: '2026-02-11' });
    expect(one.types()).toContain('NoticeServed');
    unproven.state = { ...unproven.state!, stage: 'NOTICE_ISSUED', clocks: {} };
    expect(unproven.act('2026-02-11 11:00', COUNTY_OFFICER, 'record-service-of-notice', { service: { method: 'direct', receivedOn: '2026-02-11' } })).toEqual(['SERVICE.NOT_PROVEN']);
    expect(unproven.seen('2026-04-01').stage).toBe('NOTICE_ISSUED');
  });
});
