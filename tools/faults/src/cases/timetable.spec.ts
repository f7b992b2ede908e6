import { timetable, workingDaysAfter } from './timetable';

describe('the legal moments of a round', () => {
  it('counts five working days over Qingming and a suspension of one month', () => {
    expect(timetable('2025-03-29')).toEqual({
      opened: '2025-03-31',
      served: '2025-04-01',
      within: '2025-04-02',
      lastDay: '2025-04-09',
      windowEnds: '2025-04-09T16:00:00.000Z',
      gates: '2025-04-10',
      decided: '2025-04-11',
      decisionServed: '2025-04-14',
      filingOver: '2025-04-17',
      resumed: '2025-05-15',
      closed: '2025-05-16',
    });
  });

  it('counts a make-up working day', () => {
    expect(workingDaysAfter('2025-04-25', 2)).toBe('2025-04-28');
    expect(workingDaysAfter('2025-04-30', 1)).toBe('2025-05-06');
  });

  it('says when no calendar knows the day', () => {
    expect(() => timetable('2026-12-20')).toThrow(/No calendar says whether 2027/);
  });
});
