import { holdsOn, runsOn, settlementHeldOn, type SuspensionRow } from './agreement-status';

const suspension = (more: Partial<SuspensionRow> = {}): SuspensionRow => ({
  suspensionId: 'S1', caseId: 'C1', kind: 'LZ-18.suspend-settlement', targetKind: 'institution', targetRef: 'H1', firstDay: '2026-03-01', lastDay: '2026-05-31', endedOn: null, how: null, ...more,
});

describe('a suspension on a day', () => {
  it.each([['2026-02-28', false], ['2026-03-01', true], ['2026-05-31', true], ['2026-06-01', false]])('%s', (day, expected) => {
    expect(runsOn(suspension(), day)).toBe(expected);
  });

  it('that was lifted is over on that day', () => {
    const lifted = suspension({ endedOn: '2026-04-01', how: 'lifted' });
    expect([runsOn(lifted, '2026-03-31'), runsOn(lifted, '2026-04-01')]).toEqual([true, false]);
  });
});

describe('settlement on a day', () => {
  const hold = { caseId: 'C1', base: 'R735-30', since: '2026-03-01', releasedOn: '2026-03-10' };

  it('is held by a hold until the day of its release (LZ-19(3))', () => {
    expect(['2026-02-28', '2026-03-01', '2026-03-09', '2026-03-10'].map((day) => holdsOn(hold, day))).toEqual([false, true, true, false]);
    expect(holdsOn({ ...hold, releasedOn: null }, '2030-01-01')).toBe(true);
  });

  it('is held by the measure of LZ-18, but not by the suspension of a department', () => {
    expect(settlementHeldOn([], [suspension()], '2026-04-01')).toBe(true);
    expect(settlementHeldOn([], [suspension({ kind: 'LZ-18.suspend-person-or-department' })], '2026-04-01')).toBe(false);
  });
});
