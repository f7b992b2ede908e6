import { daysBetween } from '@due-process/legal-time';
import { refusal } from '@due-process/procedure';
import type { PartyKind } from '@due-process/enforcement-domain';
import { PACKS, selectRules } from '@due-process/rules';
import { wordsOf, type PublishedCase } from './case-of';
import { dateOf } from './days';
import { isFigure } from './figures';
import { found, sumFen, type Findings } from './findings';
import type { Fines } from './penalty-figures';
import { daysOf } from './penalty-acts';
import { refusedBy } from './penalty-measures';
import type { Measure } from './words';

const rulesOn = (day: string) => selectRules(PACKS, { region: '110000', on: day });

/** A fine on the spot is at most 200 yuan for a citizen, 3,000 for anybody else (APL-51). */
export function onTheSpot(one: PublishedCase, measures: readonly Measure[], party: PartyKind | undefined, { list, total }: Fines): Findings {
  if (!/当场处罚|当场罚款|简易程序|summary/i.test(`${wordsOf(one)} ${one.path.join(' ')}`)) return found({});
  const figures = list.filter(isFigure);
  const fen = total?.fen ?? (figures.length > 0 ? sumFen(figures) : measures.flatMap(({ kind, amount }) => (kind === 'fine' && isFigure(amount) ? [amount.fen] : []))[0]);
  const limit = rulesOn(daysOf(one).decidedOn).threshold(party === 'individual' ? 'APL-51.citizen' : 'APL-51.organisation');
  if (fen === undefined || fen <= limit.value) return found({});
  return found({ refused: [refusedBy(refusal('PENALTY.NOT_ON_THE_SPOT', '', `On the spot at most ${limit.value} 分 are fined`, [limit.article]))] });
}

/** Filed and decided further apart than 90, 30 and 60 days (O4-45): only excluded time explains it, which a page does not print. */
export function longDecision({ dates }: PublishedCase): Findings {
  const [filed, decided] = [dateOf(dates, 'filed'), dateOf(dates, 'decided')];
  if (!filed || !decided || daysBetween(filed.to, decided.from) <= LONGEST_DAYS) return found({});
  return found({ hints: ['PENALTY.DECIDED_AFTER_180_DAYS'] });
}

const LONGEST_DAYS = 180;

/** Sealing lasts thirty days and thirty more (ACL-25), preservation seven working days (APL-56): a page that says more tells of no lawful measure. */
export function heldTooLong(measures: readonly Measure[]): Findings {
  const refused = measures.flatMap(({ kind, length, text }) => {
    if (length === undefined || (kind !== 'sealing' && kind !== 'preservation')) return [];
    const days = 'days' in length ? length.days : 'months' in length ? length.months * 30 : 365;
    if (kind === 'sealing') return days > 60 ? [refusedBy(refusal('SEALING.TOO_LONG', '', `"${text}": sealing lasts 30 days, with one extension at most 60`, ['ACL-25']))] : [];
    return days > LONGEST_PRESERVATION_DAYS ? [refusedBy(refusal('PRESERVATION.TOO_LONG', '', `"${text}": things are preserved in advance for seven working days`, ['APL-56']))] : [];
  });
  return found({ refused });
}

/** Seven working days over the longest holiday. */
const LONGEST_PRESERVATION_DAYS = 18;

