import type { Bilingual, LegalDay } from '@due-process/legal-time';
import type { PhysicianAccount } from './model';
import { blocksOn, optedOutOn, type Block } from './standing';

/** What is settled although the person is blocked (QN-3(2)2, PQP-16): 急诊, 抢救, 突发公共卫生事件. */
export type SettlementException = 'emergency' | 'rescue' | 'public-health';

export const SETTLEMENT_EXCEPTIONS: readonly SettlementException[] = ['emergency', 'rescue', 'public-health'];

/** As much of an account as the question needs. */
export type SettlementFacts = Pick<PhysicianAccount, 'periods' | 'optOut' | 'optedOut' | 'sites' | 'registeredOn'>;

/** Whether costs of a day that come of a person's work are paid by the fund, and why. */
export interface SettlementStatus {
  readonly payable: boolean;
  readonly status: 'NORMAL' | 'SUSPENDED' | 'ENDED' | 'OPTED_OUT' | 'NOT_REGISTERED';
  readonly reason: Bilingual;
  /** Rule id of what refuses the costs. */
  readonly rule?: string;
  /** Last day of what is stated so far; afterwards nobody is restored by himself (QN-3(2)5, PQP-39). Absent where no term is stated. */
  readonly until?: LegalDay;
  /** Settled all the same, for this reason. */
  readonly exception?: SettlementException;
}

/** The settlement state of a day (结算状态), the same at every site and in every pooling area (QN-3(2)3, PQP-16). */
export function settlementOn(account: SettlementFacts, on: LegalDay, exception?: SettlementException): SettlementStatus {
  if (on < account.registeredOn || !account.sites.some((site) => site.from <= on && (site.until === undefined || on <= site.until))) return NOT_REGISTERED;
  const blocks = blocksOn(account, on);
  const block = blocks.find((one) => one.state === 'ended') ?? longest(blocks);
  if (block) return blocked(block, blocks, exception);
  return optedOutOn(account, on) ? OPTED_OUT : NORMAL;
}

function blocked(block: Block, all: readonly Block[], exception: SettlementException | undefined): SettlementStatus {
  const until = longest(all)?.lastDay;
  const base = { rule: block.rule, ...(until ? { until } : {}), status: block.state === 'ended' ? ('ENDED' as const) : ('SUSPENDED' as const) };
  // Every block must let it pass: one that knows the exception does not lift another that does not.
  if (exception && all.every((one) => one.exceptions.includes(exception))) return { ...base, payable: true, exception, reason: EXCEPTED[exception] };
  return { ...base, payable: false, reason: block.state === 'ended' ? ENDED : SUSPENDED };
}

const longest = (blocks: readonly Block[]): Block | undefined => [...blocks].sort((a, b) => ((a.lastDay ?? '9999') < (b.lastDay ?? '9999') ? 1 : -1))[0];

const NORMAL: SettlementStatus = { payable: true, status: 'NORMAL', reason: { zh: '状态正常', en: 'normal' } };
const NOT_REGISTERED: SettlementStatus = { payable: false, status: 'NOT_REGISTERED', reason: { zh: '当日未登记或者没有执业点', en: 'not registered on that day, or at no site' }, rule: 'PQ.states' };
const OPTED_OUT: SettlementStatus = { payable: false, status: 'OPTED_OUT', reason: { zh: '本人申请不纳入医保支付', en: 'the person has asked not to be paid by the fund' }, rule: 'QN-5.2' };
const SUSPENDED: Bilingual = { zh: '责罚期内，医保基金不予支付', en: 'inside a penalty period: the fund does not pay' };
const ENDED: Bilingual = { zh: '医保支付资格已终止', en: 'the qualification has ended: the fund does not pay' };

const EXCEPTED: Readonly<Record<SettlementException, Bilingual>> = {
  emergency: { zh: '责罚期内的急诊，予以结算', en: 'blocked, but an emergency is settled' },
  rescue: { zh: '责罚期内的抢救，予以结算', en: 'blocked, but a rescue is settled' },
  'public-health': { zh: '责罚期内的突发公共卫生事件救治，予以结算', en: 'blocked, but care in a public-health event is settled' },
};
