import type { LegalDay } from '@due-process/legal-time';
import { event, type ActContext, type Duty, type Errand, type Spawn } from '@due-process/procedure';
import type { TariffRule } from '@due-process/rules';
import { tariffOn, type ParentDecision } from '../ledger';
import { noticeDueClock } from '../physician-scoring/clocks';
import type { NoticeKind } from '../physician-scoring/model';
import type { PhysicianAccount } from './model';

export const noticeId = (account: Pick<PhysicianAccount, 'id' | 'notices'>, ahead = 0): string => `${account.id}-S${account.notices + 1 + ahead}`;

export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  /** Institution that is told, and tells the person. */
  readonly institution: string;
  readonly region: string;
  readonly scored: boolean;
  readonly parent?: ParentDecision;
  /** Day from which the agency's time for the notice runs. */
  readonly from: LegalDay;
  readonly reasons: string;
  readonly duties?: Readonly<Record<string, Duty>>;
  /** What running records of the person must learn of: the notice carries it to them. */
  readonly errands?: readonly Errand[];
  /** Only where the agency corrects itself and leaves points: the notice whose points are replaced; an objection is possible against them. */
  readonly corrects?: string;
}

/**
 * The notice by which the person is told (记分处理通知) begins in the same breath as what it tells. Its clocks are those of the tariff in force
 * today: procedure follows the day of the act of procedure, points the day of the act scored.
 */
export function noticeSpawn(account: PhysicianAccount, notice: Notice, context: ActContext<any>): Spawn {
  const chain = chainOn(context, notice.region);
  const inRegion = { ...context, rules: context.rules.asOf(context.today, notice.region) };
  const data = {
    scoringId: notice.id, account: account.id, kind: notice.kind, region: notice.region, institution: notice.institution, scored: notice.scored, reasons: notice.reasons,
    ...(notice.parent ? { parent: notice.parent } : {}), ...(notice.corrects ? { corrects: notice.corrects } : {}), chain: chain.chain, tariff: chain.id, ...(chain.bonus ? { bonusTell: chain.bonus.tell } : {}), openedOn: context.today, ruleVersions: inRegion.rules.versions,
  };
  const opens = notice.kind === 'points' && chain.chain.notice ? [noticeDueClock(chain.chain.notice, notice.from, inRegion)] : [];
  const began = event(notice.scored ? 'NoticePrepared' : 'ResponsibilityFound', notice.scored ? '记分' : '责任认定', context, data, {
    visible: true, opens, ...(notice.duties ? { duties: notice.duties } : {}), ...(notice.errands?.length ? { errands: notice.errands } : {}),
  });
  return { procedure: 'physician-scoring', id: notice.id, events: [began] };
}

/** The tariff whose notices and objections are in force today; there is always a national one while points can be scored. */
export function chainOn(context: ActContext<any>, region: string): TariffRule {
  const inForce = tariffOn(context.rules, context.today, region);
  if (!inForce) throw new Error(`No tariff of points is in force in ${region} on ${context.today}.`);
  return inForce.tariff;
}
