import { HEAD, OFFICER, ToldExecution } from './told-execution';

const settle = (surchargeFen: number, more: object = {}) => ({ documentRef: '执行协议-1', reasons: '已主动整改', remedialMeasures: '退回全部损失并整改', surchargeFen, parts: [{ dueOn: '2026-08-31', amountFen: 10_000_000 }], ...more });

describe('an agreement on enforcement (ACL-42)', () => {
  /** Due on 15 June; on 25 June ten days of surcharge have accrued: 30,000.00. */
  const overdue = () => new ToldExecution('2026-05-31').demands('2026-06-17');

  it('lessens the surcharge, never the fine, and only for what the party made good', () => {
    expect(overdue().act('2026-06-25', HEAD, 'settle-enforcement', settle(3_000_001))).toEqual(['FINE.SURCHARGE_NOT_REDUCED']);
    expect(overdue().act('2026-06-25', HEAD, 'settle-enforcement', settle(1_000_000, { remedialMeasures: '' }))).toEqual(['INPUT.MISSING']);
    expect(overdue().act('2026-06-25', HEAD, 'settle-enforcement', settle(0, { parts: [{ dueOn: '2026-08-31', amountFen: 9_000_000 }] }))).toEqual(['FINE.PLAN_DOES_NOT_ADD_UP']);
    expect(overdue().act('2026-06-25', OFFICER, 'settle-enforcement', settle(0))).toContain('ACT.ROLE_NOT_ALLOWED');
  });

  it('kept: fine and agreed surcharge, performed', () => {
    const told = overdue().does('2026-06-25', HEAD, 'settle-enforcement', settle(1_000_000)).pays('2026-08-31', 10_000_000);
    expect(told.state.stage).toBe('SETTLED');
    expect(told.pays('2026-09-01', 1_000_000, 'surcharge').state.stage).toBe('PERFORMED');
  });

  it('that lets a party off all that is left ends the execution, and plans nothing where no fine is open', () => {
    const paid = () => overdue().pays('2026-06-25', 10_000_000);
    expect(paid().act('2026-06-25', HEAD, 'settle-enforcement', settle(0))).toEqual(['FINE.PLAN_DOES_NOT_ADD_UP']);
    expect(paid().does('2026-06-25', HEAD, 'settle-enforcement', settle(1, { parts: [] })).state.stage).toBe('SETTLED');
    const over = paid().does('2026-06-25', HEAD, 'settle-enforcement', settle(0, { parts: [] }));
    expect([over.state.stage, over.state.over, over.errands().length]).toEqual(['PERFORMED', { how: 'performed', on: '2026-06-25' }, 1]);
    expect(Object.values(over.state.clocks).filter(({ status }) => status === 'running')).toEqual([]);
  });

  it('broken too when the fine is paid and the agreed surcharge has not come by the last day', () => {
    const told = overdue().does('2026-06-25', HEAD, 'settle-enforcement', settle(1_000_000)).pays('2026-08-31', 10_000_000);
    expect(told.act('2026-08-31', HEAD, 'end-settlement', { reasons: '未付', documentRef: '恢复-1' })).toEqual(['FINE.SETTLEMENT_IS_KEPT']);
    expect(told.does('2026-09-01', HEAD, 'end-settlement', { reasons: '未付', documentRef: '恢复-1' }).state.stage).toBe('DEMAND_OVER');
  });

  it('broken: a head goes on, the reduction is lost, the days of the agreement are not counted twice', () => {
    const told = overdue().does('2026-06-25', HEAD, 'settle-enforcement', settle(0));
    expect(told.act('2026-08-31', HEAD, 'end-settlement', { reasons: '未付', documentRef: '恢复-1' })).toEqual(['FINE.SETTLEMENT_IS_KEPT']);
    expect(told.tasks('2026-09-01')).toContain('end-settlement');
    told.does('2026-09-01', HEAD, 'end-settlement', { reasons: '未付', documentRef: '恢复-1' });
    // 16 to 24 June nine days; from 25 June the agreement's own day counts, until 31 August; 1 September is late again: ten days.
    expect([told.state.stage, told.surcharge('2026-09-01')]).toEqual(['DEMAND_OVER', 3_000_000]);
  });
});

describe('suspension of execution (ACL-39)', () => {
  const suspended = (noObviousHarm: boolean) => new ToldExecution('2026-01-05').does('2026-03-02', HEAD, 'suspend-execution', { ground: 'no-ability', noObviousHarm, reasons: '停业，无履行能力', documentRef: '中止-1' });

  it('ends execution after three years without ability and without obvious harm', () => {
    const told = suspended(true);
    expect(told.lastDay('suspension')).toBe('2029-03-02');
    expect([told.seen('2029-03-02 23:59').stage, told.seen('2029-03-03 00:00').stage]).toEqual(['SUSPENDED', 'ENDED']);
    expect(told.seen('2029-03-03').over).toEqual({ how: 'ended', on: '2029-03-03', ground: 'three-years-suspended' });
  });

  it('otherwise it does not, and a head resumes it where it stood', () => {
    const told = suspended(false);
    expect([told.lastDay('suspension'), told.seen('2030-01-01').stage]).toEqual([undefined, 'SUSPENDED']);
    expect(told.does('2027-01-04', HEAD, 'resume-execution', { reasons: '恢复营业' }).state.stage).toBe('OVERDUE');
  });
});
