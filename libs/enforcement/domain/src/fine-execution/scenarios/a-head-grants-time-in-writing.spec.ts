import { HEAD, instalments, OFFICER, PARTY, refund, fine, ToldExecution } from './told-execution';

const asked = (debts = [fine(10_000_000)]): ToldExecution => new ToldExecution('2026-05-31', debts).does('2026-06-10', PARTY, 'request-deferral', { kind: 'instalments', reasons: '资金周转困难' });

describe('postponement and instalments (APL-66, O4-54)', () => {
  it('only on request, only by a head, only exactly the open fines, in order, in writing', () => {
    const told = new ToldExecution('2026-05-31');
    expect(told.act('2026-06-10', HEAD, 'decide-deferral', instalments(['2026-07-01', 10_000_000]))).toEqual(['FINE.NO_REQUEST']);
    const plan = (input: object) => asked().act('2026-06-11', HEAD, 'decide-deferral', input);
    expect(plan(instalments(['2026-07-01', 9_999_999]))).toEqual(['FINE.PLAN_DOES_NOT_ADD_UP']);
    expect(plan(instalments(['2026-08-01', 5_000_000], ['2026-07-01', 5_000_000]))).toEqual(['FINE.PLAN_OUT_OF_ORDER']);
    expect(plan(instalments(['2026-06-11', 10_000_000]))).toEqual(['FINE.PLAN_OUT_OF_ORDER']);
    expect(plan(instalments(['2026-06-31', 10_000_000]))).toEqual(['FINE.PLAN_INCOMPLETE']);
    expect(plan({ ...instalments(['2026-07-01', 10_000_000]), documentRef: '' })).toEqual(['INPUT.MISSING']);
    expect(asked().act('2026-06-11', OFFICER, 'decide-deferral', instalments(['2026-07-01', 10_000_000]))).toContain('ACT.ROLE_NOT_ALLOWED');
  });

  it('two parts kept: no surcharge at all, performed', () => {
    const told = asked().does('2026-06-11', HEAD, 'decide-deferral', instalments(['2026-07-31', 6_000_000], ['2026-08-31', 4_000_000]));
    expect([told.state.stage, told.seen('2026-06-20').stage]).toEqual(['DEFERRED', 'DEFERRED']);
    told.pays('2026-07-31', 6_000_000).pays('2026-08-30', 4_000_000);
    expect([told.state.stage, told.surcharge('2026-12-31')]).toEqual(['PERFORMED', 0]);
  });

  it('the first part missed by a day: only that part bears surcharge, from the day after its own day', () => {
    const told = asked().does('2026-06-11', HEAD, 'decide-deferral', instalments(['2026-07-31', 6_000_000], ['2026-08-31', 4_000_000]));
    expect(told.seen('2026-08-01').stage).toBe('OVERDUE');
    expect([told.surcharge('2026-07-31'), told.surcharge('2026-08-01'), told.surcharge('2026-08-31'), told.surcharge('2026-09-01')]).toEqual([0, 180_000, 31 * 180_000, 31 * 180_000 + 300_000]);
  });

  it('granted after the term: the days before stay, those after do not come', () => {
    // Overdue 16 to 19 June: four days; asked and granted on 20 June, which already follows the plan.
    const told = new ToldExecution('2026-05-31').does('2026-06-20', PARTY, 'request-deferral', { kind: 'postponement', reasons: '困难' }).does('2026-06-20 10:00', HEAD, 'decide-deferral', instalments(['2026-08-31', 10_000_000]));
    expect([told.state.stage, told.surcharge('2026-08-31')]).toEqual(['DEFERRED', 1_200_000]);
  });

  it('granted after the term and kept: the surcharge of the days before is still pursued, up to the court', () => {
    const told = new ToldExecution('2026-05-31').does('2026-06-20', PARTY, 'request-deferral', { kind: 'postponement', reasons: '困难' }).does('2026-06-20 10:00', HEAD, 'decide-deferral', instalments(['2026-08-31', 10_000_000]));
    expect([told.pays('2026-08-31', 9_000_000).state.stage, told.pays('2026-08-31', 1_000_000).state.stage]).toEqual(['DEFERRED', 'OVERDUE']);
    expect(told.events.at(-1)).toMatchObject({ type: 'SurchargeLeft', partyVisible: true, data: { amountFen: 1_200_000 } });
    expect(told.tasks('2026-09-01')).toContain('serve-demand');
    told.demands('2026-09-01').does('2026-12-03', OFFICER, 'apply-to-court', { court: '兰州市城关区人民法院', documentRef: '强执申-1' });
    expect([told.state.stage, told.pays('2026-12-04', 1_200_000, 'surcharge').state.stage]).toEqual(['COURT_APPLIED', 'PERFORMED']);
  });

  it('by no head and through no officer who has withdrawn from the case: who is out stays out for its whole life (LZ-34, O4-5)', () => {
    const told = asked();
    told.facts = { case: { id: 'LZ-P-1', bureau: { code: 'bureau-620100', region: '620100' }, party: { id: 'inst-1', name: '某医院' }, closed: true, duties: { 'p-head-3': 'officer', 'p-head-2': 'approver' }, recused: [HEAD.person, OFFICER.person] } };
    expect(told.act('2026-06-11', HEAD, 'decide-deferral', instalments(['2026-07-31', 10_000_000]))).toEqual(['OFFICERS.RECUSED']);
    expect(told.act('2026-06-11', OFFICER, 'record-payment', { debt: 'f-v1', amountFen: 100, on: '2026-06-11', reference: 'slip-1' })).toEqual(['OFFICERS.RECUSED']);
    // Who investigated the case grants nothing in its execution (domain.md 13.2).
    expect(told.act('2026-06-11', { ...HEAD, person: 'p-head-3' }, 'decide-deferral', instalments(['2026-07-31', 10_000_000]))).toEqual(['DUTY.NOT_SEPARATED']);
    expect(told.act('2026-06-11', { ...HEAD, person: 'p-head-2' }, 'decide-deferral', instalments(['2026-07-31', 10_000_000]))).toEqual([]);
  });

  it('a postponement has one day', () => {
    const told = new ToldExecution('2026-05-31').does('2026-06-10', PARTY, 'request-deferral', { kind: 'postponement', reasons: '困难' });
    expect(told.act('2026-06-11', HEAD, 'decide-deferral', instalments(['2026-07-31', 5_000_000], ['2026-08-31', 5_000_000]))).toEqual(['FINE.POSTPONEMENT_IS_ONE_PART']);
  });

  it('refused: the fifteen days stay', () => {
    const told = asked().does('2026-06-11', HEAD, 'decide-deferral', { decision: 'refused', documentRef: '兰医保分〔2026〕2号', reasons: '无困难证明' });
    expect([told.state.stage, told.seen('2026-06-16').stage]).toEqual(['DUE', 'OVERDUE']);
  });

  it('the refund to the fund is not deferred with the fine', () => {
    const told = asked([fine(10_000_000), refund(500)]).does('2026-06-11', HEAD, 'decide-deferral', instalments(['2026-07-31', 10_000_000]));
    expect([told.seen('2026-06-15').stage, told.seen('2026-06-16').stage, told.surcharge('2026-06-30')]).toEqual(['DEFERRED', 'OVERDUE', 0]);
  });
});
