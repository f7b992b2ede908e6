import { dayOf, type Bilingual, type Instant, type LegalDay } from '@due-process/legal-time';
import { blocksOn, optedOutOn, type Block, type PhysicianAccount } from '@due-process/physician-credit-domain';
import { USUAL_LIMIT } from '@due-process/platform/rest';
import type { Pool } from 'pg';

/** What may be published of a person: the code, never who it is; what holds on the day, where, and by which rule. */
export interface PublishedLine {
  readonly code: string;
  readonly profession: string;
  readonly region: string;
  readonly institutions: readonly string[];
  readonly state: 'SUSPENDED' | 'ENDED' | 'OPTED_OUT';
  readonly stateLabel: Bilingual;
  readonly from: LegalDay;
  /** Last day of the period as stated; the line is withdrawn when the person is restored. */
  readonly until?: LegalDay;
  readonly rule: string;
}

/** Rules that let a block be published (对外公布): that of Qiannan. The national one names no publication, and nothing is published without a rule. */
const PUBLISHED_BLOCKS: readonly string[] = ['QN-3.2.2'];
/** Rule by which an opt-out is published, once its institution has done so. */
const PUBLISHED_OPT_OUT = 'QN-5.2';

const LABELS = { SUSPENDED: { zh: '责罚期内，暂停支付', en: 'blocked in a penalty period' }, ENDED: { zh: '支付资格终止', en: 'qualification ended' }, OPTED_OUT: { zh: '不纳入医保支付', en: 'opted out' } } as const satisfies Record<string, Bilingual>;

/**
 * The line of a person on a day, from what holds on that day: it is there from the first day of the block on, and gone on the first day on which
 * the person is normal again, whoever looks. What was annulled never was.
 */
export function publishedLine(account: PhysicianAccount, on: LegalDay): PublishedLine | undefined {
  const head = { code: account.id, profession: account.profession, region: account.region, institutions: [...new Set(account.sites.filter((site) => site.from <= on && (site.until === undefined || on <= site.until)).map((site) => site.institution))] };
  const block = gravest(blocksOn(account, on).filter(({ rule }) => PUBLISHED_BLOCKS.includes(rule)));
  if (block) {
    const state = block.state === 'ended' ? 'ENDED' : 'SUSPENDED';
    return { ...head, state, stateLabel: LABELS[state], from: block.from, ...(block.lastDay ? { until: block.lastDay } : {}), rule: block.rule };
  }
  const { optOut } = account;
  if (!optOut?.publishedOn || optOut.publishedOn > on || !optedOutOn(account, on)) return undefined;
  return { ...head, state: 'OPTED_OUT', stateLabel: LABELS.OPTED_OUT, from: optOut.from, rule: PUBLISHED_OPT_OUT };
}

const gravest = (blocks: readonly Block[]): Block | undefined => blocks.find((one) => one.state === 'ended') ?? [...blocks].sort((a, b) => ((a.lastDay ?? '9999') < (b.lastDay ?? '9999') ? 1 : -1))[0];

export interface PublicQuery {
  readonly region?: string;
  readonly after?: string;
  readonly limit?: number;
}

/** Reads the list that everybody may see. The record gives those who may be on it; each is judged by the day. */
export class PublicList {
  constructor(private readonly pool: Pool) {}

  async page({ region, after, limit = USUAL_LIMIT }: PublicQuery, now: Instant): Promise<{ readonly on: LegalDay; readonly items: readonly PublishedLine[]; readonly next?: string }> {
    const on = dayOf(now);
    const { rows } = await this.pool.query<{ stream_id: string; state: PhysicianAccount }>({
      name: 'published_physicians',
      text: `SELECT stream_id, state FROM physician_credit.case_file
WHERE procedure = 'physician-account' AND stage <> 'NORMAL' AND ($1::text IS NULL OR left(region, length($1)) = $1) AND ($2::text IS NULL OR stream_id > $2)
ORDER BY stream_id LIMIT $3`,
      values: [region ?? null, after ?? null, limit + 1],
    });
    const page = rows.slice(0, limit);
    const items = page.flatMap(({ state }) => publishedLine(state, on) ?? []);
    const last = page.at(-1);
    return { on, items, ...(rows.length > limit && last ? { next: last.stream_id } : {}) };
  }
}
