import { appraisal, extended, sealed, served } from '../../testing/measure-inputs';
import { HEAD, OFFICER } from '../../testing/told-measure';

/* DC-15: sealed on Tuesday 20 January 2026; + 30 days = 19 February, inside the Spring Festival, no roll; steer day Saturday 14 February (make-up). */
const on20January = () => sealed('2026-01-20 10:00');

describe('the term of a sealing', () => {
  it('is thirty days without roll, and its reminders begin before the steer day', () => {
    const told = on20January();
    expect(told.lastDay('sealing')).toBe('2026-02-19');
    expect(told.state?.clocks['sealing']?.deadline.steerDay).toBe('2026-02-14');
    // Two working days before 14 February: Friday 13 and Thursday 12.
    expect(told.state?.clocks['sealing']?.reminders).toEqual([{ step: 'two-days', on: '2026-02-12' }, { step: 'last-day', on: '2026-02-14' }]);
  });

  it('is extended once, from the first end, when approved and told before it (19 February + 30 = 21 March)', () => {
    const told = extended(on20January(), '2026-02-14', 30);
    expect([told.state?.stage, told.lastDay('sealing')]).toEqual(['EXTENDED', '2026-03-21']);
    expect(told.partySees()).toEqual(['Sealed', 'SealingExtended']);
  });

  it('knows no second extension, whoever asks', () => {
    const told = extended(on20January(), '2026-02-14', 10);
    expect(told.lastDay('sealing')).toBe('2026-03-01');
    expect(told.act('2026-02-20', OFFICER, 'request-extension', { days: 5, reasons: '仍未查清' })).toEqual(['SEALING.ALREADY_EXTENDED']);
    expect(told.act('2026-02-20', HEAD, 'decide-extension', { result: 'approved', reasons: '同意' })).toEqual(['SEALING.ALREADY_EXTENDED']);
    expect(told.act('2026-02-20', OFFICER, 'tell-extension', { documentRef: '封延-2', service: served('2026-02-20') })).toEqual(['SEALING.ALREADY_EXTENDED']);
  });

  it('is extended by 1 to 30 days, with reasons', () => {
    const told = on20January();
    for (const days of [0, 31, 1.5, -3]) expect(told.act('2026-02-10', OFFICER, 'request-extension', { days, reasons: '情况复杂' })).toHaveLength(1);
    expect(told.act('2026-02-10', OFFICER, 'request-extension', { days: 30, reasons: '' })).toEqual(['INPUT.MISSING']);
    told.does('2026-02-10', OFFICER, 'request-extension', { days: 1, reasons: '情况复杂' });
    expect(told.act('2026-02-10', OFFICER, 'request-extension', { days: 30, reasons: '情况复杂' })).toEqual(['SEALING.EXTENSION_PENDING']);
  });

  it('is no longer by an approval that the party was not told of before the end', () => {
    const told = on20January().does('2026-02-14 10:00', OFFICER, 'request-extension', { days: 30, reasons: '情况复杂' }).does('2026-02-14 11:00', HEAD, 'decide-extension', { result: 'approved', reasons: '同意' });
    expect([told.state?.stage, told.lastDay('sealing')]).toEqual(['SEALED', '2026-02-19']);
    expect(told.tasks('2026-02-14 12:00')).toContain('tell-extension by 2026-02-19 level 1');
    expect(told.seen('2026-02-20 00:00').stage).toBe('RELEASE_DUE');
    expect(told.act('2026-02-24 09:00', OFFICER, 'tell-extension', { documentRef: '封延-1', service: served('2026-02-19') })).toContain('SEALING.PAST_ITS_DAY');
  });

  it('is not extended by what nobody approved, nor told before its approval', () => {
    const told = on20January();
    expect(told.act('2026-02-10', OFFICER, 'tell-extension', { documentRef: '封延-1', service: served('2026-02-10') })).toEqual(['SEALING.EXTENSION_NOT_APPROVED']);
    expect(told.act('2026-02-10', HEAD, 'decide-extension', { result: 'approved', reasons: '同意' })).toEqual(['SEALING.NO_EXTENSION_REQUEST']);
    told.does('2026-02-10', OFFICER, 'request-extension', { days: 30, reasons: '情况复杂' }).does('2026-02-11', HEAD, 'decide-extension', { result: 'refused', reasons: '不复杂' });
    expect(told.act('2026-02-11', OFFICER, 'tell-extension', { documentRef: '封延-1', service: served('2026-02-11') })).toEqual(['SEALING.EXTENSION_NOT_APPROVED']);
    told.does('2026-02-12', OFFICER, 'request-extension', { days: 15, reasons: '又发现三十例' }).does('2026-02-12 15:00', HEAD, 'decide-extension', { result: 'approved', reasons: '同意' });
    expect(told.act('2026-02-12 16:00', OFFICER, 'tell-extension', { documentRef: '封延-1', service: served('2026-02-11') })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
  });
});

/* DC-17: sealed on Monday 2 March 2026, + 30 = 1 April; an appraisal from 10 to 24 March excludes 11 to 24 = 14 days: 15 April. */
describe('an appraisal', () => {
  const on2March = () => sealed('2026-03-02 10:00');

  it('stops the term for its written period, the first day not counted', () => {
    const told = on2March().does('2026-03-09', OFFICER, 'begin-appraisal', appraisal('2026-03-10', '2026-03-24', '2026-03-09'));
    expect(told.lastDay('sealing')).toBe('2026-04-15');
    expect(told.partySees()).toEqual(['Sealed', 'AppraisalBegun']);
  });

  it('excludes nothing when the party was told too late, and nothing for a reason that ACL-25 does not know', () => {
    const told = on2March();
    expect(told.act('2026-03-12', OFFICER, 'begin-appraisal', appraisal('2026-03-10', '2026-03-24', '2026-03-11'))).toEqual(['SEALING.APPRAISAL_TOLD_LATE']);
    // An announcement has reached nobody on the day on which it is put up: the term does not grow before the party knows.
    expect(told.act('2026-03-09', OFFICER, 'begin-appraisal', { ...appraisal('2026-03-25', '2026-03-30', '2026-03-09'), service: { method: 'announcement', announcedOn: '2026-03-09', proof: { causeNoted: '下落不明' } } })).toContain('SEALING.NOT_TOLD_YET');
    expect(told.act('2026-03-09', OFFICER, 'begin-appraisal', appraisal('2026-03-10', '2026-03-24', '2026-03-09', { reason: 'expert-review' }))).toEqual(['PERIOD.PAUSE_NOT_ALLOWED']);
    expect(told.act('2026-03-09', OFFICER, 'begin-appraisal', appraisal('2026-04-02', '2026-04-24', '2026-03-09'))).toEqual(['PERIOD.PAUSE_AFTER_END']);
    expect(told.act('2026-03-09', OFFICER, 'begin-appraisal', appraisal('2026-03-24', '2026-03-10', '2026-03-09'))).toEqual(['SEALING.APPRAISAL_EMPTY']);
    expect(told.lastDay('sealing')).toBe('2026-04-01');
  });

  it('that was over sooner excludes only what it took: ended on 16 March = 6 days = 7 April', () => {
    const told = on2March().does('2026-03-09', OFFICER, 'begin-appraisal', appraisal('2026-03-10', '2026-03-24', '2026-03-09'));
    told.does('2026-03-17', OFFICER, 'end-appraisal', { appraisal: 'appraisal#1', endedOn: '2026-03-16', reportRef: '鉴定书-1' });
    expect(told.lastDay('sealing')).toBe('2026-04-07');
    expect(told.act('2026-03-18', OFFICER, 'end-appraisal', { appraisal: 'appraisal#1', endedOn: '2026-03-17', reportRef: '鉴定书-1' })).toEqual(['SEALING.NO_SUCH_APPRAISAL']);
  });

  it('that took longer than fixed excludes no more', () => {
    const told = on2March().does('2026-03-09', OFFICER, 'begin-appraisal', appraisal('2026-03-10', '2026-03-24', '2026-03-09'));
    told.does('2026-03-30', OFFICER, 'end-appraisal', { appraisal: 'appraisal#1', endedOn: '2026-03-30', reportRef: '鉴定书-1' });
    expect(told.lastDay('sealing')).toBe('2026-04-15');
  });

  it('and the extension together: 15 April + 30 = 15 May, sixty days and fourteen of appraisal, and no day more', () => {
    const told = extended(on2March().does('2026-03-09', OFFICER, 'begin-appraisal', appraisal('2026-03-10', '2026-03-24', '2026-03-09')), '2026-04-10', 30);
    expect(told.lastDay('sealing')).toBe('2026-05-15');
    expect(told.act('2026-05-10', OFFICER, 'request-extension', { days: 1, reasons: '情况复杂' })).toEqual(['SEALING.ALREADY_EXTENDED']);
    expect(told.seen('2026-05-16 00:00').stage).toBe('RELEASE_DUE');
  });

  it('whose early end shows an extension as too late takes the extension with it', () => {
    // Extended on 10 April on the strength of 15 April; with an end on 11 March the term was over on 2 April already.
    const told = extended(on2March().does('2026-03-09', OFFICER, 'begin-appraisal', appraisal('2026-03-10', '2026-03-24', '2026-03-09')), '2026-04-10', 30);
    told.does('2026-04-11', OFFICER, 'end-appraisal', { appraisal: 'appraisal#1', endedOn: '2026-03-11', reportRef: '鉴定书-1' });
    expect(told.seen('2026-04-11 10:00')).toMatchObject({ stage: 'RELEASE_DUE', unlawfulSince: '2026-04-02T16:00:00.000Z' });
  });
});
