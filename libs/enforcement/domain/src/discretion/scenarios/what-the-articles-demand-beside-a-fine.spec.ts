import type { StatedMeasure } from '..';
import { choose, codes, DEPARTMENT, fen, hintCodes, HOSPITAL, judge, PERSON, violation } from './told-penalty';

const fraud = violation('v1', 'R735-40.3', 'R735-40.fine', '100.00', { intent: true });
const twice = [choose('v1', '2')];
const withMeasures = (...measures: StatedMeasure[]) => judge({ violations: [fraud], discretion: twice, measures });

describe('Article 40: a fine alone is not what it says (domain.md 16.10)', () => {
  it('without the order of 6 to 12 months or termination it is refused', () => expect(codes(withMeasures())).toEqual(['FRAUD_WITHOUT_ORDER']));

  it.each([[{ months: 6 }, []], [{ months: 12 }, []], [{ years: 1 }, []], [{ months: 5 }, ['DURATION_OUTSIDE_RANGE']], [{ months: 13 }, ['DURATION_OUTSIDE_RANGE']], [{}, ['DURATION_MISSING']], [undefined, ['DURATION_MISSING']]])('%j', (duration, wanted) => {
    expect(codes(withMeasures({ ...DEPARTMENT, duration: duration as { months: number } }))).toEqual(wanted);
  });

  it('180 days from 2 March are shorter than six months and refused', () => {
    // 2 March + 180 days = 29 August; six months end on 2 September.
    expect(codes(withMeasures({ ...DEPARTMENT, duration: { days: 180 } }))).toEqual(['DURATION_OUTSIDE_RANGE']);
    expect(codes(withMeasures({ ...DEPARTMENT, duration: { days: 184 } }))).toEqual([]);
  });

  it('termination by the agency takes its place', () => expect(codes(withMeasures({ id: 'm1', kind: 'termination-by-agency', basis: 'R735-40.fine', agreementId: 'agr-1' }))).toEqual([]));
});

describe('Article 87 of the social insurance law ends the agreement of an institution', () => {
  const before = { actFrom: '2016-06-01', actTo: '2017-10-31', intent: true };
  const fined = (...measures: StatedMeasure[]) => hintCodes(judge({ violations: [violation('v1', 'SI-87.1', 'SI-87', '22000.00', before)], discretion: [choose('v1', '5')], measures }, undefined, '2019-01-25'));
  it('where the decision does not say so, a person is asked', () => expect(fined()).toContain('TERMINATION_EXPECTED'));
  it('where it does, nobody is', () => expect(fined({ id: 'm1', kind: 'termination-by-agency', basis: 'SI-87', agreementId: 'agr-1' })).not.toContain('TERMINATION_EXPECTED'));
});

describe('Article 38: the department only after a refusal or serious consequences', () => {
  const suspended: StatedMeasure = { ...DEPARTMENT, basis: 'R735-38.suspend' };
  const with38 = (more: object) => codes(judge({ violations: [violation('v1', 'R735-38.2', 'R735-38.fine', '100.00', more)], discretion: [choose('v1', '1')], measures: [suspended] }));
  it('neither', () => expect(with38({})).toEqual(['SUSPENSION_WITHOUT_GROUND']));
  it('refused', () => expect(with38({ correction: 'refused' })).toEqual([]));
  it('serious', () => expect(with38({ grave: true })).toEqual([]));
  it('under the wrong article', () => expect(codes(judge({ violations: [violation('v1', 'R735-38.2', 'R735-38.fine', '100.00')], discretion: [choose('v1', '1')], measures: [DEPARTMENT] }))).toEqual(['MEASURE_WITHOUT_ACT']));
});

