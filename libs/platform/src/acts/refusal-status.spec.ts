import { refusal } from '@due-process/procedure';
import { ActRefusedProblem } from './problems';
import { refusalStatus, type RefusalTable } from './refusal-status';

const TABLE: RefusalTable = { person: ['LOAN.NOT_YOURS'], contentFamilies: ['LOAN.BOOK'], content: ['LOAN.NO_TITLE'] };
const problem = (...codes: readonly string[]) => new ActRefusedProblem(codes.map((code) => refusal(code, `拒绝 ${code}`, `refused ${code}`, [])), TABLE, { recorded: false }).body();

describe('the status of a refusal', () => {
  it.each([
    [403, ['ACT.ROLE_NOT_ALLOWED', 'DUTY.NOT_SEPARATED', 'LOAN.NOT_YOURS']],
    [409, ['ACT.NOT_IN_THIS_STAGE', 'CASE.CLOSED', 'RULES.NOT_IN_FORCE', 'LOAN.OVERDUE']],
    [422, ['INPUT.MISSING', 'DATE.IN_FUTURE', 'TIME.NOT_A_DAY', 'SERVICE.NOT_PROVEN', 'LOAN.BOOK_UNKNOWN', 'LOAN.NO_TITLE']],
  ])('is %i for %j', (status, codes) => {
    expect(codes.filter((code) => refusalStatus(code, TABLE) !== status)).toEqual([]);
  });

  it('is that of the gravest kind, which also names the problem; the order inside a kind stays', () => {
    expect(problem('INPUT.MISSING', 'CASE.CLOSED', 'LOAN.NOT_YOURS', 'LOAN.OVERDUE')).toMatchObject({
      status: 403,
      code: 'LOAN.NOT_YOURS',
      errors: [{ code: 'LOAN.NOT_YOURS' }, { code: 'CASE.CLOSED' }, { code: 'LOAN.OVERDUE' }, { code: 'INPUT.MISSING' }],
    });
    expect(problem('INPUT.MISSING', 'LOAN.OVERDUE')).toMatchObject({ status: 409, code: 'LOAN.OVERDUE' });
    expect(problem('LOAN.NO_TITLE', 'INPUT.MISSING')).toMatchObject({ status: 422, code: 'LOAN.NO_TITLE' });
  });
});
