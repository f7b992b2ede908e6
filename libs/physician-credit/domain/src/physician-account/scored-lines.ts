import { isLegalDay, type LegalDay } from '@due-process/legal-time';
import { pastDay, refusal, stated, type Refusal } from '@due-process/procedure';
import type { RuleBook } from '@due-process/rules';
import { ADJUSTMENT_GROUNDS, adjustedKind, highestKind, pointsOfCase, tariffOn, yearOfLine, type Adjustment, type Line, type ParentDecision, type Responsibility, type TariffInForce } from '../ledger';

/** One act as the agency states it. Where it falls under several kinds the highest counts (PQ.several). */
export interface ActToScore {
  /** The act found, e.g. `R735-38.2`: what makes it another act than its neighbour. */
  readonly violation: string;
  /** Rule ids of the kinds or classes under which it falls. */
  readonly kinds: readonly string[];
  /** Number of cases (例) where the tariff counts each; one otherwise. */
  readonly cases?: number;
  /** Day of the act; of a continuing act, its end. */
  readonly actedOn: LegalDay;
  readonly adjustment?: Adjustment;
  readonly reasons: string;
}

/** Lines that were found right, by the tariff and year they count for. */
export interface ScoredGroup {
  readonly inForce: TariffInForce;
  readonly year: number;
  readonly lines: readonly Line[];
}

export interface Scoring {
  readonly problems: readonly (Refusal | undefined)[];
  readonly groups: readonly ScoredGroup[];
}

/** Scores the acts of one decision, each by the tariff of its day and place, and says everything that is wrong with them. */
export function scoreLines(acts: readonly ActToScore[] | undefined, parent: ParentDecision, responsibility: Responsibility | undefined, region: string, today: LegalDay, rules: RuleBook): Scoring {
  if (!Array.isArray(acts) || acts.length === 0) return { problems: [refusal('INPUT.MISSING', '须写明违规行为。', 'The acts must be stated.', ['PQP-27'], { pointer: '/acts' })], groups: [] };
  const scored = acts.map((act: ActToScore, index) => scoreAct(act, `/acts/${index}`, parent, responsibility, region, today, rules));
  const groups = new Map<string, ScoredGroup>();
  for (const one of scored) {
    if (!one.line || !one.inForce) continue;
    const year = yearOfLine(one.inForce, one.line, parent.decidedOn);
    const key = `${one.inForce.tariff.id}/${year}`;
    groups.set(key, { inForce: one.inForce, year, lines: [...(groups.get(key)?.lines ?? []), one.line] });
  }
  return { problems: [...scored.flatMap((one) => one.problems), ...sameActTwice(acts)], groups: [...groups.values()] };
}

/** In one inspection different acts are added, the same act counts once (PQ.several): its cases are stated in one line. */
function sameActTwice(acts: readonly ActToScore[]): readonly (Refusal | undefined)[] {
  return acts.flatMap((act, index) =>
    acts.findIndex((other) => other.violation === act.violation && other.actedOn === act.actedOn) < index
      ? [refusal('POINTS.SAME_ACT_TWICE', '同一行为不得重复记分。', 'The same act is not scored twice.', ['PQ.several'], { pointer: `/acts/${index}/violation` })]
      : [],
  );
}

interface ScoredAct {
  readonly problems: readonly (Refusal | undefined)[];
  readonly line?: Line;
  readonly inForce?: TariffInForce;
}

