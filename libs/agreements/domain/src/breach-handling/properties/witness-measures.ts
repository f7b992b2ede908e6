import type { Measure } from '..';

/**
 * Heavier or not, read once more and more simply than the domain does it: per kind and account the sum and the largest amount, per kind
 * and object the length, and no kind that was not told unless it may stand in the place of one that was.
 */
export function heavierThanTold(told: readonly Measure[], next: readonly Measure[]): string[] {
  const places = new Set(next.map((one) => `${one.kind}|${one.account ?? ''}|${one.target?.kind === 'person' ? one.target.ref : ''}`));
  return [...places].flatMap((place) => {
    const of = (measures: readonly Measure[]) => measures.filter((one) => `${one.kind}|${one.account ?? ''}|${one.target?.kind === 'person' ? one.target.ref : ''}` === place);
    const [before, after] = [of(told), of(next)];
    if (before.length === 0) return mayStandFor(after[0]?.kind ?? '', told) ? [] : [`${place} was never told`];
    return [
      ...(after.length > before.length ? [`${place} more often than told`] : []),
      ...(sum(after) > sum(before) ? [`${place} costs more`] : []),
      ...(longest(after) > longest(before) ? [`${place} lasts longer`] : []),
    ];
  });
}

const sum = (measures: readonly Measure[]): number => measures.reduce((fen, one) => fen + (one.amountFen ?? 0), 0);

/** In days; months by their usual length, which is enough to tell the lengths of these lives apart. */
const longest = (measures: readonly Measure[]): number => Math.max(0, ...measures.map((one) => (!one.duration ? 0 : 'days' in one.duration ? one.duration.days : one.duration.months * 30.4)));

function mayStandFor(kind: string, told: readonly Measure[]): boolean {
  if (['LZ-18.interview', 'LZ-18.reminder'].includes(kind)) return told.length > 0;
  return ['LZ-18.suspend-agreement', 'LZ-18.suspend-settlement'].includes(kind) && told.some((one) => one.kind === 'LZ-18.terminate-agreement');
}