describe('Article 39: only who refuses to correct is fined, 10,000 to 50,000 yuan', () => {
  const fined = (fixedFen: number | undefined, correction?: 'ordered' | 'corrected' | 'refused') =>
    judge({ violations: [violation('v1', 'R735-39.2', 'R735-39.fine', '0', { ...(correction ? { correction } : {}) })], discretion: [choose('v1', undefined, fixedFen === undefined ? {} : { fixedFen })] });
  it('not ordered, ordered, corrected: no fine', () => {
    for (const correction of [undefined, 'ordered', 'corrected'] as const) expect(codes(fined(fen('10000'), correction))).toEqual(['NOT_REFUSED_TO_CORRECT']);
  });
  it('both ends count, one 分 beyond does not', () => {
    expect(codes(fined(1_000_000, 'refused'))).toEqual([]);
    expect(codes(fined(5_000_000, 'refused'))).toEqual([]);
    expect(codes(fined(999_999, 'refused'))).toEqual(['BELOW_RANGE']);
    expect(codes(fined(5_000_001, 'refused'))).toEqual(['ABOVE_RANGE']);
    expect(codes(fined(undefined, 'refused'))).toEqual(['AMOUNT_MISSING']);
  });
  it('1,500 yuan look like a slip of the decimal point', () => expect(hintCodes(fined(150_000, 'refused'))).toEqual(['LOOKS_LIKE_DECIMAL_SLIP']));
});

describe('Article 41: an insured person', () => {
  const lent = violation('v1', 'R735-41.1', 'R735-41.settlement', '100.00');
  const suspended = (duration: object, facts = PERSON) => codes(judge({ violations: [lent], discretion: [choose('v1', undefined)], measures: [{ id: 'm1', kind: 'suspend-networked-settlement', basis: 'R735-41.settlement', person: 'p-1', duration: duration as { months: number } }] }, facts));
  it('less than three months is refused, three to twelve are not', () => {
    expect([suspended({ months: 2 }), suspended({ months: 3 }), suspended({ months: 12 }), suspended({ months: 13 })]).toEqual([['DURATION_OUTSIDE_RANGE'], [], [], ['DURATION_OUTSIDE_RANGE']]);
  });
  it('90 days from 2 March are two days short of three months', () => expect(suspended({ days: 90 })).toEqual(['DURATION_OUTSIDE_RANGE']));
  it('without a length it is none', () => expect(suspended({})).toEqual(['DURATION_MISSING']));
  it('a hospital has no such settlement', () => expect(suspended({ months: 3 }, HOSPITAL)).toContain('NOT_THIS_PARTY'));
  it('lending without intent carries no fine; with intent it does', () => {
    expect(codes(judge({ violations: [lent], discretion: [choose('v1', '2')] }, PERSON))).toEqual(['ARTICLE_HAS_NO_FINE']);
    expect(codes(judge({ violations: [{ ...lent, article: 'R735-41.fine' }], discretion: [choose('v1', '2')] }, PERSON))).toEqual(['NO_INTENT']);
    expect(codes(judge({ violations: [{ ...lent, intent: true }], discretion: [choose('v1', undefined)] }, PERSON))).toEqual(['INTENT_NEEDS_FRAUD_ARTICLE']);
    expect(judge({ violations: [{ ...lent, article: 'R735-41.fine', intent: true }], discretion: [choose('v1', '2')] }, PERSON).assessment?.fineTotalFen).toBe(fen('200.00'));
  });
  it('without the suspension a person is asked whether it was forgotten', () => expect(hintCodes(judge({ violations: [lent], discretion: [choose('v1', undefined)] }, PERSON))).toEqual(['SETTLEMENT_SUSPENSION_EXPECTED']));
});

describe('Article 43: five years, neither more nor less', () => {
  it.each([[{ years: 5 }, []], [{ months: 60 }, []], [{ years: 4 }, ['DURATION_OUTSIDE_RANGE']], [{ years: 6 }, ['DURATION_OUTSIDE_RANGE']], [{}, ['DURATION_MISSING']]])('%j', (duration, wanted) => {
    expect(codes(withMeasures(DEPARTMENT, { id: 'm2', kind: 'ban', basis: 'R735-43', person: 'p-legal', duration: duration as { years: number } }))).toEqual(wanted);
  });
});

describe('what is handed to the police is not fined at once (TR-11)', () => {
  it('refuses', () => expect(codes(judge({ violations: [fraud], discretion: twice, measures: [DEPARTMENT] }, { ...HOSPITAL, transferredToPolice: ['v1'] }))).toEqual(['FINE_BESIDE_TRANSFER']));
});