function scoreAct(act: ActToScore, at: string, parent: ParentDecision, responsibility: Responsibility | undefined, region: string, today: LegalDay, rules: RuleBook): ScoredAct {
  const dated = pastDay(act.actedOn, `${at}/actedOn`, today) ?? (act.actedOn > parent.decidedOn ? afterItsDecision(at, parent) : undefined);
  const said = [stated(act.violation, `${at}/violation`, '违规行为', 'The act', ['PQP-27']), stated(act.reasons, `${at}/reasons`, '记分理由', 'The reasons', ['QN-5.1'])];
  if (!isLegalDay(act.actedOn)) return { problems: [dated, ...said] };
  const inForce = tariffOn(rules, act.actedOn, region);
  if (!inForce) return { problems: [dated, ...said, refusal('POINTS.NO_TARIFF', `${act.actedOn}当地没有记分规定。`, `No tariff of points was in force there on ${act.actedOn}.`, ['PQ.transition'], { pointer: `${at}/actedOn` })] };
  const kindProblem = kindsKnown(act, at, inForce);
  const found = kindProblem ? undefined : adjustedKind(inForce, highestKind(inForce, act.kinds) ?? '', act.adjustment?.how);
  const problems = [dated, ...said, kindProblem, ...adjustmentProblems(act, at, inForce), casesProblem(act, at, inForce), responsibilityProblem(responsibility, inForce)];
  if (!kindProblem && !found) problems.push(refusal('POINTS.NO_SUCH_CLASS', '已是最低或者最高档次。', 'There is no class below or above.', ['PQ.responsibility'], { pointer: `${at}/adjustment` }));
  if (problems.some((problem) => problem) || !found) return { problems, inForce };
  const cases = act.cases ?? 1;
  const pointsEach = pointsOfCase(inForce, found, inForce.tariff.scale === 'by-class' ? responsibility : undefined, act.adjustment?.how);
  const line: Line = {
    violation: act.violation, kind: found, cases, pointsEach, points: cases * pointsEach, actedOn: act.actedOn, reasons: act.reasons,
    ...(responsibility ? { responsibility } : {}), ...(act.adjustment ? { adjustment: act.adjustment } : {}),
  };
  return { problems, line, inForce };
}

const afterItsDecision = (at: string, parent: ParentDecision): Refusal =>
  refusal('POINTS.ACT_AFTER_DECISION', `行为日期不得晚于处理决定（${parent.decidedOn}）。`, `The act must not lie after its decision of ${parent.decidedOn}.`, ['PQP-27'], { pointer: `${at}/actedOn` });

function kindsKnown(act: ActToScore, at: string, { tariff }: TariffInForce): Refusal | undefined {
  const known = Array.isArray(act.kinds) && act.kinds.length > 0 && act.kinds.every((kind) => tariff.kinds.includes(kind));
  return known ? undefined : refusal('POINTS.UNKNOWN_KIND', `${tariff.title.zh}没有此情形。`, `The tariff "${tariff.title.en}" knows no such kind.`, [tariff.id], { pointer: `${at}/kinds` });
}

function adjustmentProblems(act: ActToScore, at: string, { tariff }: TariffInForce): readonly (Refusal | undefined)[] {
  if (!act.adjustment) return [];
  const grounds = ADJUSTMENT_GROUNDS[act.adjustment.how];
  if (tariff.scale !== 'by-class' || !grounds) return [refusal('POINTS.NO_ADJUSTMENT', '此标准不得从轻或者从重。', 'This tariff knows no such adjustment.', ['PQ.responsibility'], { pointer: `${at}/adjustment` })];
  return grounds.includes(act.adjustment.ground) ? [] : [refusal('POINTS.NO_GROUND', '从轻、从重须有规定的情形。', 'An adjustment needs a ground that the law names.', ['PQ.responsibility'], { pointer: `${at}/adjustment/ground` })];
}

/** Highest number of cases in one line; more is a slip of the keyboard. */
const MOST_CASES = 9_999;

function casesProblem(act: ActToScore, at: string, { tariff }: TariffInForce): Refusal | undefined {
  const cases = act.cases ?? 1;
  const right = Number.isSafeInteger(cases) && cases >= 1 && cases <= MOST_CASES && (tariff.scale === 'per-case' || cases === 1);
  return right ? undefined : refusal('POINTS.CASES', '例数无效。', 'The number of cases is not valid.', [tariff.id], { pointer: `${at}/cases` });
}

function responsibilityProblem(responsibility: Responsibility | undefined, { tariff }: TariffInForce): Refusal | undefined {
  if (tariff.scale !== 'by-class' || responsibility) return undefined;
  return refusal('POINTS.NO_RESPONSIBILITY', '须有作出决定的机关认定的责任。', 'The responsibility found by the deciding body is needed.', ['PQ.who', 'PQ.responsibility'], { pointer: '/responsibility' });
}
