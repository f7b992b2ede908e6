import { ACCOUNT, cases, decision, grounds, HEAD, HOSPITAL, O1, OTHER_OFFICER, P1, PHYSICIAN, R1, S1, ToldWorld, verification } from '../../physician-scoring/scenarios/told-world';
import { restored, scored, settles, smallPoints, told } from '../../physician-account/scenarios/told-points';

/** C17, QN-3(2)4c: without points there is no period; what was blocked was never blocked. */
describe('in the middle of a period', () => {
  const begun = () => told(scored(new ToldWorld(), '2026-03-02', [cases('QN-3.1.4.1', 2)], { ref: '决定-1' }), '2026-03-03', S1);
  const objected = (result: string, acts?: readonly object[]) =>
    begun()
      .does('2026-03-10', S1, PHYSICIAN, 'file-objection', grounds())
      .does('2026-03-20', O1, OTHER_OFFICER, 'record-verification', verification('2026-03-19'))
      .does('2026-03-23', O1, HEAD, 'decide-objection', decision(result, acts));

  it('an objection that is upheld annuls it', () => {
    const world = objected('annulled');
    expect(world.period()).toMatchObject({ stage: 'ANNULLED', closed: true, clocks: { period: { status: 'cancelled' } } });
    expect(settles(world, '2026-03-15')).toMatchObject({ payable: true, status: 'NORMAL' });
    expect(world.until('2026-06-03 00:00').restoration()).toBeUndefined();
    expect(world.tasks(P1)).toEqual([]);
  });

  it('an objection that is rejected leaves it as it is', () => {
    const world = objected('upheld');
    expect(world.period()).toMatchObject({ stage: 'RUNNING', lastDay: '2026-06-02' });
    expect(settles(world, '2026-03-15').payable).toBe(false);
  });

  it('a correction to fewer points than twelve annuls it and leaves the interview', () => {
    const world = objected('corrected', [cases('QN-3.1.4.1')]);
    expect(world.period().stage).toBe('ANNULLED');
    expect(world.account().firings.filter((firing) => !firing.undone).map((firing) => firing.step)).toEqual(['interview']);
  });

  it('a correction that still reaches twelve leaves it', () => {
    const world = scored(begun(), '2026-03-04', [smallPoints(6, '2026-02-10')], { ref: '决定-2' }).does('2026-03-16', ACCOUNT, HEAD, 'correct-points', { scoring: S1, how: 'correct', acts: [cases('QN-3.1.4.1')], reasons: '误记一例', documentRef: '更正-1' });
    // Six of 2 March and six of 4 March: what the ledger reaches, it reaches later now; the period of the same crossing stands.
    expect(world.period()).toMatchObject({ stage: 'RUNNING', lastDay: '2026-06-02' });
    expect(world.account().periods).toHaveLength(1);
  });

  it('a parent decision that is annulled takes points, talks, period and restoration along', () => {
    const world = begun().until('2026-06-03 00:00');
    expect(world.restoration()).toMatchObject({ stage: 'OPEN' });
    world.does('2026-06-08', ACCOUNT, HEAD, 'annul-parent-decision', { decisionRef: '决定-1', reasons: '法院撤销' });
    expect(world.account()).toMatchObject({ stage: 'NORMAL', periods: [{ annulled: '2026-06-08' }], restorations: [{ id: R1, done: 'withdrawn' }] });
    expect(world.period().stage).toBe('ANNULLED');
    expect(world.restoration()).toMatchObject({ stage: 'WITHDRAWN', closed: true });
    expect(world.notice().stage).toBe('WITHDRAWN');
    expect(world.notice(`${ACCOUNT}-S2`)).toMatchObject({ kind: 'correction' });
    expect(settles(world, '2026-04-01').payable).toBe(true);
    // Told twice it does nothing; of a decision that nobody knows it is refused to a person.
    const entries = world.account().entries.length;
    world.does('2026-06-09', ACCOUNT, HEAD, 'annul-parent-decision', { decisionRef: '决定-1', reasons: '法院撤销' });
    expect(world.account().entries).toHaveLength(entries);
    expect(world.act('2026-06-09', ACCOUNT, HEAD, 'annul-parent-decision', { decisionRef: '决定-9', reasons: '法院撤销' })).toEqual(['POINTS.FINDING_UNKNOWN']);
  });

  it('a restoration from two periods ends only when both have fallen', () => {
    const world = scored(scored(new ToldWorld(), '2026-03-02', [cases('QN-3.1.4.1', 2)], { ref: '决定-1' }), '2026-04-01', [cases('QN-3.1.4.2', 2)], { ref: '决定-2' }).until('2026-06-03 00:00').until('2026-07-02 00:00');
    expect(world.restoration().periods).toEqual([P1, `${ACCOUNT}-P2`]);
    world.does('2026-07-06', ACCOUNT, HEAD, 'annul-parent-decision', { decisionRef: '决定-2', reasons: '撤销' });
    expect(world.restoration().stage).toBe('OPEN');
    world.does('2026-07-07', ACCOUNT, HEAD, 'annul-parent-decision', { decisionRef: '决定-1', reasons: '撤销' });
    expect(world.restoration().stage).toBe('WITHDRAWN');
    expect(world.account().stage).toBe('NORMAL');
  });

  it('a person who was restored long ago is normal for all days once the basis falls', () => {
    const world = restored(begun().until('2026-06-03 00:00'), { trainedOn: '2026-06-03', appliedOn: '2026-06-04', decidedOn: '2026-06-08' });
    expect([settles(world, '2026-06-07').payable, settles(world, '2026-06-08').payable]).toEqual([false, true]);
    world.does('2026-07-06', ACCOUNT, HEAD, 'annul-parent-decision', { decisionRef: '决定-1', reasons: '撤销' });
    expect(settles(world, '2026-06-07').payable).toBe(true);
    expect(world.restoration()).toMatchObject({ stage: 'RESTORED' });
  });

  it('only a head of the area corrects, with a document', () => {
    const world = begun();
    const correct = (actor = HEAD, input: object = {}) => world.act('2026-03-16', ACCOUNT, actor, 'correct-points', { scoring: S1, how: 'annul', reasons: '误记', documentRef: '更正-1', ...input });
    expect(correct({ ...HEAD, region: '522702' })).toEqual(['PHYSICIAN.OUT_OF_AREA']);
    expect(correct(HOSPITAL)).toEqual(['ACT.ROLE_NOT_ALLOWED']);
    expect(correct(HEAD, { how: 'forget', documentRef: '' })).toEqual(['INPUT.UNKNOWN_VALUE', 'INPUT.MISSING']);
    expect(correct(HEAD, { scoring: `${ACCOUNT}-S9` })).toEqual(['POINTS.NOTHING_TO_CORRECT']);
    expect(correct()).toEqual([]);
    expect(correct()).toEqual(['POINTS.NOTHING_TO_CORRECT']);
  });
});
