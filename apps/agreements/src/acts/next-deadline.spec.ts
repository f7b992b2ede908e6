import type { Plan } from '@due-process/procedure';
import { answeredDeadline } from './next-deadline';

const plan = (wakes: Plan['wakes']): Plan => ({ caseId: 'C', seq: 1, stage: 'S', stageLabel: '', closed: false, wakes, skewMs: 0, line: '' });
const wake = (key: string, at: string, summary: string) => ({ key, at, act: 'a', summary });

describe('the deadline that an act answers', () => {
  const wakes = [
    wake('defence-window#1/last-day', '2026-02-24T16:00:00.000Z', '陈述申辩期至 2026-02-25（兰州办法第22条第3款）'),
    wake('filing/expiry', '2026-02-25T16:00:00.000Z', '备案期至 2026-02-25（兰州办法第24条第2款）'),
    wake('defence-window#1/expiry', '2026-02-25T16:00:00.000Z', '陈述申辩期至 2026-02-25（兰州办法第22条第3款）'),
  ];

  it('is the first end of a period; reminders are none', () => {
    expect(answeredDeadline(plan(wakes))).toEqual({
      clock: 'filing', lastDay: '2026-02-25', endsAt: '2026-02-25T16:00:00.000Z', article: '兰州办法第24条第2款',
      explanation: { zh: '备案期至 2026-02-25 24:00（兰州办法第24条第2款）。', en: '"filing" runs until 24:00 on 2026-02-25 (兰州办法第24条第2款).' },
    });
  });

  it('leaves out clocks that the caller is not shown, and says nothing where there is none', () => {
    expect(answeredDeadline(plan(wakes), (clock) => clock !== 'filing')?.clock).toBe('defence-window#1');
    expect(answeredDeadline(plan([]))).toBeUndefined();
  });
});
