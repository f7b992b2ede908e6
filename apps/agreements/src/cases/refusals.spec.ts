import { refusalStatus } from '@due-process/platform/rest';
import { REFUSALS } from './refusals';

describe('the status of a refusal of this context', () => {
  it.each([
    [403, ['BREACH.NOT_YOUR_AGENCY', 'BREACH.NOT_THE_CITY', 'BREACH.NOT_SAME_LEVEL', 'BREACH.NOT_THE_PARTY', 'BREACH.HOLD_WRONG_APPROVER', 'BREACH.OUT_OF_REGION']],
    [409, ['BREACH.GATE_CLOSED', 'BREACH.MORE_THAN_OWED', 'BREACH.DEFENCE_WINDOW_CLOSED', 'BREACH.HEAVIER_AFTER_DEFENCE', 'BREACH.PANEL_NEEDED', 'BREACH.GROUND_NOT_ESTABLISHED', 'BREACH.HOLD_ALREADY']],
    [422, ['BREACH.NO_MEASURE', 'BREACH.MEASURE_UNKNOWN', 'BREACH.MEASURES_CONTRADICT', 'BREACH.DURATION_OUTSIDE_BAND', 'BREACH.HOLD_WITHOUT_BASE']],
  ])('is %i for %j', (status, codes) => {
    expect(codes.filter((code) => refusalStatus(code, REFUSALS) !== status)).toEqual([]);
  });
});
