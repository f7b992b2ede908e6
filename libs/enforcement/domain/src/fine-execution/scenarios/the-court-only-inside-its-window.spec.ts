import { courtWindow } from '..';
import { HEAD, instalments, OFFICER, PARTY, ToldExecution } from './told-execution';

const apply = { court: '兰州市城关区人民法院', documentRef: '强执申〔2026〕1号' };

describe('demand first, then the court, within three months of the challenge period (ACL-53, ACL-54)', () => {
  /** Served on 28 August 2025: six months end on 28 February 2026, a Saturday that is worked (make-up day). */
  const overdue = () => new ToldExecution('2025-08-28');

  it('the challenge period ends on 28 February, the window on 28 May; a demand of 29 April opens it on 16 May (DC-33)', () => {
    const told = overdue().demands('2026-04-29');
    // 30 Apr=1, 6=2, 7=3, 8=4, 9 Sat=5, 11=6, 12=7, 13=8, 14=9, 15=10.
    expect([told.state.challengeEndedOn, told.lastDay('court'), told.lastDay('demand')]).toEqual(['2026-02-28', '2026-05-28', '2026-05-15']);
    expect(courtWindow(told.state)).toMatchObject({ earliest: '2026-05-16', last: '2026-05-28' });
    expect(told.act('2026-05-15 23:59', OFFICER, 'apply-to-court', apply)).toEqual(['FINE.DEMAND_NOT_OVER']);
    expect(told.seen('2026-05-16 00:00').stage).toBe('DEMAND_OVER');
    expect(told.tasks('2026-05-16')).toEqual(['apply-to-court by 2026-05-28']);
    told.does('2026-05-18', OFFICER, 'apply-to-court', apply);
    expect([told.state.stage, told.lastDay('court-acceptance')]).toEqual(['COURT_APPLIED', '2026-05-25']);
  });

  it('accepted by the court closes the execution; the ruling is due in seven working days', () => {
    const told = overdue().demands('2026-04-29').does('2026-05-18', OFFICER, 'apply-to-court', apply).does('2026-05-20', OFFICER, 'record-court-answer', { result: 'accepted', on: '2026-05-20', documentRef: '受理-1' });
    expect([told.state.stage, told.errands()[0]?.input]).toEqual(['COURT_ACCEPTED', { streamId: 'LZ-P-1-F1', over: 'court-accepted', on: '2026-05-20' }]);
    // 21=1, 22=2, 25=3, 26=4, 27=5, 28=6, 29=7.
    expect(told.events.find(({ type }) => type === 'CourtAnswered')?.data).toMatchObject({ rulingBy: '2026-05-29' });
  });

  it('not accepted: the bureau can ask again while the window is open', () => {
    const told = overdue().demands('2026-04-29').does('2026-05-18', OFFICER, 'apply-to-court', apply).does('2026-05-20', OFFICER, 'record-court-answer', { result: 'refused', on: '2026-05-20', documentRef: '不予受理-1' });
    expect([told.state.stage, told.act('2026-05-28', OFFICER, 'apply-to-court', apply)]).toEqual(['DEMAND_OVER', []]);
  });

  it('not a day after the window: it is lost, raised to a head, and a head ends the execution', () => {
    const told = overdue().demands('2026-04-29');
    expect(told.act('2026-05-29', OFFICER, 'apply-to-court', apply)).toEqual(['FINE.COURT_PERIOD_OVER']);
    expect(told.tasks('2026-05-29')).toEqual(['end-execution by 2026-05-28']);
    told.does('2026-05-29', HEAD, 'end-execution', { ground: 'court-period-over', reasons: '逾期未申请', documentRef: '终结-1' });
    expect([told.state.stage, told.errands()[0]?.input]).toEqual(['ENDED', { streamId: 'LZ-P-1-F1', over: 'ended', on: '2026-05-29', ground: 'court-period-over' }]);
  });

  it('while the six months run the court cannot be asked, whatever was demanded', () => {
    const told = new ToldExecution('2026-04-24').demands('2026-05-11');
    expect(told.act('2026-06-30', OFFICER, 'apply-to-court', apply)).toEqual(['FINE.CHALLENGE_PERIOD_OPEN']);
  });

  it('without demand everything that is missing is told at once', () => {
    expect(new ToldExecution('2026-04-24').act('2026-05-11', OFFICER, 'apply-to-court', { court: '', documentRef: '' })).toEqual(['FINE.DEMAND_MISSING', 'FINE.CHALLENGE_PERIOD_OPEN', 'INPUT.MISSING', 'INPUT.MISSING']);
  });

  it('sixty days for reconsideration from 3 August end on 8 October (DC-31)', () => {
    // 3 Aug + 60 = 2 Oct, off until 7 Oct.
    const told = new ToldExecution('2026-08-03');
    expect(told.lastDay('reconsideration')).toBe('2026-10-08');
    expect([told.seen('2026-10-08').clocks['reconsideration']?.status, told.seen('2026-10-09').clocks['reconsideration']?.status]).toEqual(['running', 'expired']);
  });

  it('a plan that ends later moves the window: three months from its end (APL-72(2))', () => {
    // Six months from 28 Aug 2025 are 28 Feb 2026; the plan runs until 31 March: three months later is 30 June.
    const told = overdue().does('2025-09-10', PARTY, 'request-deferral', { kind: 'postponement', reasons: '困难' }).does('2025-09-11', HEAD, 'decide-deferral', instalments(['2026-03-31', 10_000_000]));
    expect(told.seen('2026-03-01').clocks['court']?.deadline.lastDay).toBe('2026-06-30');
    expect(told.act('2026-03-02', OFFICER, 'apply-to-court', apply)).toContain('ACT.NOT_IN_THIS_STAGE');
  });
});

