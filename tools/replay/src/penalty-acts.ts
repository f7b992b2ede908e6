import type { PartyKind, ViolationItem } from '@due-process/enforcement-domain';
import type { LegalDay } from '@due-process/legal-time';
import { wordsOf, type PublishedCase } from './case-of';
import { actOf, readCitation, soundsLikeFraud, type Citation } from './citations';
import { dateOf, latestOf } from './days';

/** One act of a published case, with the article that it is punished by. */
export interface Act {
  readonly kind: string;
  readonly article?: string;
  readonly act?: string;
  readonly hints: readonly string[];
}

const REFERENCE = /^as\s+([A-Z]+-\d+)$/i;

/** The acts with their articles; a citation may point to another case of the file (`as PEN-013`), or stand only with the case. */
export function actsOf(one: PublishedCase, others: readonly PublishedCase[]): readonly Act[] {
  const whole = ofTheCase(one);
  const violations = one.violations.length > 0 ? one.violations : [{ kind: '', legalBasis: '' }];
  return violations.map(({ kind, legalBasis }) => {
    const [, other] = REFERENCE.exec(legalBasis.trim()) ?? [];
    const pointed = other === undefined ? undefined : others.find(({ id }) => id === other);
    const own = pointed ? (actsOf({ ...pointed, violations: pointed.violations.filter(({ legalBasis: basis }) => !REFERENCE.test(basis)) }, []).find(({ article }) => article) ?? { hints: [] }) : readCitation(legalBasis);
    if ('ambiguous' in own && own.ambiguous) return { kind, hints: own.hints };
    const article = own.article ?? whole.article ?? guessed(one, kind);
    const item = 'item' in own ? own.item : undefined;
    const hints = [...own.hints, ...(own.article === undefined && article !== undefined && whole.article === undefined ? ['CITATION.ARTICLE_MISSING'] : [])];
    const words = article === 'R735-38' && soundsLikeFraud(kind) ? ['ARTICLE.WORDS_OF_FRAUD'] : [];
    return article === undefined ? { kind, hints } : { kind, article, act: actOf(article, kind, item), hints: [...new Set([...hints, ...words, ...whole.hints])] };
  });
}

/** The one article that a case cites for all of its acts; SI alone means its article on fraud, the only one that fines. */
function ofTheCase({ articles }: PublishedCase): Citation {
  const cited = readCitation(articles.join('; '));
  if (cited.article !== undefined || cited.ambiguous) return { ...(cited.article ? { article: cited.article } : {}), hints: cited.hints };
  const onlySocialInsurance = articles.some((text) => /^SI$|社会保险法/.test(text)) && !articles.some((text) => /735|条例/.test(text));
  return onlySocialInsurance ? { article: 'SI-87', hints: cited.hints } : cited;
}

/** A page that cites the regulation without an article: its words say whether the act is an ordinary one or fraud. */
function guessed(one: PublishedCase, kind: string): string | undefined {
  if (![...one.articles, ...one.violations.map(({ legalBasis }) => legalBasis)].some((text) => /735|条例|Art\b/i.test(text))) return undefined;
  if (partyOf(one) === 'individual') return 'R735-41';
  return soundsLikeFraud(kind) ? 'R735-40' : 'R735-38';
}

/** Whom the case is about; nobody who can be punished under the regulation where it is a statistic or an employer. */
export function partyOf({ subject, violations }: PublishedCase): PartyKind | undefined {
  const words = `${subject.type} ${subject.level}`;
  if (/insured person|individual|参保|个人|citizen/i.test(words)) return 'individual';
  if (/agency|经办/i.test(words)) return 'agency';
  if (/pharmac|药店|药房|drugstore/i.test(words)) return 'pharmacy';
  if (/institution|hospital|clinic|health (?:cent|station)|医院|诊所|卫生院|卫生室|卫生服务|门诊|护理|定点|医药机构/i.test(words)) return 'medical-institution';
  // Articles 38 to 40 speak to designated institutions alone and Article 41 to individuals, whatever the page calls them.
  const articles = violations.flatMap(({ legalBasis }) => readCitation(legalBasis).article ?? []);
  if (articles.length === 0) return undefined;
  if (articles.every((article) => article === 'R735-41')) return 'individual';
  return articles.every((article) => ['R735-38', 'R735-39', 'R735-40'].includes(article)) ? 'medical-institution' : undefined;
}

/** A day on which all present rules are in force, for cases that publish no date at all. */
const UNDATED: LegalDay = '2026-03-31';

export interface CaseDays {
  readonly decidedOn: LegalDay;
  readonly actFrom: LegalDay;
  readonly actTo: LegalDay;
  readonly foundOn?: LegalDay;
  readonly dated: boolean;
}

/** When the acts were done, found and decided, as late as the published dates allow. */
export function daysOf({ dates }: PublishedCase): CaseDays {
  const latest = latestOf(dates);
  const decidedOn = dateOf(dates, 'decided', 'decision', 'published', 'announced')?.to ?? latest ?? UNDATED;
  const end = dateOf(dates, 'actTo', 'act', 'actFrom', 'period', 'year', 'month')?.to;
  const found = dateOf(dates, 'siteCheck', 'check', 'found', 'administrativeCheck', 'investigationFrom');
  const actTo = [end ?? decidedOn, decidedOn].sort()[0] ?? decidedOn;
  const begin = dateOf(dates, 'actFrom', 'act', 'period')?.from ?? actTo;
  // Only an end that lies after the check on every reading is implausible.
  const implausible = found !== undefined && end !== undefined && dateOf(dates, 'actTo', 'act')?.from !== undefined && (dateOf(dates, 'actTo', 'act')?.from ?? '') > found.to;
  return { decidedOn, actFrom: begin > actTo ? actTo : begin, actTo, ...(implausible ? { foundOn: found.to } : {}), dated: latest !== undefined };
}

/** Money rules of the articles that fine; R735-41 fines only where somebody acted to defraud. */
export function ruleOf(article: string, fined: boolean): string {
  if (article === 'R735-41') return fined ? 'R735-41.fine' : 'R735-41.settlement';
  return ['R735-38', 'R735-39', 'R735-40'].includes(article) ? `${article}.fine` : article;
}

/** Whether the page says that an order to correct was refused (拒不改正). */
export const correctionOf = (one: PublishedCase): ViolationItem['correction'] | undefined => (/拒不(?:改正|整改)|拒绝(?:改正|整改)|逾期(?:未|不|拒不)(?:改正|整改)|refus\w* to correct/i.test(wordsOf(one)) ? 'refused' : undefined);

/** Articles that fine fraud, and therefore presuppose intent. */
export const isFraud = (article: string): boolean => ['R735-37', 'R735-40', 'SI-87'].includes(article);
