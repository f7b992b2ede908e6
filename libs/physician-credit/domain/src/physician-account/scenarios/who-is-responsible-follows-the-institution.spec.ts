import { ACCOUNT, LANZHOU, OFFICER, P1, R1, S1, S2, SYSTEM, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { restored, settles } from './told-points';

/** PQ.institution: whom the decision names as responsible follows the institution at every site; who is innocent stays normal. */
describe('an institution', () => {
  const measure = (input: object) => ({ decisionRef: '兰医保协〔2026〕1号', institution: 'inst-1', measure: 'suspended', firstDay: '2026-03-03', lastDay: '2026-05-02', ...input });
  const followed = (input: object = {}) => new ToldWorld({ region: LANZHOU }).does('2026-03-02', ACCOUNT, SYSTEM, 'follow-institution', measure(input));

  it('that is suspended takes the responsible along, from its first to its last day', () => {
    const world = followed();
    expect(world.account()).toMatchObject({ stage: 'SUSPENDED', periods: [{ cause: 'institution', effect: 'suspend' }] });
    expect([settles(world, '2026-03-02').payable, settles(world, '2026-03-03').payable, settles(world, '2026-05-02').payable, settles(world, '2026-05-03').payable]).toEqual([true, false, false, true]);
    // It ends with the institution's own, without an application: nobody was found to lose more than it.
    expect(world.until('2026-05-03 00:00').period().stage).toBe('OVER');
    expect(world.account()).toMatchObject({ stage: 'NORMAL', restorations: [] });
  });

  it('leaves whom no decision names as he is', () => {
    const innocent = new ToldWorld({ region: LANZHOU });
    expect(innocent.account().stage).toBe('NORMAL');
    expect(settles(innocent, '2026-03-03').payable).toBe(true);
  });

  it('tells it once, however often it is told', () => {
    const world = followed().does('2026-03-03', ACCOUNT, SYSTEM, 'follow-institution', measure({}));
    expect(world.account().periods).toHaveLength(1);
  });

  it('that is terminated ends the qualification until a new commitment and registration', () => {
    const world = followed({ measure: 'terminated', lastDay: undefined });
    expect(world.account()).toMatchObject({ stage: 'ENDED', restorations: [{ id: R1 }] });
    expect(world.period()).toBeUndefined();
    const status = settles(world, '2026-06-01');
    expect(status).toMatchObject({ payable: false, status: 'ENDED' });
    expect(status.until).toBeUndefined();
    const hospital = { person: 'p-hospital', role: 'institution' as const, region: LANZHOU, employer: 'inst-1' };
    expect(world.act('2026-04-01', R1, hospital, 'apply-for-restoration', { applicationRef: '恢复申请-1' })).toEqual(['PHYSICIAN.NO_COMMITMENT', 'RESTORATION.NO_SITE']);
    restored(world, { appliedOn: '2026-04-01', decidedOn: '2026-04-08', commitment: { signedOn: '2026-04-01', ref: '承诺-2' }, site: { institution: 'inst-2', region: LANZHOU } });
    expect(world.account()).toMatchObject({ stage: 'NORMAL', commitment: { ref: '承诺-2' } });
    expect(world.account().sites.map((site) => site.institution)).toEqual(['inst-1', 'inst-2']);
    expect([settles(world, '2026-04-07').payable, settles(world, '2026-04-08').payable]).toEqual([false, true]);
  });

  it('whose suspension is lifted early lets its staff go on the same day', () => {
    const world = followed().does('2026-03-31', ACCOUNT, SYSTEM, 'release-institution', { decisionRef: '兰医保协〔2026〕1号', from: '2026-04-01' });
    expect(world.period()).toMatchObject({ lastDay: '2026-03-31' });
    expect([settles(world, '2026-03-31').payable, settles(world, '2026-04-01').payable]).toEqual([false, true]);
    expect(world.until('2026-04-01 00:00').period().stage).toBe('OVER');
  });

  it('is told itself of what it brings and takes back, not another one at which the person practises', () => {
    const world = new ToldWorld({ region: LANZHOU }).does('2026-03-02 08:00', ACCOUNT, SYSTEM, 'add-site', { institution: 'inst-2', region: LANZHOU });
    world.does('2026-03-02', ACCOUNT, SYSTEM, 'follow-institution', measure({ institution: 'inst-2' })).does('2026-03-31', ACCOUNT, SYSTEM, 'release-institution', { decisionRef: '兰医保协〔2026〕1号', from: '2026-04-01' });
    expect([S1, S2].map((id) => world.notice(id).institution)).toEqual(['inst-2', 'inst-2']);
  });

  it('whose suspension is revoked before it began never took anybody along', () => {
    const world = followed().does('2026-03-02 15:00', ACCOUNT, SYSTEM, 'release-institution', { decisionRef: '兰医保协〔2026〕1号', from: '2026-03-03' });
    expect(world.period().stage).toBe('ANNULLED');
    expect(world.account().stage).toBe('NORMAL');
    expect(settles(world, '2026-03-10').payable).toBe(true);
  });

  it('whose termination is revoked restores whom it had ended, and ends the restoration', () => {
    const world = followed({ measure: 'terminated', lastDay: undefined }).does('2026-03-31', ACCOUNT, SYSTEM, 'release-institution', { decisionRef: '兰医保协〔2026〕1号', from: '2026-03-20' });
    expect(world.restoration()).toMatchObject({ stage: 'WITHDRAWN' });
    expect([settles(world, '2026-03-19').payable, settles(world, '2026-03-20').payable]).toEqual([false, true]);
  });

  it('whose termination is revoked later takes nothing from whom a decision has restored before', () => {
    const world = restored(followed({ measure: 'terminated', lastDay: undefined }), { appliedOn: '2026-04-01', decidedOn: '2026-04-08', commitment: { signedOn: '2026-04-01', ref: '承诺-2' }, site: { institution: 'inst-2', region: LANZHOU } });
    world.does('2026-05-06', ACCOUNT, SYSTEM, 'release-institution', { decisionRef: '兰医保协〔2026〕1号', from: '2026-05-07' });
    expect([settles(world, '2026-04-08').payable, settles(world, '2026-05-06').payable]).toEqual([true, true]);
  });

  it('follows nobody by a form without days', () => {
    const world = new ToldWorld({ region: LANZHOU });
    const follow = (input: object) => world.act('2026-03-02', ACCOUNT, SYSTEM, 'follow-institution', measure(input));
    expect(follow({ lastDay: undefined })).toEqual(['DATE.INVALID']);
    expect(follow({ lastDay: '2026-03-01' })).toEqual(['DATE.INVALID']);
    expect(follow({ firstDay: '2026-02-30', measure: 'warned', decisionRef: '' })).toEqual(['INPUT.MISSING', 'INPUT.UNKNOWN_VALUE', 'DATE.INVALID']);
    expect(world.act('2026-03-02', ACCOUNT, OFFICER, 'follow-institution', measure({}))).toEqual(['ACT.ROLE_NOT_ALLOWED']);
    expect(world.lines.has(P1)).toBe(false);
  });
});
