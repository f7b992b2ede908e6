import type { ClockRule, ParameterRule, Rule, RulePack } from './model';
import { firstDayOf, lastDayOf, RANKS, samePlace, sameTime } from './places';
import type { CrossProblem } from './references';

interface Placed<R extends Rule = Rule> {
  readonly rule: R;
  readonly pack: RulePack;
}

/**
 * Clocks and parameters that go beyond what a rule of higher rank allows for the same matter (domain.md 0.2): coercion longer than its
 * ceiling, a right shorter than its floor. A rule is bound by the matter that it names and by the rules that it rests on.
 */
export function exceededBounds(packs: readonly RulePack[]): readonly CrossProblem[] {
  const clocks = packs.flatMap((pack) => pack.rules.flatMap((rule) => (rule.kind === 'clock' ? [{ rule, pack }] : [])));
  const bounding = clocks.filter(({ rule }) => rule.bound !== undefined);
  const parameters = packs.flatMap((pack) => pack.rules.flatMap((rule) => (rule.kind === 'parameter' && rule.target?.key === 'count' ? [{ rule, pack }] : [])));
  return [
    ...clocks.flatMap((clock) => bounding.filter((bound) => isBoundBy(clock, bound)).flatMap((bound) => beyond(clock.rule, bound.rule).map((what) => ({ pack: clock.pack, rule: clock.rule.id, what })))),
    ...parameters.flatMap((parameter) => clocks.filter(({ rule }) => rule.id === parameter.rule.target?.rule).flatMap((clock) => settable(parameter, clock, bounding.filter((bound) => isBoundBy(clock, bound) || bound.rule === clock.rule)))),
  ];
}

function isBoundBy(lower: Placed<ClockRule>, higher: Placed<ClockRule>): boolean {
  const sameMatter = lower.rule.matter !== undefined && lower.rule.matter === higher.rule.matter;
  if (!sameMatter && !lower.rule.basedOn?.includes(higher.rule.id)) return false;
  return rankOf(higher) < rankOf(lower) && samePlace(lower.pack, higher.pack) && sameTime(timeOf(lower), timeOf(higher));
}

const rankOf = ({ rule, pack }: Placed): number => RANKS.indexOf(rule.rank ?? pack.rank);
const timeOf = ({ rule, pack }: Placed) => ({ inForceFrom: firstDayOf(pack, rule), inForceUntil: lastDayOf(pack, rule) });

function beyond(rule: ClockRule, bound: ClockRule): readonly string[] {
  if (rule.unit !== bound.unit) return [`is counted in ${rule.unit}, while ${bound.id} of higher rank bounds it in ${bound.unit}`];
  return bound.bound?.is === 'floor' ? belowFloor(rule, bound) : aboveCeiling(rule, bound);
}

function belowFloor(rule: ClockRule, bound: ClockRule): readonly string[] {
  const [shortest, floor] = [rule.count ?? rule.minCount ?? 0, bound.bound?.count ?? bound.count ?? 0];
  return shortest < floor ? [`${shortest} ${rule.unit} are fewer than the ${floor} that ${bound.id} of higher rank leaves at least`] : [];
}

function aboveCeiling(rule: ClockRule, bound: ClockRule): readonly string[] {
  const [longest, ceiling] = [rule.count ?? rule.maxCount ?? Infinity, bound.bound?.count ?? bound.count ?? Infinity];
  const [added, addable] = [extensionsOf(rule), extensionsOf(bound)];
  const pauses = (rule.pauseReasons ?? []).filter((reason) => !bound.pauseReasons?.includes(reason));
  return [
    ...(longest > ceiling ? [`${longest} ${rule.unit} are more than the ${ceiling} that ${bound.id} of higher rank allows`] : []),
    ...(added > addable ? [`extensions of ${added} ${rule.unit} are more than the ${addable} that ${bound.id} of higher rank allows`] : []),
    ...(rule.roll === 'forward' && bound.roll === 'none' ? [`goes on to the next working day, while ${bound.id} of higher rank ends on its last day`] : []),
    ...(pauses.length > 0 ? [`stands still for ${pauses.join(', ')}, which ${bound.id} of higher rank does not allow`] : []),
  ];
}

function extensionsOf({ extensions = [] }: ClockRule): number {
  return extensions.some((extension) => extension.repeats) ? Infinity : extensions.reduce((sum, extension) => sum + extension.count, 0);
}

/** A bureau may not be let set what a pack may not say. */
function settable({ rule, pack }: Placed<ParameterRule>, clock: Placed<ClockRule>, bounds: readonly Placed<ClockRule>[]): readonly CrossProblem[] {
  return bounds.flatMap(({ rule: bound }) => {
    const limit = bound.bound?.count ?? bound.count ?? 0;
    if (bound.bound?.is === 'floor') return (rule.min ?? 0) < limit ? [{ pack, rule: rule.id, what: `"min" lets ${clock.rule.id} fall below the ${limit} ${bound.unit} of ${bound.id}` }] : [];
    return (rule.max ?? Infinity) > limit ? [{ pack, rule: rule.id, what: `"max" lets ${clock.rule.id} rise above the ${limit} ${bound.unit} of ${bound.id}` }] : [];
  });
}
