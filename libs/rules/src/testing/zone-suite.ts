import { CALENDAR_FILES } from '@due-process/legal-time';
import { answerDeadline, checkDateCases, PACKS, type DateCaseFile } from '../index';
import table from './date-cases.json';
import further from './further-cases.json';

/** Every worked case with the host in another zone: dates of the law do not move with the machine. */
export function datesInZone(zone: string): void {
  it(`the worked cases are answered alike with the host in ${zone}`, () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    for (const cases of [table, further]) {
      const { checks, mismatches } = checkDateCases(cases as unknown as DateCaseFile, (request) => answerDeadline(request, { packs: PACKS, calendarFiles: CALENDAR_FILES }));
      expect([checks > 30, mismatches]).toEqual([true, []]);
    }
  });
}
