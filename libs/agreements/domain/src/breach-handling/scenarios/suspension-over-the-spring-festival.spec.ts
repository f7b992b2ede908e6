import { planOf } from '@due-process/procedure';
import { agreementSuspension } from '../../agreement-suspension';
import { at, noticeServed, suspendAgreement, type ToldCase } from './told-case';
import { countyDiscusses, decided, decisionServed } from './told-steps';

/**
 * LZ-19(1), one month, served on Tue 20 Jan 2026: from Wed 21 Jan to Fri 20 Feb, a rest day inside the Spring Festival (15-23 Feb).
 * A sanction does not roll: no day is added to it because offices are closed.
 */
describe('suspension over the Spring Festival', () => {
  // Notice served on Mon 5 Jan 2026: 6, 7, 8, 9 and 12 Jan; waived on the 13th.
  const told = (): ToldCase => decisionServed(decided(countyDiscusses(noticeServed({ measures: [suspendAgreement(1)], served: '2026-01-05' }), '2026-01-13'), '2026-01-13'), '2026-01-20');
  const id = 'LZ-2026-000001-S1';

  it('ends inside the holiday', () => {
    expect(told().state?.suspensions).toMatchObject([{ interval: { firstDay: '2026-01-21', lastDay: '2026-02-20', resumesOn: '2026-02-21', startsAt: at('2026-01-21 00:00'), endsAt: at('2026-02-21 00:00') } }]);
  });

  it('runs through the night of the 20th and is over in the first second of the 21st', () => {
    expect(told().suspensionSeen(id, '2026-02-20 23:59').stage).toBe('SUSPENDED');
    expect(told().suspensionSeen(id, '2026-02-21 00:00').stage).toBe('RESUMED');
  });

  it('reminds two working days before its last day, which is Friday the 13th, because Saturday the 14th is worked', () => {
    const suspension = told().suspensions.get(id);
    expect(planOf(agreementSuspension, suspension!, '').wakes.map(({ key, at: when }) => [key, when])).toEqual([
      ['suspension/two-days', at('2026-02-13 00:00')],
      ['suspension/last-day', at('2026-02-20 00:00')],
      ['suspension/expiry', at('2026-02-21 00:00')],
    ]);
  });
});
