import { affixingAtOnce, aPreservation, aSealing, goingBack, preserved, taking, thing, toSeal } from '../../testing/measure-inputs';
import { HEAD, OFFICER, REFERENCES } from '../../testing/told-measure';
import { preservedThings } from '..';

/*
 * DC-11. Taken on Thursday 30 April 2026; off 1 to 5 May, Saturday 9 May is worked: 6=1, 7=2, 8=3, 9=4, 11=5, 12=6, 13=7.
 * The last day is Wednesday 13 May; at 00:00 of 14 May the preservation is over by itself (O4-28).
 */
describe('a preservation that nobody disposes of in seven working days', () => {
  it('holds to the end of the last day and not a second longer', () => {
    const told = preserved('2026-04-30 10:00');
    expect(told.lastDay('disposal')).toBe('2026-05-13');
    expect(preservedThings(told.seen('2026-05-13 23:59')).map(({ thing }) => thing)).toEqual(['T1']);
    const over = told.seen('2026-05-14 00:00');
    expect([over.stage, over.endedBecause, preservedThings(over)]).toEqual(['LAPSED', 'lapsed', []]);
    expect(over.things[0]).toMatchObject({ status: 'lapsed', endedAt: '2026-05-13T16:00:00.000Z' });
  });

  it('keeps nobody from the thing after it, also where nobody has written the lapse down yet (ACL-23)', () => {
    const told = preserved('2026-04-30 10:00');
    const references = { ...REFERENCES, number: 2, elsewhere: [{ stream: told.state!.id, procedure: 'evidence-preservation' as const, thing: 'T1', until: told.state!.clocks['disposal']!.deadline.endsAt }] };
    const asks = (when: string) => [
      aPreservation(references).act(when, OFFICER, 'request-preservation', { reasons: '可能被替换', things: [thing('T1')] }),
      aSealing(references).act(when, OFFICER, 'request-sealing', { necessity: '复制不足', things: [toSeal('T1')] }),
    ];
    expect(asks('2026-05-13 23:59')).toEqual([['PRESERVATION.STILL_HOLDS'], ['PRESERVATION.STILL_HOLDS']]);
    expect(asks('2026-05-14 00:00')).toEqual([[], []]);
    // What counts is the moment on the spot, not the one of the entry.
    expect(aSealing(references).act('2026-05-14 09:00', OFFICER, 'seal-in-emergency', affixingAtOnce('2026-05-13 17:00', ['T1']))).toEqual(['PRESERVATION.STILL_HOLDS']);
    expect(aSealing(references).act('2026-05-14 09:00', OFFICER, 'seal-in-emergency', affixingAtOnce('2026-05-14 08:30', ['T1']))).toEqual([]);
  });

  it('reminds two working days before and on the last day', () => {
    const told = preserved('2026-04-30 10:00');
    expect(told.plan('2026-05-01').wakes.map(({ key, at }) => `${key} ${at}`)).toEqual([
      'disposal/two-days 2026-05-10T16:00:00.000Z',
      'disposal/last-day 2026-05-12T16:00:00.000Z',
      'disposal/expiry 2026-05-13T16:00:00.000Z',
    ]);
  });

  it('is told to the officer and to the party, and closed when the things are back', () => {
    const told = preserved('2026-04-30 10:00').passes('2026-05-14 08:00');
    expect(told.partySees()).toEqual(['Preserved', 'PreservationLapsed']);
    expect(told.tasks('2026-05-14 08:00')).toEqual(['return-preserved-things level 1']);
    told.does('2026-05-14 09:00', OFFICER, 'return-preserved-things', goingBack('2026-05-14 08:50', ['T1']));
    expect(told.state).toMatchObject({ stage: 'CLOSED', closed: true });
  });

  it('can neither be disposed of nor taken again once it has lapsed', () => {
    const told = preserved('2026-04-30 10:00');
    expect(told.act('2026-05-14 00:01', HEAD, 'dispose-things', { disposals: [{ thing: 'T1', how: 'released' }], reasons: '无关' })).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    expect(told.act('2026-05-14 00:02', OFFICER, 'take-preservation', taking('2026-05-14 00:01', ['T1']))).toEqual(['ACT.NOT_IN_THIS_STAGE']);
  });

  it('lapses for what is left when only a part was disposed of', () => {
    const told = preserved('2026-04-30 10:00', ['T1', 'T2']).does('2026-05-12 10:00', HEAD, 'dispose-things', { disposals: [{ thing: 'T1', how: 'copied', copyRef: 'E4' }], reasons: '已复制' });
    expect(told.state?.stage).toBe('IN_FORCE');
    expect(told.seen('2026-05-14 00:00').things.map(({ ref, status }) => `${ref} ${status}`)).toEqual(['T1 copied', 'T2 lapsed']);
  });
});
