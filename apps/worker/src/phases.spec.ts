import { agreementSuspension, breachHandling } from '@due-process/agreements-domain';
import { PHASES, PROCESSES, SUSPENDED } from '@due-process/agreements-workflows';

/** The workflows name stages that the domain owns; here both are compared. */
describe('the phases of the workflows', () => {
  it('hold every open stage of breach handling once', () => {
    const ended = ['NO_BREACH', 'CLOSED'];
    const open = Object.keys(breachHandling.stages).filter((stage) => !ended.includes(stage));
    expect(Object.values(PHASES).flat().sort()).toEqual(open.sort());
  });

  it('hold the one open stage of a suspension', () => {
    expect(Object.keys(agreementSuspension.stages).filter((stage) => !['RESUMED', 'ENDED', 'LIFTED'].includes(stage))).toEqual([...SUSPENDED]);
  });

  it('belong to workflows that carry the names of the procedures', () => {
    for (const procedure of [breachHandling, agreementSuspension]) expect(PROCESSES[procedure.name as keyof typeof PROCESSES].workflow).toBe(procedure.workflow);
  });
});
