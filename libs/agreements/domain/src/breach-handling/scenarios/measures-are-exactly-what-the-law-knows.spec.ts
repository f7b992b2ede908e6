import { COUNTY_OFFICER, noticeServed, recover, suspendAgreement, terminateAgreement, type ToldCase } from './told-case';
import type { Measure } from '..';

const clause = '协议第60条';
const person = { kind: 'person', ref: 'D-0001' } as const;
const cancel: Measure = { id: 'm1', kind: 'LZ-18.staff-cancel', target: person, clause };
const odd = (measure: object): Measure => measure as Measure;

/** LZ-18 to LZ-20: what a measure needs is there, what it has not is refused, because an unchecked field would have an unchecked effect. */
describe('measures are exactly what the law knows', () => {
  const proposes = (measures: readonly Measure[]): string[] => {
    const one: ToldCase = noticeServed({ measures: [recover(1000)], served: '2026-03-02' });
    return one.act('2026-03-03', COUNTY_OFFICER, 'propose-measures', { measures, facts: '违约', reasons: '违约', basis: ['协议'] });
  };

  it.each([0, -100, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '100000' as unknown as number, undefined])('takes no amount of %p 分', (amountFen) => {
    expect(proposes([odd({ ...recover(1), amountFen })])).toEqual(['BREACH.MEASURE_INCOMPLETE']);
  });

  it('counts what is as large as a number can be', () => {
    expect(proposes([{ ...recover(1), amountFen: Number.MAX_SAFE_INTEGER }, { ...recover(1, 'm2'), amountFen: Number.MAX_SAFE_INTEGER }])).toEqual([]);
  });

  it.each<[string, Measure, string]>([
    ['a cancelled qualification with a length', { ...cancel, duration: { months: 99 } }, 'BREACH.MEASURE_HAS_NO_DURATION'],
    ['a reminder with a band', { id: 'm1', kind: 'LZ-18.reminder', band: 'graver', clause }, 'BREACH.MEASURE_HAS_NO_DURATION'],
    ['an interview with an amount', { id: 'm1', kind: 'LZ-18.interview', amountFen: 1, clause }, 'BREACH.MEASURE_HAS_NO_AMOUNT'],
    ['an interview with an account', { id: 'm1', kind: 'LZ-18.interview', account: 'maternity', clause }, 'BREACH.MEASURE_HAS_NO_AMOUNT'],
    ['a recovery with a ground', { ...recover(1), ground: 'LZ-20.12' }, 'BREACH.MEASURE_HAS_NO_GROUND'],
    ['a recovery from an account that does not exist', odd({ ...recover(1), account: 'treasury' }), 'BREACH.MEASURE_INCOMPLETE'],
    ['a measure without its clause', { ...recover(1), clause: ' ' }, 'BREACH.MEASURE_INCOMPLETE'],
    ['a measure without an id', { ...recover(1), id: '' }, 'BREACH.MEASURE_INCOMPLETE'],
    ['a physician without a code', { ...cancel, target: { kind: 'person', ref: '' } }, 'BREACH.MEASURE_INCOMPLETE'],
    ['a physician who is not named', odd({ ...cancel, target: undefined }), 'BREACH.MEASURE_INCOMPLETE'],
    ['a qualification of an agreement', { ...cancel, target: { kind: 'agreement', ref: 'agr-1' } }, 'BREACH.MEASURE_WRONG_SUBJECT'],
    ['a department’s suspension aimed at the agreement', { ...suspendAgreement(1), kind: 'LZ-18.suspend-person-or-department' }, 'BREACH.MEASURE_WRONG_SUBJECT'],
    ['an agreement’s suspension aimed at a person', { ...suspendAgreement(1), target: person }, 'BREACH.MEASURE_WRONG_SUBJECT'],
    ['somebody else’s agreement', { ...suspendAgreement(1), target: { kind: 'agreement', ref: 'agr-2' } }, 'BREACH.NOT_OF_THIS_CASE'],
    ['somebody else’s institution', { ...suspendAgreement(1), target: { kind: 'institution', ref: 'inst-2' } }, 'BREACH.NOT_OF_THIS_CASE'],
    ['what LZ-18 does not know', odd({ id: 'm1', kind: 'fine', amountFen: 1, clause }), 'BREACH.MEASURE_UNKNOWN'],
  ])('refuses %s', (_what, measure, code) => {
    expect(proposes([measure])).toEqual([code]);
  });

  it('refuses what each alone would allow, but not all together', () => {
    expect(proposes([suspendAgreement(1), terminateAgreement()])).toEqual(['BREACH.MEASURES_CONTRADICT']);
    // Two suspensions in one decision would also count as the two of LZ-20(1).
    expect(proposes([suspendAgreement(1, 'ordinary', 'm1'), suspendAgreement(3, 'graver', 'm2')])).toEqual(['BREACH.MEASURE_TWICE']);
    expect(proposes([cancel, { ...cancel, id: 'm2' }])).toEqual(['BREACH.MEASURE_TWICE']);
    expect(proposes([cancel, { ...cancel, id: 'm2', target: { kind: 'person', ref: 'D-0002' } }])).toEqual([]);
    expect(proposes([recover(1), recover(2)])).toEqual(['BREACH.MEASURE_ID_TWICE']);
    expect(proposes([])).toEqual(['BREACH.NO_MEASURE']);
    expect(proposes(undefined as unknown as Measure[])).toEqual(['BREACH.NO_MEASURE']);
  });

  it('says everything that is wrong at once, each with its place', () => {
    const one = noticeServed({ measures: [recover(1000)], served: '2026-03-02' });
    one.act('2026-03-03', COUNTY_OFFICER, 'propose-measures', { measures: [{ ...recover(0), account: undefined }, { ...suspendAgreement(9), ground: 'x' }], facts: '', reasons: '', basis: [' '] });
    expect(one.refusals.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'BREACH.MEASURE_INCOMPLETE /measures/0/amountFen',
      'BREACH.MEASURE_INCOMPLETE /measures/0/account',
      'BREACH.MEASURE_HAS_NO_GROUND /measures/1/ground',
      'BREACH.DURATION_OUTSIDE_BAND /measures/1/duration',
      'INPUT.MISSING /facts',
      'INPUT.MISSING /reasons',
      'INPUT.MISSING /basis',
    ]);
  });
});
