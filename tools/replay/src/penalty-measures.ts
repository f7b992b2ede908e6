import { checkTracks, type AssessmentFacts, type StatedMeasure, type ViolationItem } from '@due-process/enforcement-domain';
import { refusal, type Refusal } from '@due-process/procedure';
import type { PublishedCase } from './case-of';
import { money } from './figures';
import { found, type Findings, type Refused } from './findings';
import type { Measure } from './words';

/** A refusal of the domain as one line says it; amounts in yuan, as the pages print them. */
export const refusedBy = ({ code, message, articles }: Refusal): Refused => ({ code, why: `${message.en.replace(/\.$/, '').replace(/(\d+) 分/g, (_text, fen: string) => `${money(Number(fen))} yuan`)}${articles.length > 0 ? ` (${[...new Set(articles)].join(', ')})` : ''}` });

/** The measures that belong to the penalty itself, as the domain knows them. */
export function statedMeasures(one: PublishedCase, measures: readonly Measure[], items: readonly ViolationItem[], whole: boolean): { readonly measures: readonly StatedMeasure[]; readonly hints: readonly string[] } {
  const fraud = items.some(({ article }) => article === 'R735-40.fine');
  const hints: string[] = [];
  const stated = measures.flatMap((measure, index): StatedMeasure[] => {
    const id = `m${index + 1}`;
    const duration = (measure.length ?? {}) as { months: number };
    if (measure.kind === 'suspend-department' || (measure.kind === 'suspend-unsaid' && fraud)) return [{ id, kind: 'suspend-department', basis: fraud ? 'R735-40.suspend' : 'R735-38.suspend', department: measure.text, duration }];
    if (isOfAPerson(measure, items)) return [{ id, kind: 'suspend-networked-settlement', basis: 'R735-41.settlement', person: 'p-1', duration }];
    if (measure.kind === 'ban') return [{ id, kind: 'ban', basis: 'R735-43', person: 'p-1', duration }];
    if (measure.kind === 'terminate' && (fraud || items.some(({ article }) => article === 'SI-87'))) return [{ id, kind: 'termination-by-agency', basis: fraud ? 'R735-40.fine' : 'SI-87', agreementId: 'agreement' }];
    // A suspension of the agreement that stands for the order of Article 40: the page mixes the tracks.
    if (fraud && whole && ((measure.kind === 'suspend-agreement' && inBand(measure)) || (measure.kind === 'suspend-settlement' && measure.length))) {
      hints.push('TRACKS.MIXED_IN_WORDING');
      return [{ id, kind: 'suspend-department', basis: 'R735-40.suspend', department: measure.text, duration }];
    }
    return [];
  });
  if (one.path.includes('agreement') && measures.some(({ kind }) => kind === 'fine') && measures.some(({ kind }) => kind === 'terminate' || kind === 'suspend-agreement')) hints.push('TRACKS.TWO_DECISIONS');
  return { measures: stated, hints };
}

/** What a person's insurance pays stands still in whatever words (R735-41): networked settlement, the card, the benefits. */
export const isOfAPerson = ({ kind }: Measure, items: readonly { readonly article: string }[]): boolean =>
  kind === 'suspend-networked' || (['suspend-settlement', 'suspend-unsaid'].includes(kind) && items.length > 0 && items.every(({ article }) => article.startsWith('R735-41')));

const inBand = ({ length }: Measure): boolean => length !== undefined && (('months' in length && length.months >= 6 && length.months <= 12) || ('years' in length && length.years === 1));

/** The party itself at the police: a shop outside the case is another party. */
export function policeOf(measures: readonly Measure[], items: readonly ViolationItem[]): Pick<AssessmentFacts, 'transferredToPolice'> {
  const own = measures.some(({ kind, text }) => kind === 'police' && !/外部|其他|其它|\bothers?\b|第三方/i.test(text));
  return own ? { transferredToPolice: items.map(({ id }) => id) } : {};
}

/** What words alone show: a seizure that no law of this field knows, one sum for both tracks. */
export function words(measures: readonly Measure[]): Findings {
  const refused = measures.flatMap(({ kind, text }): Refused[] => {
    if (kind === 'seizure') return [refusedBy(refusal('REPLAY.SEIZURE_IS_NO_MEASURE', '', `"${text}" is neither preservation nor sealing, the only measures on things that the bureau has`, ['APL-56', 'R735-27', 'O4-29']))];
    if (kind === 'both-tracks') return checkTracks({ called: 'fine', restsOn: 'law', holds: ['fine', 'contractual-penalty'] }).map(refusedBy);
    return [];
  });
  return found({ refused });
}

/** Questions that a person has to answer before publication (domain.md 16.10). */
export function questions({ notes }: PublishedCase): string[] {
  return [...(/named in full|实名公开|names? the patient/i.test(notes) ? ['PUBLICATION.NAMES_PERSONS'] : []), ...(/查扣/.test(notes) ? ['MEASURE.CALLED_SEIZURE'] : [])];
}
