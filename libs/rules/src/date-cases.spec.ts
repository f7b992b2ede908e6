import { CALENDAR_FILES } from '@due-process/legal-time';
import { answerDeadline, caseFileProblems, checkDateCases, clockIds, PACKS, type DateCaseFile } from './index';
import table from './testing/date-cases.json';

const file = table as unknown as DateCaseFile;
const sources = { packs: PACKS, calendarFiles: CALENDAR_FILES };

describe('worked date cases', () => {
  const checks = file.cases.flatMap((one) => one.checks.map((check, index) => ({ name: `${one.id} (${index + 1}) ${one.title}`, one, check })));

  it.each(checks)('$name', ({ one, check }) => {
    const { mismatches } = checkDateCases({ cases: [{ ...one, checks: [check] }] }, (request) => answerDeadline(request, sources));
    expect(mismatches).toEqual([]);
  });

  it('are a file in the form that can be checked', () => expect(caseFileProblems(table)).toEqual([]));

  it('name clocks that are rules of some city', () => {
    const ids = clockIds(PACKS);
    expect(Object.keys(table.clocks).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('are answered with an explanation that ends on the last day', () => {
    for (const { check } of checks) {
      const result = answerDeadline(check.request, sources);
      if (!result.ok || 'accrued' in result.answer || result.answer.lastInstant !== undefined) continue;
      const { explanation, extended, earliestDay, lastDay } = result.answer;
      const lines = explanation.days.filter((line) => line.verdict === 'last').map((line) => line.day);
      expect([check.request, lines]).toEqual([check.request, [earliestDay ?? extended?.at(-1)?.lastDay ?? lastDay]]);
    }
  });
});

describe('a check of a file of cases', () => {
  const answer = (request: unknown): ReturnType<typeof answerDeadline> => answerDeadline(request, sources);
  const one = (expect: Record<string, unknown>, request: unknown = { clock: 'LZ-22', start: '2026-02-11' }): DateCaseFile => ({ cases: [{ id: 'X-1', title: 'x', checks: [{ request, expect }] }] });

  it('names each key that differs', () => {
    expect(checkDateCases(one({ lastDay: '2026-02-24', status: 'final' }), answer).mismatches).toEqual([{ check: 'X-1 (1)', title: 'x', key: 'lastDay', expected: '2026-02-24', actual: '2026-02-25' }]);
    const extended = { clock: 'ACL-25', start: '2026-01-20', extensions: [{ approvedOn: '2026-02-14' }] };
    expect(checkDateCases(one({ extended: [{ lastDay: '2026-03-22' }] }, extended), answer).mismatches).toMatchObject([{ key: 'extended[1].lastDay', actual: '2026-03-21' }]);
    expect(checkDateCases(one({ extended: [] }, extended), answer).mismatches).toMatchObject([{ key: 'extended' }]);
  });

  it('does not take a request that cannot be read for one that the law refuses', () => {
    expect(checkDateCases(one({ refused: true }, { clock: 'LZ-222' }), answer).mismatches).toMatchObject([{ key: 'refused', actual: false }]);
    expect(checkDateCases(one({ refused: true }), answer).mismatches).toMatchObject([{ key: 'refused', actual: false }]);
  });

  it('refuses a file in another form', () => {
    expect(caseFileProblems([])).toEqual(['"cases" must be a list']);
    expect(caseFileProblems({ cases: [{ id: 'A' }, { id: 'B', checks: [{ request: {}, expect: {} }] }] })).toEqual(['A: "checks" must be a list', 'B: check 1 needs "request" and a filled "expect"']);
  });
});
