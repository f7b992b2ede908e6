import { CALENDARS, computeDeadline, isTimely, type Deadline } from './index';
import { decision, defenceWindow } from './testing/rules';

function ending(result: ReturnType<typeof computeDeadline>): Deadline {
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
}

describe('in time', () => {
  const window = ending(computeDeadline(defenceWindow, { day: '2026-02-11' }, CALENDARS)); // to 25 February

  it('until 24:00 of the last day in Shanghai, not a moment longer (CC-203)', () => {
    expect(isTimely(window, { receivedAt: '2026-02-25T15:59:59.999Z' })).toBe(true);
    expect(isTimely(window, { receivedAt: '2026-02-25T16:00:00.000Z' })).toBe(false);
  });

  it('when posted on the last day, whenever it arrives (CPL-85)', () => {
    expect(isTimely(window, { postedOn: '2026-02-25', receivedAt: '2026-03-02T02:00:00.000Z' })).toBe(true);
    expect(isTimely(window, { postedOn: '2026-02-25' })).toBe(true);
    expect(isTimely(window, { postedOn: '2026-02-26', receivedAt: '2026-02-27T02:00:00.000Z' })).toBe(false);
    expect(isTimely(window, {})).toBe(false);
  });

  it('until the counter closes, for acts that need the counter (CC-203(2))', () => {
    const closing = { counterClosing: '17:30' };
    expect(isTimely(window, { receivedAt: '2026-02-25T09:29:59.000Z' }, closing)).toBe(true);
    expect(isTimely(window, { receivedAt: '2026-02-25T09:30:00.000Z' }, closing)).toBe(false);
    expect(isTimely(window, { receivedAt: '2026-02-24T15:00:00.000Z' }, closing)).toBe(true);
    expect(() => isTimely(window, { receivedAt: '2026-02-24T15:00:00.000Z' }, { counterClosing: '5 pm' })).toThrow('Not a closing time');
  });

  it('by the extension in force', () => {
    const extended = ending(computeDeadline(decision, { day: '2026-01-05' }, CALENDARS, { extensions: [{ approvedOn: '2026-04-02' }] }));
    expect(isTimely(extended, { receivedAt: '2026-05-06T15:00:00.000Z' })).toBe(true);
    expect(isTimely(extended, { receivedAt: '2026-05-06T16:00:00.000Z' })).toBe(false);
  });

  it('only with facts that exist', () => {
    expect(() => isTimely(window, { postedOn: '2026-02-30' })).toThrow('Not a legal day');
    expect(() => isTimely(window, { receivedAt: '2026-02-25' })).toThrow('Not an instant');
  });
});
