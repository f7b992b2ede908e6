import { aPreservation, taking, thing } from '../../testing/measure-inputs';
import { HEAD, OFFICER } from '../../testing/told-measure';

/* The certificate of p-officer-3 is valid to 10 March 2026, that day included (R735-29, APL-42). */
const approvedOn9March = () =>
  aPreservation().does('2026-03-09 08:00', OFFICER, 'request-preservation', { reasons: '病历可能被替换', things: [thing('T1')] }).does('2026-03-09 09:00', HEAD, 'decide-preservation', { result: 'approved', reasons: '同意' });
const by3 = (when: string) => taking(when, ['T1'], { officers: ['p-officer-1', 'p-officer-3'] });

describe('a certificate that expires in the middle of a case', () => {
  it('still counts on its last day', () => {
    expect(approvedOn9March().act('2026-03-10 18:00', OFFICER, 'take-preservation', by3('2026-03-10 17:00'))).toEqual([]);
  });

  it('refuses the act of the next day and names who has none', () => {
    const told = approvedOn9March();
    expect(told.act('2026-03-11 18:00', OFFICER, 'take-preservation', by3('2026-03-11 09:00'))).toEqual(['OFFICERS.NOT_CERTIFIED']);
    expect(told.refusals[0]?.missing).toEqual([{ zh: 'p-officer-3', en: 'p-officer-3' }]);
    expect(told.state?.stage).toBe('APPROVED');
  });

  it('is judged on the day of the act, not on the day of its entry', () => {
    expect(approvedOn9March().act('2026-03-12 09:00', OFFICER, 'take-preservation', by3('2026-03-10 17:00'))).toEqual([]);
  });
});
