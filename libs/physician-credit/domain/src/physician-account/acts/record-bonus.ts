import { accepted, event, pastDay, refusal, stated, unless } from '@due-process/procedure';
import type { LegalDay } from '@due-process/legal-time';
import { ofTheArea } from '../../gates';
import { bonusPoints, tariffOn, yearOf, type Entry } from '../../ledger';
import { consequences } from '../consequences';
import { noticeId, noticeSpawn } from '../notices';
import { regionOf } from '../regions';
import { accountAct } from '../todays-rules';

export interface RecordBonus {
  /** Rule id of the kind, e.g. `QN-4.expert`. */
  readonly kind: string;
  readonly deservedOn: LegalDay;
  /** Site whose institution is told. */
  readonly institution: string;
  /** Entry of the bonus ledger (加分台账) or paper behind it. */
  readonly documentRef: string;
  readonly reasons: string;
}

/**
 * Bonus (加分, QN-4(1)): valid in its natural year, up to the cap of the year, against acts of few points only. It is written down whole; what
 * counts of it is folded. It counts from the day on which it is granted and undoes no threshold of an earlier day.
 */
export const recordBonus = accountAct<RecordBonus>({
  name: 'record-bonus',
  label: '加分',
  article: 'QN-4.1',
  roles: ['case-officer'],
  decide(state, input, context, actor) {
    const region = regionOf(state, input.institution);
    const inForce = tariffOn(context.rules, context.today, region);
    const bonus = inForce?.tariff.bonus;
    return unless(
      [
        ofTheArea(actor, region),
        !bonus && refusal('POINTS.NO_BONUS', '现行标准没有加分。', 'The tariff in force knows no bonus.', ['QN-4.1', 'PQ.repair']),
        bonus && !bonus.kinds.includes(input.kind) && refusal('POINTS.UNKNOWN_KIND', '没有此加分情形。', 'There is no such kind of bonus.', ['QN-4.1'], { pointer: '/kind' }),
        pastDay(input.deservedOn, '/deservedOn', context.today, `${yearOf(context.today)}-01-01`),
        !state.sites.some((site) => site.institution === input.institution) && refusal('PHYSICIAN.SITE_UNKNOWN', '没有此执业点。', 'There is no such site.', ['QN-4.tell'], { pointer: '/institution' }),
        stated(input.documentRef, '/documentRef', '加分依据', 'The document', ['QN-4.1']),
        stated(input.reasons, '/reasons', '加分理由', 'The reasons', ['QN-4.1']),
        state.entries.some((entry) => entry.kind === 'bonus' && entry.lines[0]?.violation === input.documentRef) && refusal('POINTS.ALREADY_SCORED', '该事项已经加分。', 'This was rewarded already.', ['QN-4.1'], { pointer: '/documentRef' }),
      ],
      () => {
        if (!inForce) throw new Error('A bonus needs its tariff.');
        const points = bonusPoints(inForce, input.kind);
        const scoring = noticeId(state);
        const entry: Entry = {
          id: `e${state.entries.length + 1}`, kind: 'bonus', tariff: inForce.tariff.id, region, year: yearOf(context.today), countsOn: context.today, points: -points,
          lines: [{ violation: input.documentRef, kind: input.kind, cases: 1, pointsEach: points, points: -points, actedOn: input.deservedOn, reasons: input.reasons }],
          site: input.institution, scoredOn: context.today, reasons: input.reasons, scoring,
        };
        const follows = consequences(state, [...state.entries, entry], context, scoring);
        const notice = noticeSpawn(state, { id: scoring, kind: 'bonus', institution: input.institution, region, scored: true, from: context.today, reasons: input.reasons, duties: { [actor.person]: 'officer' }, errands: follows.errands }, context);
        return accepted([event('BonusRecorded', '加分', context, { entries: [entry], recordedBy: actor.person, notice: scoring }, { visible: true }), ...follows.events], { spawns: [notice, ...follows.spawns] });
      },
    );
  },
});
