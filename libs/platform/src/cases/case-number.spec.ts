import { caseNumber, numberedIn } from './case-number';

describe('caseNumber', () => {
  it.each([
    ['620102', 123, '2026-02-11', 'LZ-2026-000123'],
    ['522701', 1, '2026-12-31', 'QN-2026-000001'],
    ['341881', 1_234_567, '2027-01-01', 'NG-2027-1234567'],
    ['110105', 7, '2026-02-11', '110105-2026-000007'],
  ])('in %s, number %i on %s', (region, number, day, expected) => {
    expect(caseNumber(region, number, day)).toBe(expected);
  });

  it('carries the mark of its track, so that contexts never share a number', () => {
    expect(numberedIn('620102', { sequence: 'case_number', mark: 'CF' }).format(12, '2026-03-02')).toBe('LZ-CF-2026-000012');
  });
});
