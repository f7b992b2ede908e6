import { affixing, appraisal, goingBack, sealed, served } from '../../testing/measure-inputs';
import { HEAD, OFFICER } from '../../testing/told-measure';
import { sealedThings } from '..';

/* Sealed on Monday 2 March 2026; the term ends on 1 April at 24:00 (ACL-25). From 00:00 of 2 April the seal is an offence (ACL-62). */
const over = () => sealed('2026-03-02 10:00', ['T1', 'T2']).passes('2026-04-02 00:00');

describe('a sealing past its day', () => {
  it('is due for release from the first second, shown as unlawful to everybody', () => {
    const told = sealed('2026-03-02 10:00');
    expect(told.seen('2026-04-01 23:59').stage).toBe('SEALED');
    expect(told.seen('2026-04-02 00:00')).toMatchObject({ stage: 'RELEASE_DUE', unlawfulSince: '2026-04-01T16:00:00.000Z', unlawfulBecause: 'term-over', alarmLevel: 1, closed: false });
    expect(over().partySees()).toEqual(['Sealed', 'ReleaseDue']);
    expect(sealedThings(told.seen('2026-04-05'))).toHaveLength(1);
  });

  it('cannot be prolonged by any command', () => {
    const told = over();
    const before = told.state;
    const attempts: [Parameters<typeof told.act>[1], string, object][] = [
      [OFFICER, 'request-extension', { days: 30, reasons: '情况复杂' }],
      [HEAD, 'decide-extension', { result: 'approved', reasons: '同意' }],
      [OFFICER, 'tell-extension', { documentRef: '封延-1', service: served('2026-04-01') }],
      [OFFICER, 'begin-appraisal', appraisal('2026-03-20', '2026-04-30', '2026-03-19')],
      [OFFICER, 'end-appraisal', { appraisal: 'appraisal#1', endedOn: '2026-04-01', reportRef: '鉴定书-1' }],
      [HEAD, 'decide-sealing', { result: 'approved', reasons: '同意' }],
      [HEAD, 'transfer-sealed-things', { things: ['T1'], to: '公安', transferredAt: '2026-04-02T00:30:00+08:00', receiptRef: '回执', documentRef: '告知', service: served('2026-04-02') }],
    ];
    for (const [actor, act, input] of attempts) expect([act, told.act('2026-04-02 01:00', actor, act, input)]).toEqual([act, expect.arrayContaining(['SEALING.PAST_ITS_DAY'])]);
    for (const [actor, act] of [[OFFICER, 'seal-things'], [OFFICER, 'withdraw-sealing']] as const) expect(told.act('2026-04-02 01:00', actor, act, affixing('2026-04-02 00:30', ['T1']))).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    expect(told.state).toEqual(before);
  });

  it('rings louder every day, and for one more each time', () => {
    const told = sealed('2026-03-02 10:00');
    const levels = ['2026-04-02 00:00', '2026-04-02 23:59', '2026-04-03 00:00', '2026-04-04 00:00', '2026-04-05 12:00'].map((when) => told.seen(when).alarmLevel);
    expect(levels).toEqual([1, 1, 2, 3, 4]);
    expect(told.toldOf('2026-04-02 08:00', 'decide-release')).toEqual(['case-officer', 'bureau-head']);
    expect(told.toldOf('2026-04-03 08:00', 'decide-release')).toEqual(['case-officer', 'bureau-head', 'legal-unit-head']);
    expect(told.toldOf('2026-04-04 08:00', 'decide-release')).toEqual(['case-officer', 'bureau-head', 'legal-unit-head', 'auditor']);
    expect(told.tasks('2026-04-05 12:00')).toEqual(['decide-release level 4']);
    expect(told.seen('2026-04-05 12:00').unlawfulSince).toBe('2026-04-01T16:00:00.000Z');
  });

  it('rings until the last thing is back, not until the release is decided', () => {
    const told = over().does('2026-04-02 09:00', HEAD, 'decide-release', { things: ['T1', 'T2'], ground: '4', reasons: '期限届满' });
    expect(told.state?.stage).toBe('RELEASE_DUE');
    told.does('2026-04-02 11:00', OFFICER, 'return-sealed-things', goingBack('2026-04-02 10:00', ['T1']));
    expect(told.seen('2026-04-03 00:00').alarmLevel).toBe(2);
    told.does('2026-04-03 10:00', OFFICER, 'return-sealed-things', goingBack('2026-04-03 09:30', ['T2']));
    expect(told.state).toMatchObject({ stage: 'RELEASED', closed: true, unlawfulSince: '2026-04-01T16:00:00.000Z' });
    expect(told.plan('2026-04-03 12:00').wakes).toEqual([]);
  });

  it('was never unlawful where everything was back before the end and only entered later', () => {
    const told = sealed('2026-03-02 10:00').does('2026-04-01 16:00', HEAD, 'decide-release', { things: ['T1'], ground: '1', reasons: '没有违法行为' });
    told.does('2026-04-02 09:00', OFFICER, 'return-sealed-things', goingBack('2026-04-01 18:00', ['T1']));
    expect(told.state?.stage).toBe('RELEASED');
    expect(told.state?.unlawfulSince).toBeUndefined();
  });

  it('that was released in time but is not back at the end is unlawful all the same', () => {
    const told = sealed('2026-03-02 10:00').does('2026-04-01 16:00', HEAD, 'decide-release', { things: ['T1'], ground: '1', reasons: '没有违法行为' });
    expect(told.state?.stage).toBe('RELEASE_DECIDED');
    expect(told.seen('2026-04-02 00:00')).toMatchObject({ stage: 'RELEASE_DUE', unlawfulSince: '2026-04-01T16:00:00.000Z' });
  });
});
