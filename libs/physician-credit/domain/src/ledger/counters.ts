import type { LegalDay } from '@due-process/legal-time';
import { standing, type Entry, type Line } from './model';
import { pointsRule, reaches, type TariffInForce } from './tariff';

/** The counters after all entries of one day: entries of a day are judged together, so that their order changes nothing. */
export interface DayOfPoints {
  readonly day: LegalDay;
  /** Points of the year that count, after bonus (年度累计分). */
  readonly total: number;
  /** Points of the running cycle, before it begins anew (周期分). */
  readonly cycle: number;
  /** Number of the cycle in the year, from 1. */
  readonly cycleNumber: number;
  /** The most that one scoring of the day brought: one act, or one decision, as the tariff says. */
  readonly atOnce: number;
  /** Notices of the day. */
  readonly scorings: readonly string[];
}

/** A year of one tariff, folded from the ledger. No number of it is stored. */
export interface YearOfPoints {
  readonly tariff: string;
  readonly year: number;
  readonly days: readonly DayOfPoints[];
  /** Sum of the entries without bonus and without cap (raw 14 where 12 counts, domain.md 16.8). */
  readonly raw: number;
  /** Points that count for the year: at most the full scale where the tariff does not count anew. */
  readonly total: number;
  /** Points of the running cycle: zero again once the scale was full. */
  readonly cycle: number;
  /** Bonus granted, within the cap of the year (QN-4(1)). */
  readonly bonus: number;
}

interface Running {
  small: number;
  big: number;
  bonus: number;
  /** Excess above the full scale that a bureau counts as lost (parameter `points.excess`). */
  lost: number;
  cycleSmall: number;
  cycleBig: number;
  cycleNumber: number;
  /** Bonus used up in cycles that are over. */
  bonusSpent: number;
  raw: number;
}

/**
 * Folds one year day by day. Bonus offsets only acts of few points and never makes a counter negative (QN-4(1)); what a day has reached it keeps,
 * also where a bonus comes later. At the full scale the cycle begins anew at zero: its excess is lost in the cycle and kept in the
 * total of the year (domain.md 14).
 */
export function foldYear(entries: readonly Entry[], year: number, inForce: TariffInForce): YearOfPoints {
  const { tariff } = inForce;
  const own = standing(entries).filter((entry) => entry.tariff === tariff.id && entry.year === year);
  const run: Running = { small: 0, big: 0, bonus: 0, lost: 0, cycleSmall: 0, cycleBig: 0, cycleNumber: 1, bonusSpent: 0, raw: 0 };
  const days = [...new Set(own.map((entry) => entry.countsOn))].sort().map((day) => foldDay(run, day, own.filter((entry) => entry.countsOn === day), inForce));
  return { tariff: tariff.id, year, days, raw: run.raw, total: days.at(-1)?.total ?? 0, cycle: cycleOf(run).value, bonus: run.bonus };
}

function foldDay(run: Running, day: LegalDay, entries: readonly Entry[], inForce: TariffInForce): DayOfPoints {
  const lines = entries.filter((entry) => entry.kind === 'points').flatMap((entry) => entry.lines);
  const granted = -entries.filter((entry) => entry.kind === 'bonus').reduce((sum, entry) => sum + entry.points, 0);
  const small = sum(lines.filter((line) => offsettable(line, inForce)));
  const big = sum(lines) - small;
  run.raw += small + big;
  run.bonus = Math.min(bonusCap(inForce), run.bonus + granted);
  run.small += small;
  run.big += big;
  run.cycleSmall += small;
  run.cycleBig += big;
  const { value, offset } = cycleOf(run);
  const cycleNumber = run.cycleNumber;
  if (inForce.tariff.restarts && reaches(inForce.rules, inForce.tariff.full, value)) beginAnew(run, value, offset, inForce);
  return { day, total: totalOf(run, inForce), cycle: value, cycleNumber, atOnce: mostAtOnce(entries, inForce), scorings: [...new Set(entries.map((entry) => entry.scoring))] };
}

function beginAnew(run: Running, value: number, offset: number, { tariff, rules }: TariffInForce): void {
  if (rules.parameter('points.excess').value === 'lost') run.lost += value - rules.threshold(tariff.full).value;
  run.bonusSpent += offset;
  run.cycleSmall = 0;
  run.cycleBig = 0;
  run.cycleNumber += 1;
}

function cycleOf(run: Running): { readonly value: number; readonly offset: number } {
  const offset = Math.min(run.bonus - run.bonusSpent, run.cycleSmall);
  return { value: run.cycleBig + run.cycleSmall - offset, offset };
}

function totalOf(run: Running, { tariff, rules }: TariffInForce): number {
  const counted = run.big + run.small - Math.min(run.bonus, run.small) - run.lost;
  return tariff.restarts ? Math.max(0, counted) : Math.min(rules.threshold(tariff.full).value, counted);
}

/** Bonus offsets the kinds 一、二、三 only: acts of one, two and three points (QN-4(1)). */
function offsettable(line: Line, { tariff }: TariffInForce): boolean {
  return tariff.bonus !== undefined && line.pointsEach <= tariff.bonus.offsets;
}

function bonusCap({ tariff, rules }: TariffInForce): number {
  return tariff.bonus ? rules.threshold(tariff.bonus.cap).value : 0;
}

function mostAtOnce(entries: readonly Entry[], { tariff }: TariffInForce): number {
  const points = entries.filter((entry) => entry.kind === 'points');
  const each = tariff.atOnce === 'act' ? points.flatMap((entry) => entry.lines.map((line) => line.pointsEach)) : points.map((entry) => entry.points);
  return Math.max(0, ...each);
}

const sum = (lines: readonly Line[]): number => lines.reduce((total, line) => total + line.points, 0);

/** Points of a bonus kind (加分情形). */
export const bonusPoints = ({ rules }: TariffInForce, kind: string): number => pointsRule(rules, kind).maxPoints;
