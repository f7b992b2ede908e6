import { addDays, addMonths, addYears, compareDays, dayOf, daysBetween, instantOf, isLegalDay, weekday } from './index';

describe('legal days', () => {
  it.each(['2026-02-25', '2024-02-29', '2000-02-29', '9999-12-31'])('%s is a day', (day) => expect(isLegalDay(day)).toBe(true));

  it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-01', '26-01-01', '2026-02-25T00:00:00Z', '', null, 20260225])('%p is none', (day) =>
    expect(isLegalDay(day)).toBe(false),
  );

  it('counts across leap years and year ends', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-08-31', '2027-02-28')).toBe(181);
    expect(daysBetween('2026-03-01', '2026-02-25')).toBe(-4);
    expect(compareDays('2026-01-02', '2026-01-10')).toBe(-1);
  });

  it('agrees with the platform on every day of six hundred years', () => {
    const wrong: string[] = [];
    for (let ms = Date.UTC(1800, 0, 1), day = '1800-01-01'; ms <= Date.UTC(2400, 0, 1); ms += 86_400_000, day = addDays(day, 1)) {
      if (new Date(ms).toISOString().slice(0, 10) !== day) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('ends a month that has no corresponding day on its last day (CC-202), and never chains (DC-35)', () => {
    expect(addMonths('2026-01-31', 3)).toBe('2026-04-30');
    expect(addMonths(addMonths('2026-01-31', 1), 2)).toBe('2026-04-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-12-15', 3)).toBe('2027-03-15');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('names the weekday from 1 Monday to 7 Sunday', () => {
    expect(['2026-09-18', '2026-09-20', '1969-12-29'].map(weekday)).toEqual([5, 7, 1]);
  });

  it('throws on a day that does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('Not a legal day: 2026-02-30');
  });
});

describe('instants', () => {
  it.each([
    ['2026-09-30T17:20:00+08:00', '2026-09-30T09:20:00.000Z'],
    ['2026-09-30T09:20Z', '2026-09-30T09:20:00.000Z'],
    ['2026-09-30T09:20:00.1Z', '2026-09-30T09:20:00.100Z'],
    ['2026-09-30T00:20:00-07:30', '2026-09-30T07:50:00.000Z'],
  ])('%s is %s', (text, instant) => expect(instantOf(text)).toBe(instant));

  it.each(['2026-09-30T17:20:00', '2026-09-30', '2026-02-30T00:00:00Z', '2026-09-30T24:00:00+08:00', '2026-09-30T17:20:00+8', 'yesterday', ''])('%p is refused', (text) =>
    expect(() => instantOf(text)).toThrow(RangeError),
  );

  it('refuses an instant without offset where a day is asked for', () => {
    expect(() => dayOf('2026-09-30T17:20:00')).toThrow('Not an instant');
  });
});