describe('remedies and the court (ALL-45, ALL-46, ACL-53)', () => {
  const pending = () => new ToldExecution('2026-01-05').told('2026-02-02', 'record-remedy', { kind: 'reconsideration', since: '2026-02-02', documentRef: '复议受理-1' });

  it('while one is pending the end of the six months opens nothing', () => {
    // 5 Jan + 6 months = 5 July, a Sunday: 6 July.
    const told = pending();
    expect([told.lastDay('challenge'), told.seen('2026-07-07').challengeEndedOn, told.seen('2026-07-07').clocks['court']]).toEqual(['2026-07-06', undefined, undefined]);
  });

  it('after a reconsideration decision that comes later: fifteen days for the court, then three months', () => {
    // Received on 13 July: 28 July; from there three months: 28 October.
    const told = pending().told('2026-07-13', 'record-remedy-outcome', { number: 1, result: 'upheld', on: '2026-07-10', receivedOn: '2026-07-13', documentRef: '复议决定-1' });
    expect([told.lastDay('challenge'), told.seen('2026-07-29').challengeEndedOn, told.seen('2026-07-29').clocks['court']?.deadline.lastDay]).toEqual(['2026-07-28', '2026-07-28', '2026-10-28']);
  });

  it('after one that comes early the longer period stays', () => {
    const told = pending().told('2026-03-20', 'record-remedy-outcome', { number: 1, result: 'upheld', on: '2026-03-18', receivedOn: '2026-03-20', documentRef: '复议决定-1' });
    expect(told.lastDay('challenge')).toBe('2026-07-06');
  });

  it('after a judgment the three months begin at once', () => {
    const told = new ToldExecution('2026-01-05').told('2026-03-02', 'record-remedy', { kind: 'litigation', since: '2026-03-02', documentRef: '立案-1' }).told('2026-06-15', 'record-remedy-outcome', { number: 1, result: 'rejected', on: '2026-06-12', receivedOn: '2026-06-15', documentRef: '判决-1' });
    expect([told.state.challengeEndedOn, told.lastDay('court'), told.state.clocks['challenge']?.status]).toEqual(['2026-06-15', '2026-09-15', 'cancelled']);
  });
});
