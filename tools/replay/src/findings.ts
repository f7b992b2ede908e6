import { ownCounts } from './arithmetic';
import type { PublishedCase } from './case-of';
import { isFigure, money, type Figure, type Published } from './figures';

/** A figure of ours beside the published one. */
export interface Comparison {
  readonly what: string;
  readonly ours: string;
  readonly published: string;
  /** `rounded`: equal within the digits that were printed (amounts in 万). */
  readonly result: 'equal' | 'rounded' | 'different';
}

/** A refusal of the domain with the reason why it is right. */
export interface Refused {
  readonly code: string;
  readonly why: string;
}

/** What became of a case in the domain. */
export interface Findings {
  readonly compared: readonly Comparison[];
  readonly refused: readonly Refused[];
  readonly hints: readonly string[];
  /** What the domain took without a figure to compare: measures, lengths. */
  readonly taken: readonly string[];
  readonly missing: readonly string[];
  /** What was compared is bare arithmetic: the law that the case would be judged by is not known. */
  readonly unjudged?: true;
}

export const NOTHING: Findings = { compared: [], refused: [], hints: [], taken: [], missing: [] };

export const found = (part: Partial<Findings>): Findings => ({ ...NOTHING, ...part });

export function together(...parts: readonly Findings[]): Findings {
  const all = <K extends keyof Findings>(key: K) => [...new Map(parts.flatMap((part) => part[key] as readonly unknown[]).map((one) => [JSON.stringify(one), one])).values()] as unknown as Findings[K];
  return { compared: all('compared'), refused: all('refused'), hints: all('hints'), taken: all('taken'), missing: all('missing'), ...(parts.some(({ unjudged }) => unjudged) ? { unjudged: true as const } : {}) };
}

/** Compares an amount of ours with the printed one; `slackFen` is how far the printed bases leave ours open. */
export function compareFen(what: string, oursFen: number, published: Figure, slackFen = 0): Comparison {
  const distance = Math.abs(oursFen - published.fen);
  const result = distance <= published.slackFen && roundsTo(oursFen, published) ? 'equal' : distance <= published.slackFen + slackFen ? 'rounded' : 'different';
  return { what, ours: money(oursFen), published: published.slackFen > 0 ? published.text : money(published.fen), result };
}

/** Ours, rounded half up to the printed digits, is what was printed. */
const roundsTo = (oursFen: number, { fen, slackFen }: Figure): boolean => slackFen === 0 || (oursFen - fen < slackFen && oursFen - fen >= -slackFen);

export const compareText = (what: string, ours: string, published: string): Comparison => ({ what, ours, published, result: ours === published ? 'equal' : 'different' });

/** The figures of a list, or `undefined` where one of them is cut. */
export const allFigures = (list: readonly Published[]): readonly Figure[] | undefined => (list.length > 0 && list.every(isFigure) ? list : undefined);

export const sumFen = (figures: readonly Figure[]): number => figures.reduce((sum, { fen }) => sum + fen, 0);
export const sumSlack = (figures: readonly Figure[]): number => figures.reduce((sum, { slackFen }) => sum + slackFen, 0);

/**
 * The file's own arithmetic, counted again. What it calls exact and is not, is a mismatch; what it calls a mismatch and is one contradicts itself on
 * the page, and no case can be built on it.
 */
export function ownArithmetic(one: PublishedCase): Findings {
  const counts = ownCounts(one.check.detail);
  const wrong = counts.filter(({ holds, said }) => !holds && (said === 'fits' || said === 'nothing'));
  const contradicted = /mismatch/i.test(one.check.status) ? counts.filter(({ holds, said }) => !holds && said === 'does not') : [];
  return found({
    compared: wrong.map(({ text, counted, stated }) => compareText(text, counted, stated)),
    refused: contradicted.map(({ text, counted, stated }) => contradiction(text, counted, stated)),
  });
}

/** A page whose own check says that a figure does not fit: nobody may decide on it. */
export const contradiction = (text: string, counted: string, stated: string): Refused => ({
  code: 'REPLAY.FIGURES_CONTRADICT', why: `the page contradicts itself: ${text} = ${counted}, published ${stated}, as its own check says; nothing is decided on such a figure (LZ-37, O4-20)`,
});

/** Whether the file says itself that a printed figure does not fit: then the difference is the page's, not the domain's. */
export function isDeclared(one: PublishedCase, published: string): boolean {
  const digits = published.replace(/[^\d.]/g, '').replace(/\.?0+$/, '');
  return ownCounts(one.check.detail).some(({ holds, said, stated }) => !holds && said === 'does not' && stated.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') === digits);
}
