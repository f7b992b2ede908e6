import { findCalendarProblems, isLegalDay, loadCalendars, type CalendarFile } from '@due-process/legal-time';
import type { ParameterSetting, RulePack } from '../model';
import { loadPacks, versionOf } from '../packs';
import { setParameter } from '../parameters';
import { findPackProblems, tellProblem } from '../schema';
import type { LawChange, LawContent, ProposedSetting, Standing } from './law-content';
import { problem, type LawProblem } from './law-problem';
import { withPacks } from './with-packs';

export type Enacted = { readonly ok: true; readonly content: LawContent } | { readonly ok: false; readonly problems: readonly LawProblem[] };

/**
 * The law with one change on top, or everything that speaks against it: each problem with its place and rule. Nothing is half in effect: a
 * file that contradicts itself, another file or another pack changes nothing. Pure: asked on proposal, and again on approval.
 */
export function enactChange(content: LawContent, change: LawChange, standing: Standing): Enacted {
  switch (change.kind) {
    case 'calendar':
      return enactCalendar(content, change.file, standing);
    case 'rule-pack':
      return enactPacks(content, change.packs, standing);
    case 'parameter':
      return enactSetting(content, change.setting, standing);
  }
}

const refusedFor = (problems: readonly LawProblem[]): Enacted => ({ ok: false, problems });

function enactCalendar(content: LawContent, file: CalendarFile, { on }: Standing): Enacted {
  const own = findCalendarProblems(file);
  if (own.length > 0) return refusedFor(own.map(({ pointer, what }) => problem('CALENDAR.WRONG', `/calendar${pointer}`, what)));
  if (file.issued > on) return refusedFor([problem('CALENDAR.NOT_ISSUED', '/calendar/issued', `issued on ${file.issued}, which lies after ${on}: a forecast is no notice`)]);
  const files = withFile(content.files, file);
  const across = faultOf(() => loadCalendars(files, file.region));
  return across ? refusedFor([problem('CALENDAR.DOES_NOT_FIT', '/calendar', across)]) : { ok: true, content: { ...content, files } };
}

/** A corrected file takes the place of the one with its id; statutory days alone give way to the notice of their year. */
function withFile(files: readonly CalendarFile[], file: CalendarFile): readonly CalendarFile[] {
  const year = file.coverage.from.slice(0, 4);
  const stays = (one: CalendarFile): boolean => one.id !== file.id && !(file.status === 'announced' && one.status === 'statutory-only' && one.coverage.from.startsWith(year));
  return [...files.filter(stays), file];
}

function enactPacks(content: LawContent, packs: readonly RulePack[], { on }: Standing): Enacted {
  if (!Array.isArray(packs) || packs.length === 0) return refusedFor([problem('PACK.MISSING', '/packs', 'at least one pack')]);
  const own = packs.flatMap((pack, index) => findPackProblems(pack).map((one) => problem('PACK.WRONG', `/packs/${index}${one.path.map((part) => `/${part}`).join('')}`, tellProblem(one), one.rule)));
  if (own.length > 0) return refusedFor(own);
  const { next, retired, problems } = withPacks(content, packs);
  const across = faultOf(() => loadPacks(next))?.split('\n') ?? [];
  const national = next.some((pack) => pack.region === 'CN' && pack.inForceFrom <= on && (pack.inForceUntil === undefined || pack.inForceUntil >= on));
  const all = [...problems, ...across.map((what) => problem('PACK.DOES_NOT_FIT', '/packs', what)), ...(national ? [] : [problem('PACK.NOTHING_LEFT', '/packs', `no national pack would be in force on ${on}`)])];
  return all.length > 0 ? refusedFor(all) : { ok: true, content: { ...content, packs: next, retired } };
}

function enactSetting(content: LawContent, setting: ProposedSetting, { on, reason, base, by }: Standing): Enacted {
  const places = [
    typeof setting?.region === 'string' && /^\d{2,12}$/.test(setting.region) ? undefined : problem('PARAMETER.REGION', '/region', 'the beginning of a division code, e.g. 6201'),
    isLegalDay(setting?.effectiveFrom) ? undefined : problem('PARAMETER.BACKWARDS', '/effectiveFrom', 'a day from which it works'),
  ].filter((one): one is LawProblem => one !== undefined);
  if (places.length > 0) return refusedFor(places);
  const proposed: ParameterSetting = { ...setting, setOn: on, setBy: by, reason, base };
  const set = setParameter(content.packs, content.settings, proposed);
  if (set.ok) return { ok: true, content: { ...content, settings: set.settings } };
  return refusedFor(set.refusals.map(({ code, message }) => ({ code, pointer: POINTERS[code] ?? '', what: message })));
}

const POINTERS: Readonly<Record<string, string>> = { 'PARAMETER.UNKNOWN': '/parameter', 'PARAMETER.VALUE': '/value', 'PARAMETER.BACKWARDS': '/effectiveFrom', 'PARAMETER.UNFOUNDED': '/reason' };

/** What a check that throws has to say; `undefined` where it is content. */
function faultOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (fault) {
    return (fault as Error).message;
  }
}

/** How a change is named in a list: `CN-2027@…号`, `lanzhou@2027-01`, `penalty.defenceDays = 7（6201）`. */
export function nameOfChange(change: LawChange): string {
  if (change.kind === 'calendar') return `${change.file.id}@${change.file.notice}`;
  if (change.kind === 'rule-pack') return change.packs.map(versionOf).join(', ');
  const { parameter, value, region, effectiveFrom } = change.setting;
  return `${parameter} = ${String(value)}（${region}，${effectiveFrom}起）`;
}
