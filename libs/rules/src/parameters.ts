import { isLegalDay, type Bilingual, type LegalDay } from '@due-process/legal-time';
import type { ParameterRule, ParameterSetting, ParameterValueInForce, Rule, RulePack } from './model';
import { parameterValueProblem } from './parameter-value';

interface Place {
  readonly region: string;
  readonly on: LegalDay;
}

/** What an administrator proposes is refused for; codes `PARAMETER.UNKNOWN`, `.VALUE`, `.BACKWARDS`, `.UNFOUNDED`. */
export interface ParameterRefusal {
  readonly code: string;
  readonly message: Bilingual;
}

/**
 * Adds a bureau's own value to those in force, or says everything that speaks against it. A value works from a day on and never
 * backwards: not before the day of its approval and not before a later value of the same parameter in the same region. It needs its reason, its base and who set it.
 */
export function setParameter(
  packs: readonly RulePack[],
  settings: readonly ParameterSetting[],
  proposed: ParameterSetting,
): { readonly ok: true; readonly settings: readonly ParameterSetting[] } | { readonly ok: false; readonly refusals: readonly ParameterRefusal[] } {
  const rule = packs.flatMap((pack) => pack.rules).find((one): one is ParameterRule => one.kind === 'parameter' && one.name === proposed.parameter);
  if (!rule) return { ok: false, refusals: [refusal('UNKNOWN', `没有参数${proposed.parameter}`, `There is no parameter ${proposed.parameter}`)] };
  const refusals = [...valueRefusals(rule, proposed), ...foundationRefusals(proposed), ...timeRefusals(settings, proposed)];
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, settings: [...settings, proposed] };
}

function valueRefusals(rule: ParameterRule, { value }: ParameterSetting): readonly ParameterRefusal[] {
  const problem = parameterValueProblem(rule, value);
  return problem === undefined ? [] : [refusal('VALUE', `${rule.title.zh}${problem.zh}`, `${rule.name} ${problem.en}`)];
}

function foundationRefusals(proposed: ParameterSetting): readonly ParameterRefusal[] {
  const missing = (['reason', 'base', 'setBy'] as const).filter((key) => typeof proposed[key] !== 'string' || proposed[key].trim() === '');
  return missing.length === 0 ? [] : [refusal('UNFOUNDED', `缺少：${missing.map((key) => WORD[key]).join('、')}`, `Missing: ${missing.join(', ')}`)];
}

const WORD = { reason: '理由', base: '依据', setBy: '设定人' } as const;

function timeRefusals(settings: readonly ParameterSetting[], { parameter, region, effectiveFrom, setOn }: ParameterSetting): readonly ParameterRefusal[] {
  if (!isLegalDay(effectiveFrom) || !isLegalDay(setOn)) return [refusal('BACKWARDS', '生效日或者设定日不是有效日期', 'The day of effect or of approval is no day')];
  const later = settings.filter((one) => one.parameter === parameter && one.region === region).map((one) => one.effectiveFrom).sort().at(-1);
  if (effectiveFrom < setOn) return [refusal('BACKWARDS', `不得溯及既往：${effectiveFrom}早于设定日${setOn}`, `Never backwards: ${effectiveFrom} is before the day of approval ${setOn}`)];
  if (later !== undefined && effectiveFrom <= later) return [refusal('BACKWARDS', `自${later}起已有设定，新值须在其后生效`, `A value is in force from ${later}; a new one must begin after it`)];
  return [];
}

function refusal(code: string, zh: string, en: string): ParameterRefusal {
  return { code: `PARAMETER.${code}`, message: { zh, en } };
}

/** The value on the day: the latest setting of the region or of one around it, the nearest region first, else the default. */
export function parameterInForce(rule: ParameterRule, settings: readonly ParameterSetting[], place: Place): ParameterValueInForce {
  const setting = settings
    .filter((one) => one.parameter === rule.name && holds(one, place))
    .sort((a, b) => reachOf(b) - reachOf(a) || (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0];
  return setting === undefined ? { name: rule.name, value: rule.default } : { name: rule.name, value: setting.value, setting };
}

function holds(setting: ParameterSetting, { region, on }: Place): boolean {
  return (setting.region === 'CN' || region.startsWith(setting.region)) && setting.effectiveFrom <= on;
}

/** How near the region of a setting is: the whole country is the farthest. */
function reachOf({ region }: ParameterSetting): number {
  return region === 'CN' ? 0 : region.length;
}

/** The entries with the numbers that parameters in force replace; nothing is copied where nothing is set. */
export function applyParameters<E extends { readonly rule: Rule }>(
  entries: ReadonlyMap<string, E>,
  parameters: readonly ParameterRule[],
  settings: readonly ParameterSetting[],
  place: Place,
): ReadonlyMap<string, E> {
  const set = parameters.flatMap((rule) => {
    const { setting } = parameterInForce(rule, settings, place);
    const entry = rule.target && setting && entries.get(rule.target.rule);
    return rule.target && setting && entry ? [[rule.target.rule, { ...entry, rule: { ...entry.rule, [rule.target.key]: setting.value } }] as const] : [];
  });
  return set.length === 0 ? entries : new Map([...entries, ...set]);
}

/** How the parameters in force are named in the record of a case: `parameters@2026-03-01`; `undefined` where only defaults stand. */
export function settingsVersion(settings: readonly ParameterSetting[], place: Place): string | undefined {
  const days = settings.filter((one) => holds(one, place)).map((one) => one.effectiveFrom).sort();
  return days.length === 0 ? undefined : `parameters@${days[days.length - 1]}`;
}
