import { ACCOUNT, HEAD, LANZHOU, OFFICER, ofClass, PHYSICIAN, R1, there, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { restored, scored, settles } from '../../physician-account/scenarios/told-points';

/** PQP-39, PQP.evaluation, PQ.restoration. Ten points on Mon 2 March 2026: suspended from 3 March to Thu 2 July. */
describe('the restoration under the national tariff', () => {
  const suspended = () => scored(new ToldWorld({ region: LANZHOU }), '2026-03-02', [ofClass('PQ.class-10-12')], { ref: '决定-1', responsibility: 'general' });
  const person = there(PHYSICIAN, LANZHOU);

  it('opens in the window and not a day before', () => {
    // Backwards from Thu 2 July: 1 July; 30, 29, 26, 25, 24, 23, 22, 18, 17, 16, 15, 12, 11, 10 June (19 June is Dragon Boat Festival).
    const world = suspended();
    expect(world.act('2026-06-09', ACCOUNT, { ...person, role: 'institution', employer: 'inst-1' }, 'open-restoration')).toEqual(['RESTORATION.TOO_EARLY']);
    expect(world.until('2026-06-09 23:59').restoration()).toBeUndefined();
    expect(world.until('2026-06-10 00:00').restoration()).toMatchObject({ stage: 'OPEN', trainingNeeded: false, ended: '2026-07-02' });
    expect(world.period()).toMatchObject({ stage: 'RUNNING', windowOpened: true });
  });

  it('is evaluated in ten working days: of Wed 10 June by Thu 25 June', () => {
    // 11, 12, 15, 16, 17, 18, 22, 23, 24, 25.
    const world = suspended().until('2026-06-10 00:00').does('2026-06-10', R1, person, 'apply-for-restoration', { applicationRef: '申请-1' });
    expect(world.lastDay(R1, 'decision')).toBe('2026-06-25');
  });

  it('takes effect on the day after the last one, however early it is decided', () => {
    const world = restored(suspended().until('2026-06-10 00:00'), { appliedOn: '2026-06-10', decidedOn: '2026-06-15' });
    expect(world.restoration()).toMatchObject({ restoredFrom: '2026-07-03' });
    expect([settles(world, '2026-06-16').payable, settles(world, '2026-07-02').payable, settles(world, '2026-07-03').payable]).toEqual([false, false, true]);
    // The period goes on to its end, and opens no second restoration.
    expect(world.until('2026-07-03 00:00').period().stage).toBe('OVER');
    expect(world.account().restorations).toHaveLength(1);
  });

  it('takes effect on its own day after the end, and never by itself', () => {
    const world = suspended().until('2026-06-10 00:00').until('2026-07-03 00:00');
    expect(settles(world, '2026-09-01')).toMatchObject({ payable: false, status: 'SUSPENDED' });
    restored(world, { appliedOn: '2026-09-01', decidedOn: '2026-09-03' });
    expect([settles(world, '2026-09-02').payable, settles(world, '2026-09-03').payable]).toEqual([false, true]);
  });

  it('leaves the points of the year as they are: three more after ten restored end the qualification', () => {
    const world = restored(suspended().until('2026-06-10 00:00'), { appliedOn: '2026-06-10', decidedOn: '2026-06-15' });
    scored(world, '2026-08-03', [ofClass('PQ.class-1-3', '2026-07-06')], { ref: '决定-2', responsibility: 'main' });
    expect(world.account()).toMatchObject({ stage: 'ENDED' });
    expect(world.period(`${ACCOUNT}-P2`)).toMatchObject({ effect: 'end', firstDay: '2026-08-04', lastDay: '2027-08-03' });
  });

  describe('of a qualification that had ended', () => {
    // Twelve by two decisions of 2025: ended from Tue 4 March 2025 to 3 March 2026.
    const ended = () =>
      scored(scored(new ToldWorld({ region: LANZHOU, registeredOn: '2025-01-06' }), '2025-03-03 09:00', [ofClass('PQ.class-4-6', '2025-02-05')], { ref: '决定-1', responsibility: 'main' }), '2025-03-03 10:00', [ofClass('PQ.class-4-6', '2025-02-06')], { ref: '决定-2', responsibility: 'main' });
    const anew = { commitment: { signedOn: '2026-03-04', ref: '承诺-2' }, site: { institution: 'inst-2', region: LANZHOU } };

    it('needs a new commitment and a new registration', () => {
      const world = ended().until('2026-03-04 00:00');
      expect(world.account().stage).toBe('ENDED');
      expect(world.act('2026-03-04', R1, person, 'apply-for-restoration', { applicationRef: '申请-1' })).toEqual(['PHYSICIAN.NO_COMMITMENT', 'RESTORATION.NO_SITE']);
      expect(world.act('2026-03-04', R1, person, 'apply-for-restoration', { applicationRef: '申请-1', ...anew, commitment: { signedOn: '2025-01-06', ref: '承诺-1' } })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
      restored(world, { appliedOn: '2026-03-04', decidedOn: '2026-03-06', ...anew });
      expect(world.account()).toMatchObject({ stage: 'NORMAL', commitment: { ref: '承诺-2' } });
      expect(world.account().sites.map(({ institution, from }) => [institution, from])).toEqual([['inst-1', '2025-01-06'], ['inst-2', '2026-03-06']]);
    });

    it('that ended after the application is not restored by it', () => {
      const world = suspended().until('2026-06-10 00:00')
        .does('2026-06-10', R1, person, 'apply-for-restoration', { applicationRef: '申请-1' })
        .does('2026-06-11', R1, there(OFFICER, LANZHOU), 'evaluate-restoration', { on: '2026-06-11', findings: '符合条件', recommended: true });
      scored(world, '2026-06-12', [ofClass('PQ.class-1-3', '2026-06-01')], { ref: '决定-2', responsibility: 'important' });
      expect(world.act('2026-06-15', R1, there(HEAD, LANZHOU), 'decide-restoration', { result: 'restored', reasons: '符合条件', documentRef: '恢复-1' })).toEqual(['RESTORATION.TOO_EARLY', 'RESTORATION.NOT_REGISTERED_ANEW']);
    });
  });
});
