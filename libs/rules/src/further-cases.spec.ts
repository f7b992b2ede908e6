import { CALENDAR_FILES } from '@due-process/legal-time';
import { answerDeadline, caseFileProblems, checkDateCases, PACKS, type DateCaseFile } from './index';
import table from './testing/further-cases.json';

const file = table as unknown as DateCaseFile;

describe('dates beyond the worked cases of the reference', () => {
  it('are a file in the same form', () => expect(caseFileProblems(table)).toEqual([]));

  it.each(file.cases.map((one) => ({ name: `${one.id} ${one.title}`, one })))('$name', ({ one }) => {
    const { checks, mismatches } = checkDateCases({ cases: [one] }, (request) => answerDeadline(request, { packs: PACKS, calendarFiles: CALENDAR_FILES }));
    expect([checks > 0, mismatches]).toEqual([true, []]);
  });
});
