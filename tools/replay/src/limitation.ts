import { CALENDARS } from '@due-process/legal-time';
import { countClock } from '@due-process/procedure';
import { PACKS, selectRules } from '@due-process/rules';
import type { PublishedCase } from './case-of';
import { dateOf } from './days';
import { found, type Findings } from './findings';

/** Found after the two years of APL-36 on every reading of the dates: only the five years are left, which an officer must ground (O4-6, C23). */
export function limitation({ dates }: PublishedCase): Findings {
  const [end, discovered] = [dateOf(dates, 'actTo', 'act'), dateOf(dates, 'found', 'discovered')];
  if (!end || !discovered) return found({});
  const context = { rules: selectRules(PACKS, { region: '110000', on: discovered.from }), calendars: CALENDARS };
  const [two, five] = ['APL-36', 'APL-36.five'].map((rule) => {
    const counted = countClock(rule, end.to, context);
    return counted.ok ? counted.value.lastDay : undefined;
  });
  if (two === undefined || discovered.from <= two) return found({});
  const left = five !== undefined && discovered.from <= five;
  const why = `the act ended by ${end.to}, two years ended on ${two}, found in ${discovered.from.slice(0, 7)}: ${left ? `only with the five years until ${five} (financial security with harm), which must be grounded` : 'no penalty any more'} (APL-36, O4-6)`;
  return found({ refused: [{ code: 'PENALTY.LIMITATION_PASSED', why }] });
}
