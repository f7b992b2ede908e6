import { PACKS, selectRules } from '@due-process/rules';
import { pointsRule, tariffNamed } from '.';

const rules = selectRules(PACKS, { region: '522701', on: '2026-06-01' });
const pointsOf = (ids: readonly string[]): number[] => ids.map((id) => pointsRule(rules, id).maxPoints);
const tariff = (id: string) => tariffNamed(rules, id, '2026-06-01', '522701').tariff;
const number = (id: string): number => rules.threshold(id).value;
const length = (id: string): string => `${rules.clock(id).count ?? ''} ${rules.clock(id).unit}`;

/** The numbers as the papers print them, counted again by hand: a slip in a pack would judge everybody wrongly. */
describe('Qiannan’s paper', () => {
  it('has nineteen kinds: six of 1, three of 2, four of 3, three of 6, three of 12 points (三(一))', () => {
    expect(pointsOf(tariff('QN.tariff').kinds)).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 6, 6, 6, 12, 12, 12]);
  });

  it('has 6, 10 and 12; 12 in two and 10 in three years; 3 and 12 months (三(二)1)', () => {
    expect(['QN-3.2.1a', 'QN-3.2.1b', 'QN-3.2.1c', 'QN-3.consecutive-two', 'QN-3.consecutive-three'].map(number)).toEqual([6, 10, 12, 12, 10]);
    expect(['QN-3.period', 'QN-3.period-long'].map(length)).toEqual(['3 months', '12 months']);
    expect(tariff('QN.tariff').steps.filter((step) => step.trigger === 'each-year').map((step) => step.years)).toEqual([2, 3]);
  });

  it('tells in 3, hears within 7, answers in 15 and restores in 5 working days (三(二)4 and 5)', () => {
    expect(['QN-3.tell', 'QN-3.objection', 'QN-3.answer', 'QN-3.restore', 'QN-4.tell'].map(length)).toEqual(['3 working-days', '7 working-days', '15 working-days', '5 working-days', '3 working-days']);
  });

  it('rewards with 1, 2 and 5, six in a year, against the kinds 1, 2 and 3 (四(一))', () => {
    const { bonus } = tariff('QN.tariff');
    expect([pointsOf(bonus?.kinds ?? []), number(bonus?.cap ?? ''), bonus?.offsets]).toEqual([[1, 2, 5], 6, 3]);
  });

  it('lists for 12 at once or 18 in the year, for three years (四(二))', () => {
    expect([number('QN-4.blacklist-once'), number('QN-4.blacklist-points'), length('QN-4.blacklist')]).toEqual([12, 18, '3 years']);
  });
});

describe('the national paper', () => {
  it('has four classes, nine and twelve, one and three years (PQ)', () => {
    expect(tariff('PQ.tariff').kinds.map((id) => [pointsRule(rules, id).minPoints, pointsRule(rules, id).maxPoints])).toEqual([[1, 3], [4, 6], [7, 9], [10, 12]]);
    expect(['PQ.scale', 'PQ.nine', 'PQ.twelve'].map(number)).toEqual([12, 9, 12]);
    expect(['PQ.ended', 'PQ.ended-at-once'].map(length)).toEqual(['1 years', '3 years']);
    expect(rules.clock('PQ.suspension')).toMatchObject({ minCount: 1, maxCount: 6, unit: 'months' });
  });

  it('suspends for four months at ten and six at eleven points, as published (16.8), inside its band', () => {
    const [suspension] = tariff('PQ.tariff').steps;
    expect(suspension?.lengths?.map(({ points, months }) => [points, number(months)])).toEqual([[9, 2], [10, 4], [11, 6]]);
  });

  it('has 5, 3, 10, 20, 15 and 10 working days (PQP)', () => {
    expect(['PQP.notice', 'PQP.service', 'PQP-41', 'PQP.answer', 'PQP-39', 'PQP.evaluation'].map(length)).toEqual([5, 3, 10, 20, 15, 10].map((days) => `${days} working-days`));
  });
});
