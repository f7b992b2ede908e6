import { refusal } from '@due-process/procedure';
import { ActRefusedProblem } from './problems';
import { refusalStatus } from './refusal-status';

const problem = (...codes: readonly string[]) => new ActRefusedProblem(codes.map((code) => refusal(code, `拒绝 ${code}`, `refused ${code}`, [])), { recorded: false }).body();

describe('the status of a refusal', () => {
  it.each([
    [403, ['ACT.ROLE_NOT_ALLOWED', 'DUTY.NOT_SEPARATED', 'BREACH.NOT_YOUR_AGENCY', 'BREACH.NOT_THE_CITY', 'BREACH.NOT_SAME_LEVEL', 'BREACH.NOT_THE_PARTY', 'BREACH.HOLD_WRONG_APPROVER', 'BREACH.OUT_OF_REGION']],
    [409, ['ACT.NOT_IN_THIS_STAGE', 'CASE.CLOSED', 'RULES.NOT_IN_FORCE', 'BREACH.GATE_CLOSED', 'BREACH.MORE_THAN_OWED', 'BREACH.DEFENCE_WINDOW_CLOSED', 'BREACH.HEAVIER_AFTER_DEFENCE', 'BREACH.PANEL_NEEDED', 'BREACH.GROUND_NOT_ESTABLISHED']],
    [422, ['INPUT.MISSING', 'DATE.IN_FUTURE', 'TIME.NOT_A_DAY', 'SERVICE.NOT_PROVEN', 'SERVICE.DAY_MISSING', 'BREACH.NO_MEASURE', 'BREACH.MEASURE_UNKNOWN', 'BREACH.MEASURES_CONTRADICT', 'BREACH.DURATION_OUTSIDE_BAND', 'BREACH.HOLD_WITHOUT_BASE']],
  ])('is %i for %j', (status, codes) => {
    expect(codes.filter((code) => refusalStatus(code) !== status)).toEqual([]);
  });

  it('is that of the gravest kind, which also names the problem; the order inside a kind stays', () => {
    expect(problem('INPUT.MISSING', 'CASE.CLOSED', 'BREACH.NOT_THE_CITY', 'BREACH.GATE_CLOSED')).toMatchObject({
      status: 403,
      code: 'BREACH.NOT_THE_CITY',
      errors: [{ code: 'BREACH.NOT_THE_CITY' }, { code: 'CASE.CLOSED' }, { code: 'BREACH.GATE_CLOSED' }, { code: 'INPUT.MISSING' }],
    });
    expect(problem('INPUT.MISSING', 'BREACH.HOLD_ALREADY')).toMatchObject({ status: 409, code: 'BREACH.HOLD_ALREADY' });
    expect(problem('BREACH.NO_MEASURE', 'INPUT.MISSING')).toMatchObject({ status: 422, code: 'BREACH.NO_MEASURE' });
  });
});
