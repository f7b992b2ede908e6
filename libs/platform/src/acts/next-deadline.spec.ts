import type { RunningClock } from '../desk/desk-model';
import { answeredDeadline } from './next-deadline';

const filing: RunningClock = { id: 'filing', title: { zh: '备案期', en: 'Filing' }, owner: 'authority', article: '兰州办法第24条第2款', lastDay: '2026-02-25', endsAt: '2026-02-25T16:00:00.000Z', provisional: false };
const window: RunningClock = { ...filing, id: 'defence-window#1', title: { zh: '陈述申辩期', en: 'Defence window' }, owner: 'party', lastDay: '2027-01-08', endsAt: '2027-01-08T16:00:00.000Z', provisional: true };

describe('the deadline that an act answers', () => {
  it('is the first end of a period among those that run', () => {
    expect(answeredDeadline([filing, window], false)).toEqual({
      clock: 'filing', lastDay: '2026-02-25', endsAt: '2026-02-25T16:00:00.000Z', article: '兰州办法第24条第2款',
      explanation: { zh: '备案期至 2026-02-25 24:00（兰州办法第24条第2款）。', en: 'Filing: until 24:00 on 2026-02-25 (兰州办法第24条第2款).' },
    });
  });

  it('leaves out what is the authority\'s own for a party, and says when a date is provisional', () => {
    expect(answeredDeadline([filing, window], true)).toMatchObject({ clock: 'defence-window#1', explanation: { zh: expect.stringContaining('暂定'), en: expect.stringContaining('provisional') } });
    expect(answeredDeadline([], false)).toBeUndefined();
  });
});
