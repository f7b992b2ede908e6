import { aPreservation, goingBack, takingAtOnce } from '../../testing/measure-inputs';
import { HEAD, OFFICER } from '../../testing/told-measure';
import { preservedThings } from '..';

/* Taken on Wednesday 30 September 2026 at 17:20; the 24 hours run through the holiday to 1 October 17:20 (DC-13, O4-26). */
const taken = () => aPreservation().does('2026-09-30 17:40', OFFICER, 'take-in-emergency', takingAtOnce('2026-09-30 17:20', ['T1', 'T2']));

describe('an emergency preservation', () => {
  it('runs 24 hours from the minute of taking, and the seven working days beside them', () => {
    const told = taken();
    expect(told.state?.clocks['approval']?.deadline.endsAt).toBe('2026-10-01T09:20:00.000Z');
    // 1 to 7 October off, Saturday 10 October worked: 8=1, 9=2, 10=3, 12=4, 13=5, 14=6, 15=7.
    expect(told.lastDay('disposal')).toBe('2026-10-15');
    expect(told.tasks('2026-09-30 18:00')).toEqual(['decide-preservation by 2026-10-01 level 1']);
  });

  it('is released at once when a head refuses at hour 23', () => {
    const told = taken().does('2026-10-01 16:20', HEAD, 'decide-preservation', { result: 'refused', reasons: '不存在灭失可能' });
    expect([told.state?.stage, told.state?.endedBecause, preservedThings(told.state!)]).toEqual(['RELEASED', 'refused', []]);
    expect(told.partySees()).toEqual(['PreservedInEmergency', 'PreservationReleased']);
    expect(told.plan('2026-10-01 17:00').wakes).toEqual([]);
    told.does('2026-10-01 17:00', OFFICER, 'return-preserved-things', goingBack('2026-10-01 16:50', ['T1', 'T2']));
    expect(told.state?.stage).toBe('CLOSED');
  });

  it('stays in force when a head approves in time, and is then disposed of like any other', () => {
    const told = taken().does('2026-10-01 17:19', HEAD, 'decide-preservation', { result: 'approved', reasons: '同意' });
    expect(told.state?.stage).toBe('IN_FORCE');
    expect(told.seen('2026-10-02 09:00').stage).toBe('IN_FORCE');
    expect(told.state?.clocks['approval']?.status).toBe('met');
  });

  it('is too late at exactly 24 hours: it has been released by itself', () => {
    const told = taken();
    expect(told.act('2026-10-01 17:20', HEAD, 'decide-preservation', { result: 'approved', reasons: '同意' })).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    expect(told.seen('2026-10-01 17:20')).toMatchObject({ stage: 'RELEASED', endedBecause: 'not-approved-in-time' });
  });

  it('that is entered when its 24 hours are over already was released then', () => {
    const told = aPreservation().does('2026-09-30 17:40', OFFICER, 'take-in-emergency', takingAtOnce('2026-09-28 09:00', ['T1']));
    expect(told.seen('2026-09-30 17:40').things[0]?.endedAt).toBe('2026-09-29T01:00:00.000Z');
  });

  it('needs the reason of its emergency', () => {
    expect(aPreservation().act('2026-09-30 17:40', OFFICER, 'take-in-emergency', takingAtOnce('2026-09-30 17:20', ['T1'], { emergency: ' ' }))).toEqual(['INPUT.MISSING']);
  });
});
