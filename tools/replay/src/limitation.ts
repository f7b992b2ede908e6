import { CALENDARS } from '@due-process/legal-time';
import { countClock } from '@due-process/procedure';
import { PACKS, selectRules } from '@due-process/rules';
import type { PublishedCase } from './case-of';
import { dateOf } from './days';
import { found, type Findings } from './findings';

/** What can first have told the bureau of an act, where the page does not say when it was found. */
const FIRST_SIGNS = ['tip', 'lead', 'media', 'siteCheck', 'check', 'administrativeCheck', 'investigationFrom', 'filed'];

/** Found after the two years of APL-36 on every reading of the dates: only the five years are left, which an officer must ground (O4-6, C23). */
export function limitation({ dates }: PublishedCase): Findings {
  const signs = FIRST_SIGNS.flatMap((name) => dateOf(dates, name) ?? []).sort((a, b) => (a.from < b.from ? -1 : 1));
  const [end, discovered] = [dateOf(dates, 'actTo', 'act'), dateOf(dates, 'found', 'discovered') ?? signs[0]];
  if (!end || !discovered) return found({});
  const context = { rules: selectRules(PACKS, { region: '110000', on: discovered.from }), calendars: CALENDARS };
  const [two, five] = ['APL-36', 'APL-36.five'].map((rule) => {
    // The five years exist since the Administrative Penalty Law of 2021.
    if (!context.rules.all().some(({ id }) => id === rule)) return undefined;
    const counted = countClock(rule, end.to, context);
    return counted.ok ? counted.value.lastDay : undefined;
  });
  if (two === undefined || discovered.from <= two) return found({});
  const left = five !== undefined && discovered.from <= five;
  const why = `the act ended by ${end.to}, two years ended on ${two}, found in ${discovered.from.slice(0, 7)}: ${left ? `only with the five years until ${five} (financial security with harm), which must be grounded` : 'no penalty any more'} (APL-36, O4-6)`;
  return found({ refused: [{ code: 'PENALTY.LIMITATION_PASSED', why }] });
}
