import { addDays, CALENDARS, type LegalDay } from '@due-process/legal-time';
import { countClock } from '@due-process/procedure';
import { PACKS, selectRules } from '@due-process/rules';
import type { PublishedCase } from './case-of';
import { dateOf } from './days';
import { found, type Findings } from './findings';

/** What can first have told the agency of the matter. */
const LEADS = ['media', 'lead', 'check', 'siteCheck', 'found', 'tip'];

/**
 * A termination must leave room for the notice and five working days of defence (LZ-22): decided on or before the last of them, there cannot have
 * been any. An emergency hold with its base and approver is the lawful way (N14-(11), R735-30).
 */
export function noticeBefore({ dates }: PublishedCase): Findings {
  const ended = dateOf(dates, 'terminated', 'terminatedOn', 'suspendedFrom');
  const leads = LEADS.flatMap((name) => dateOf(dates, name) ?? []).filter(({ from, to }) => from === to).sort((a, b) => (a.from < b.from ? -1 : 1));
  const lead = leads[0];
  if (!ended || !lead || ended.from !== ended.to) return found({});
  const last = windowEnd(lead.from);
  if (last === undefined || ended.from > last) return found({});
  const why = `known on ${lead.from}, decided on ${ended.from}: a notice served on the first of these days leaves time to defend until ${last}, so nothing can be decided before ${addDays(last, 1)} (LZ-22, APL-44); an emergency hold is the lawful way (N14-(11), R735-30)`;
  return found({ refused: [{ code: 'BREACH.GATE_CLOSED', why }] });
}

function windowEnd(servedOn: LegalDay): LegalDay | undefined {
  const on = servedOn < '2022-01-01' ? '2022-01-01' : servedOn;
  const counted = countClock('LZ-22', servedOn, { rules: selectRules(PACKS, { region: '620102', on }), calendars: CALENDARS });
  return counted.ok ? counted.value.lastDay : undefined;
}
