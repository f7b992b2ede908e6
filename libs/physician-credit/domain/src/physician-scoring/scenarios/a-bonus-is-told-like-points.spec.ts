import { ACCOUNT, grounds, HOSPITAL, OFFICER, PHYSICIAN, S1, signedOn, ToldWorld } from './told-world';

/** QN-4(1)b: written notice to the institution, which tells the person in three working days: of Wed 4 March, by Mon 9 March 2026. */
it('a bonus is told by the institution in three working days, and nobody objects to it', () => {
  const world = new ToldWorld()
    .does('2026-03-02', ACCOUNT, OFFICER, 'record-bonus', { kind: 'QN-4.proposal', deservedOn: '2026-02-02', institution: 'inst-1', documentRef: '加分-1', reasons: '建议被采纳' })
    .does('2026-03-02 10:00', S1, OFFICER, 'make-notice', { documentRef: '加分通知-1' })
    .does('2026-03-04 10:00', S1, OFFICER, 'serve-institution', signedOn('2026-03-04'));
  expect(world.notice().clocks['tell']).toMatchObject({ rule: 'QN-4.tell', deadline: { lastDay: '2026-03-09' } });
  expect(world.notice().clocks['objection']).toBeUndefined();
  expect(world.act('2026-03-05', S1, PHYSICIAN, 'file-objection', grounds())).toEqual(['SCORING.NOTHING_TO_OBJECT_TO']);
  world.does('2026-03-06', S1, HOSPITAL, 'tell-person', signedOn('2026-03-06'));
  expect(world.notice()).toMatchObject({ stage: 'FINAL', closed: true });
});
