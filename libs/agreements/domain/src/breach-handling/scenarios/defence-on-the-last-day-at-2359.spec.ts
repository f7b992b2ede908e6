import { COUNTY_HEAD, COUNTY_OFFICER, decision, INSTITUTION, noticeServed, recover, type ToldCase } from './told-case';
import { filing, letter, upheld } from './told-steps';

/** Served on Mon 2 Mar 2026, an ordinary week: 3, 4, 5, 6 and Mon 9 Mar are the five working days; the window ends on 9 Mar at 24:00. */
describe('defence on the last day at 23:59', () => {
  const told = (): ToldCase => noticeServed({ measures: [recover(1000)], served: '2026-03-02' });

  it('ends the window on Monday the 9th', () => {
    expect(told().lastDay('defence-window#1')).toBe('2026-03-09');
  });

  it('is in time when the institution files it itself', () => {
    const one = told().does('2026-03-09 23:59', INSTITUTION, 'record-defence', filing());
    expect(one.state).toMatchObject({ stage: 'DEFENCE_RECEIVED', ceilings: [[{ id: 'm1', amountFen: 100_000 }]] });
  });

  it('is in time when it lay in the box at 23:59 and the officer enters it two days later', () => {
    // On the morning of the 11th the waiver is already a fact in law; the letter undoes it, because it came before the end.
    const one = told();
    expect(one.seen('2026-03-11 08:00').stage).toBe('WAIVED');
    one.does('2026-03-11 09:00', COUNTY_OFFICER, 'record-defence', letter('2026-03-09T23:59:59+08:00'));
    expect(one.state).toMatchObject({ stage: 'DEFENCE_RECEIVED', current: { defences: [{ receivedAt: '2026-03-09T15:59:59.000Z' }] } });
    expect(one.events.at(-1)).toMatchObject({ type: 'DefenceRecorded', effectiveAt: '2026-03-09T15:59:59.000Z' });
  });

  it('is late one second after, because 24:00 belongs to the next day', () => {
    const one = told();
    expect(one.act('2026-03-10 00:00', INSTITUTION, 'record-defence', filing())).toEqual(['BREACH.DEFENCE_WINDOW_CLOSED']);
  });

  it('keeps the decision waiting until it was re-examined', () => {
    const one = told().does('2026-03-09 23:59', INSTITUTION, 'record-defence', filing());
    expect(one.act('2026-03-10', COUNTY_HEAD, 'make-decision', decision())).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    one.does('2026-03-10', COUNTY_OFFICER, 're-examine', upheld()).does('2026-03-10 10:00', COUNTY_HEAD, 'make-decision', decision());
    expect(one.state?.stage).toBe('DECIDED');
  });

  it('lets nobody re-examine before the party has finished or the window has ended', () => {
    const one = told().does('2026-03-03', INSTITUTION, 'record-defence', filing());
    expect(one.act('2026-03-04', COUNTY_OFFICER, 're-examine', upheld())).toEqual(['BREACH.DEFENCE_WINDOW_OPEN']);
    one.does('2026-03-05', INSTITUTION, 'record-defence', filing({ statement: '补充意见', complete: true })).does('2026-03-05 10:00', COUNTY_OFFICER, 're-examine', upheld());
    // Whoever has said that it is finished may still add something within the five days: then it is examined again.
    one.does('2026-03-06', INSTITUTION, 'record-defence', filing({ statement: '又有补充' }));
    expect(one.state).toMatchObject({ stage: 'DEFENCE_RECEIVED', current: { defences: [{}, {}, { statement: '又有补充' }] } });
    expect(one.state?.current?.reexamination).toBeUndefined();
  });
});
