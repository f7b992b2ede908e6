import { affixingAtOnce, aSealing, goingBack } from '../../testing/measure-inputs';
import { HEAD, OFFICER } from '../../testing/told-measure';

/* DC-13: sealed on 30 September 2026 at 17:20; the 24 hours run to 1 October 17:20, through the night and the holiday. */
const taken = () => aSealing().does('2026-09-30 17:40', OFFICER, 'seal-in-emergency', affixingAtOnce('2026-09-30 17:20', ['T1', 'T2']));

describe('an emergency sealing', () => {
  it('runs its 24 hours and its thirty days from the sealing', () => {
    const told = taken();
    expect(told.state?.clocks['approval']?.deadline.endsAt).toBe('2026-10-01T09:20:00.000Z');
    expect(told.lastDay('sealing')).toBe('2026-10-30');
  });

  it('refused at hour 23 is to be released at once: everything goes back without another decision', () => {
    const told = taken().does('2026-10-01 16:20', HEAD, 'decide-sealing', { result: 'refused', reasons: '先行登记保存即可' });
    expect(told.state).toMatchObject({ stage: 'RELEASE_DUE', unlawfulSince: '2026-10-01T08:20:00.000Z', unlawfulBecause: 'refused', alarmLevel: 1 });
    expect(told.tasks('2026-10-01 16:30')).toEqual(['return-sealed-things level 1']);
    told.does('2026-10-01 18:00', OFFICER, 'return-sealed-things', goingBack('2026-10-01 17:30', ['T1', 'T2']));
    expect(told.state).toMatchObject({ stage: 'RELEASED', closed: true });
  });

  it('is approved a minute before, and is too late at exactly 24 hours', () => {
    expect(taken().does('2026-10-01 17:19', HEAD, 'decide-sealing', { result: 'approved', reasons: '同意' }).state?.stage).toBe('SEALED');
    const late = taken();
    expect(late.act('2026-10-01 17:20', HEAD, 'decide-sealing', { result: 'approved', reasons: '同意' })).toEqual(['SEALING.PAST_ITS_DAY']);
    expect(late.seen('2026-10-01 17:20')).toMatchObject({ stage: 'RELEASE_DUE', unlawfulBecause: 'not-approved-in-time', unlawfulSince: '2026-10-01T09:20:00.000Z' });
    expect(late.seen('2026-10-02 17:20').alarmLevel).toBe(2);
  });

  it('needs the reason of its emergency, and every step but the approval before', () => {
    expect(aSealing().act('2026-09-30 17:40', OFFICER, 'seal-in-emergency', affixingAtOnce('2026-09-30 17:20', ['T1'], { emergency: '' }))).toEqual(['INPUT.MISSING']);
    expect(aSealing().act('2026-09-30 17:40', OFFICER, 'seal-in-emergency', affixingAtOnce('2026-09-30 17:20', ['T1'], { steps: undefined, necessity: '' }))).toEqual(['INPUT.MISSING', ...Array<string>(7).fill('SEALING.STEP_MISSING')]);
  });
});
