import * as fc from 'fast-check';
import { addDays, sanctionInterval } from './index';

fc.configureGlobal({ seed: 20250804 });

describe('sanction intervals (domain.md 10 no. 5)', () => {
  it.each([
    ['3 months from 4 August 2025 00:00', '2025-08-04', { months: 3 }, '2025-11-03'],
    ['1 month from 31 January 2026 00:00', '2026-01-31', { months: 1 }, '2026-02-28'],
    ['180 days from 31 August 2026 00:00', '2026-08-31', { days: 180 }, '2027-02-26'],
    ['1 day', '2026-08-31', { days: 1 }, '2026-08-31'],
  ])('from midnight: %s', (_, from, duration, lastDay) => {
    expect(sanctionInterval({ from }, duration)).toMatchObject({ firstDay: from, lastDay, resumesOn: addDays(lastDay, 1) });
  });

  it.each([
    ['3 months, no chaining (DC-35)', '2026-01-31', { months: 3 }, '2026-04-30'],
    ['6 months (DC-37)', '2026-08-31', { months: 6 }, '2027-02-28'],
    ['180 days are not 6 months (DC-37)', '2026-08-31', { days: 180 }, '2027-02-27'],
  ])('upon an event: %s', (_, uponEventOn, duration, lastDay) => {
    expect(sanctionInterval({ uponEventOn }, duration)).toMatchObject({ firstDay: addDays(uponEventOn, 1), lastDay, resumesOn: addDays(lastDay, 1) });
  });

  it('states both ends as instants', () => {
    expect(sanctionInterval({ from: '2025-08-04' }, { months: 3 })).toMatchObject({ startsAt: '2025-08-03T16:00:00.000Z', endsAt: '2025-11-03T16:00:00.000Z' });
  });

  it('in days lasts equally long in both forms when it begins on the day after the event', () => {
    const event = fc.integer({ min: 0, max: 3650 }).map((n) => addDays('2020-01-01', n));
    fc.assert(
      fc.property(event, fc.integer({ min: 1, max: 366 }), (day, days) => {
        expect(sanctionInterval({ from: addDays(day, 1) }, { days })).toEqual(sanctionInterval({ uponEventOn: day }, { days }));
      }),
    );
  });

  it('in months may differ between the forms at a month end, so the decision states the form', () => {
    expect(sanctionInterval({ uponEventOn: '2026-02-28' }, { months: 1 }).lastDay).toBe('2026-03-28');
    expect(sanctionInterval({ from: '2026-03-01' }, { months: 1 }).lastDay).toBe('2026-03-31');
  });

  it.each([{ months: 0 }, { months: 10.5 }, { days: -1 }])('has no length %p', (duration) => {
    expect(() => sanctionInterval({ from: '2026-01-01' }, duration)).toThrow('Not a duration');
  });
});
