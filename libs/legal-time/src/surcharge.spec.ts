import { surcharge } from './index';

const facts = { fine: 10_000_000, dueDay: '2026-06-15' };

describe('surcharge (APL-72, ACL-45)', () => {
  it.each([
    ['2026-06-10', 0],
    ['2026-06-15', 0],
    ['2026-06-16', 300_000],
    ['2026-07-18', 9_900_000],
    ['2026-07-19', 10_000_000],
    ['2027-06-15', 10_000_000],
  ])('on %s is %i 分 (DC-29)', (on, amount) => expect(surcharge({ ...facts, on })).toBe(amount));

  it('does not run during reconsideration or litigation (APL-73), each frozen day once', () => {
    const frozen = [{ from: '2026-06-20', to: '2026-06-29' }];
    expect(surcharge({ ...facts, on: '2026-07-05', frozen })).toBe(10 * 300_000);
    const overlapping = [...frozen, { from: '2026-06-25', to: '2026-07-02' }, { from: '2026-06-01', to: '2026-06-16' }];
    expect(surcharge({ ...facts, on: '2026-07-05', frozen: overlapping })).toBe(6 * 300_000);
    expect(surcharge({ ...facts, on: '2026-06-25', frozen })).toBe(4 * 300_000);
  });

  it('rounds the total once, half up', () => {
    expect(surcharge({ fine: 50, dueDay: '2026-06-15', on: '2026-06-16' })).toBe(2); // 1.5 分
    expect(surcharge({ fine: 49, dueDay: '2026-06-15', on: '2026-06-16' })).toBe(1); // 1.47 分
    expect(surcharge({ fine: 50, dueDay: '2026-06-15', on: '2026-06-17' })).toBe(3);
  });

  it('takes amounts in whole 分 and real days only', () => {
    expect(() => surcharge({ ...facts, fine: 0.5, on: '2026-06-16' })).toThrow('Not an amount');
    expect(() => surcharge({ ...facts, fine: -1, on: '2026-06-16' })).toThrow('Not an amount');
    expect(() => surcharge({ ...facts, on: '2026-06-31' })).toThrow('Not a legal day');
  });
});
