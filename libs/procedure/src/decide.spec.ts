import { accepted, decide, event, recordSpawn, SYSTEM, type Duty, type Procedure } from '.';
import { CLERK, codes, contextAt, does, HEAD, lent, LOAN } from './testing/loan';

describe('the only way to an event', () => {
  it('refuses what it does not know, with a code and two languages', () => {
    expect(codes(does(lent(), '2026-03-02 10:00', CLERK, 'burn'))).toEqual(['ACT.UNKNOWN']);
    expect(codes(does(undefined, '2026-03-02 10:00', CLERK, 'give-back'))).toEqual(['CASE.NOT_FOUND']);
    expect(codes(does(lent(), '2026-03-02 10:00', CLERK, 'lend', { clocks: [] }))).toEqual(['CASE.ALREADY_OPEN']);
  });

  it('says at once that the role, the stage and the duty are wrong', () => {
    const back = { ...lent(), stage: 'DUE' as const };
    expect(codes(does({ ...back, stage: 'BACK' }, '2026-03-02 10:00', { ...CLERK, role: 'auditor', person: HEAD.person }, 'give-back'))).toEqual(['ACT.ROLE_NOT_ALLOWED', 'ACT.NOT_IN_THIS_STAGE']);
    const { outcome } = does({ ...back, stage: 'BACK' }, '2026-03-02 10:00', CLERK, 'give-back');
    expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ missing: [{ en: 'lent' }, { en: 'due' }] }] });
  });

  it('gives nobody a second duty, whatever an act has checked itself', () => {
    const naming = (duties: Readonly<Record<string, Duty>>): Procedure<any> => ({ ...LOAN, acts: { name: { name: 'name', label: '指定', article: '', roles: ['case-officer'], duty: 'officer', decide: (_state, _input, context) => accepted([event('Named', '指定', context, {}, { duties })]) } } });
    const named = (duties: Readonly<Record<string, Duty>>, state: object = {}) => decide(naming(duties), { ...lent(), duties: {}, ...state }, { act: 'name', actor: CLERK, input: {} }, contextAt('2026-03-02 10:00'));
    expect(named({ [CLERK.person]: 'officer', other: 'reviewer' }).kind).toBe('accepted');
    expect(named({ [CLERK.person]: 'reviewer' })).toMatchObject({ kind: 'refused', refusals: [{ code: 'DUTY.NOT_SEPARATED' }] });
    expect(named({ other: 'reviewer' }, { duties: { other: 'approver' } })).toMatchObject({ kind: 'refused', refusals: [{ code: 'DUTY.NOT_SEPARATED' }] });
  });

  it('lets nothing happen to a closed case', () => {
    const done = does(lent(), '2026-03-02 10:00', CLERK, 'give-back');
    expect(done.state?.closed).toBe(true);
    expect(codes(does(done.state, '2026-03-02 11:00', HEAD, 'approve'))).toEqual(['CASE.CLOSED']);
  });

  it('answers a rule out of force with a refusal, not with a fault', () => {
    const late = decide(LOAN, lent(), { act: 'ask-an-old-rule', actor: CLERK, input: {} }, contextAt('2027-01-04 09:00', '2027-01-04'));
    expect(late).toMatchObject({ kind: 'refused', refusals: [{ code: 'RULES.NOT_IN_FORCE', articles: ['LZ-22'] }] });
    expect(decide(LOAN, lent(), { act: 'ask-an-old-rule', actor: CLERK, input: {} }, contextAt('2026-03-02 10:00')).kind).toBe('accepted');
  });

  it('numbers events without a gap and says who, by which act, and when it was written', () => {
    const done = does(lent(['return', '2026-03-04', 'fall-due']), '2026-03-06 10:00', CLERK, 'give-back');
    expect(done.events.map(({ seq, type, act, actor }) => [seq, type, act, actor.person])).toEqual([[2, 'FellDue', 'fall-due', SYSTEM.person], [3, 'GivenBack', 'give-back', 'clerk']]);
    expect(new Set(done.events.map((one) => one.recordedAt))).toEqual(new Set([contextAt('2026-03-06 10:00').now]));
  });

  it('begins no stream beside another without an event', () => {
    expect(() => recordSpawn(LOAN, [], 'lend', CLERK, contextAt('2026-03-02 10:00'))).toThrow('cannot begin without an event');
  });
});

describe('duties', () => {
  it('belong to the person for the whole life of the case', () => {
    const approved = does(lent(), '2026-03-02 10:00', HEAD, 'approve', { with: ['deputy'] }).state;
    expect(approved?.duties).toEqual({ clerk: 'officer', head: 'approver', deputy: 'approver' });
    expect(codes(does(approved, '2026-03-02 11:00', HEAD, 'give-back'))).toEqual(['DUTY.NOT_SEPARATED']);
    expect(codes(does(approved, '2026-03-02 11:00', { ...CLERK, person: 'deputy' }, 'give-back'))).toEqual(['DUTY.NOT_SEPARATED']);
    expect(codes(does(lent(), '2026-03-02 11:00', { ...HEAD, person: CLERK.person }, 'approve'))).toEqual(['DUTY.NOT_SEPARATED']);
  });

  it('are never taken away by a later event that names the person otherwise', () => {
    expect(does(lent(), '2026-03-02 10:00', HEAD, 'approve', { with: ['clerk'] }).state?.duties).toMatchObject({ clerk: 'officer' });
  });
});
