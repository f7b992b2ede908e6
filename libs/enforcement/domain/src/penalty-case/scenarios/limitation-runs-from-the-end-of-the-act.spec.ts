import { HEAD, OFFICER, ToldCase } from './told-case';
import { anAct, filed, leadInput, registered, reported, penalty, STANDARD } from './told-steps';

/** APL-36, O4-6, DC-45: two years from the end of a continuous act; five with reason and harm (C23), never for acts that ended before the Act of 2021. */
describe('the limitation of a penalty', () => {
  const acts = (to: string, limitation: object = { rule: 'APL-36' }) => [anAct('a1', { from: '2022-01-01', to, limitation: limitation as never })];

  it('has not passed on its last day, and has on the next', () => {
    expect(filed('2026-11-23', { found: '2026-11-22', acts: acts('2024-11-22') }).stage).toBe('FILED');
    expect(registered({ found: '2026-11-23', acts: acts('2024-11-22') }).act('2026-11-23', HEAD, 'file-case', { documentRef: '立案-1', standard: STANDARD })).toEqual(['PENALTY.LIMITATION_PASSED']);
  });

  it('is five years by the choice of an officer, with interest and harm stated', () => {
    const found = '2026-11-23';
    const register = (limitation: object) => new ToldCase().act(found, OFFICER, 'register-lead', leadInput({ found, acts: acts('2023-01-10', limitation) }));
    expect(register({ rule: 'APL-36.five' })).toEqual(['INPUT.MISSING', 'INPUT.MISSING']);
    expect(filed(found, { found, acts: acts('2023-01-10', { rule: 'APL-36.five', reason: '基金安全属于金融安全', consequence: '基金损失' }) }).stage).toBe('FILED');
    expect(new ToldCase().act(found, OFFICER, 'register-lead', leadInput({ found, acts: [anAct('a1', { from: '2021-01-01', to: '2021-07-14', limitation: { rule: 'APL-36.five', reason: '金融安全', consequence: '损失' } })] }))).toEqual(['PENALTY.FIVE_YEARS_NOT_YET']);
  });

  it('bars single acts: the case is filed for the others, and no draft punishes a barred one', () => {
    const lead = { found: '2026-03-02', acts: [anAct('a1', { from: '2022-01-01', to: '2023-12-31' }), anAct('a2')] };
    const one = reported('2026-03-02', lead);
    expect(one.state?.filing?.barred).toEqual(['a1']);
    const draft = penalty(20_000);
    const violations = draft.proposal?.violations.map((item) => ({ ...item, actFrom: '2022-01-01', actTo: '2023-12-31' })) ?? [];
    expect(one.act('2026-03-03', OFFICER, 'draft-decision', { ...draft, proposal: { ...draft.proposal, violations } })).toContain('PENALTY.LIMITATION_PASSED');
  });

  it('is measured by the day on which the investigation found the act', () => {
    const one = filed('2026-03-02').does('2026-03-03', OFFICER, 'record-act', { act: anAct('a2', { from: '2024-02-01', to: '2024-03-01' }), foundOn: '2026-03-02', reasons: '调查发现' });
    expect(one.state?.lead.acts.map(({ id, foundOn }) => [id, foundOn])).toEqual([['a1', undefined], ['a2', '2026-03-02']]);
  });

  it('looks at what is fined and not at the whole act as filed: five years of acts do not carry the first one along', () => {
    const one = reported('2026-03-02', { found: '2026-03-02', acts: [anAct('a1', { from: '2021-06-01', to: '2025-12-31' })] });
    const draft = penalty(20_000);
    const until = (actTo: string) => ({ ...draft, proposal: { ...draft.proposal, violations: draft.proposal?.violations.map((item) => ({ ...item, actFrom: '2021-06-01', actTo })) } });
    expect(one.act('2026-03-03', OFFICER, 'draft-decision', until('2021-12-31'))).toContain('PENALTY.LIMITATION_PASSED');
    expect(one.act('2026-03-03', OFFICER, 'draft-decision', until('2025-12-31'))).toEqual([]);
  });
});
