import { dayOf, isLegalDay, type LegalDay } from '@due-process/legal-time';
import type { ParameterSetting, RulePack } from '../model';
import { findClock, type FoundClock } from './find-clock';
import type { Refused } from './refusal';
import { readInstant, type DeadlineRequest } from './request';

/**
 * The rule by which the clock runs. To announce and to post are acts of their own day (公告、交邮): a notice that went out while a rule was
 * law goes on by it, although it counts as served only when the rule has run out or a successor has taken its place. Every other clock has
 * the rule of the day on which it starts.
 */
export function findBegun({ clock, region, service }: DeadlineRequest, postedOn: LegalDay | undefined, packs: readonly RulePack[], settings: readonly ParameterSetting[], startDay: LegalDay): FoundClock | Refused {
  const sentOn = service?.announcedOn ?? postedOn;
  if (sentOn !== undefined && sentOn < startDay) {
    const begun = findClock(packs, clock, region, sentOn, settings);
    if (!('refusal' in begun)) return begun;
  }
  return findClock(packs, clock, region, startDay, settings);
}

/** The day of posting of a document served by mail: it starts nothing (CPL-91), and yet says under which rule the notice went out. */
export function postedOnOf(body: unknown): LegalDay | undefined {
  const { service } = body as { readonly service?: { readonly method?: unknown; readonly postedOn?: unknown } };
  if (service?.method !== 'mail') return undefined;
  const written = service.postedOn;
  if (isLegalDay(written)) return written;
  const instant = readInstant(written);
  return instant === undefined ? undefined : dayOf(instant);
}
