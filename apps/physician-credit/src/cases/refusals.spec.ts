import { refusalStatus } from '@due-process/platform/rest';
import { REFUSALS } from './refusals';

describe('the status of a refusal of this context', () => {
  it.each([
    [403, ['PHYSICIAN.OUT_OF_AREA', 'PHYSICIAN.NOT_YOUR_STAFF', 'PHYSICIAN.NOT_YOUR_ACCOUNT', 'SCORING.NOT_YOUR_TALK', 'DUTY.NOT_SEPARATED']],
    [409, ['PHYSICIAN.ALREADY_REGISTERED', 'PHYSICIAN.SITE_KNOWN', 'POINTS.ALREADY_SCORED', 'POINTS.DECISION_ANNULLED', 'SCORING.OBJECTION_TOO_LATE', 'SCORING.ALREADY_OBJECTED', 'OBJECTION.HEAVIER', 'RESTORATION.TOO_EARLY']],
    [422, ['PHYSICIAN.IDENTITY_NUMBER', 'PHYSICIAN.NO_COMMITMENT', 'POINTS.UNKNOWN_KIND', 'POINTS.NO_PARENT_DECISION', 'PERIOD.LENGTH', 'SERVICE.NO_PROOF', 'DATE.IN_FUTURE']],
  ])('is %i for %j', (status, codes) => {
    expect(codes.filter((code) => refusalStatus(code, REFUSALS) !== status)).toEqual([]);
  });
});
