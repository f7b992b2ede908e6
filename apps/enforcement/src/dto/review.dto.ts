import { OPINIONS, type DiscussDraft, type HearExperts, type Opinion, type RecordReview, type SettleReviewDispute, type SubmitForReview } from '@due-process/enforcement-domain';
import { Choice, Day, Flag, Prose, Reference, References, TextsByName } from '@due-process/platform/rest';
import { Documented } from './common.dto';

/** The file reaches the legal unit (送法制审核), O4-37. */
export class SubmitForReviewDto implements SubmitForReview {
  @Day({ about: '法制机构收到日 — received: day zero of the ten working days', example: '2026-03-13' })
  receivedOn!: string;

  @Reference({ about: '案卷编号 — the file', example: '案卷〔2026〕5号' })
  fileRef!: string;
}

/** The opinion of the legal reviewer (法制审核), O4-38, O4-39. */
export class RecordReviewDto extends Documented implements RecordReview {
  @Choice(OPINIONS, { about: '审核意见种类 — one of the five of O4-39', example: 'agree' })
  opinion!: Opinion;

  @Reference({ about: '处理意见摘要 — `draft.hash` of what was examined', example: 'f'.repeat(64) })
  hash!: string;

  @Prose({ about: '审核意见 — the opinion', example: '事实清楚，适用法律正确。' })
  text!: string;
}

/** Experts are heard (专家论证), O4-40. */
export class HearExpertsDto extends Documented implements HearExperts {
  @References({ about: '专家 — by code', most: 30, example: ['expert-1', 'expert-2'] })
  experts!: string[];

  @Day({ about: '论证日 — day', example: '2026-03-20' })
  heldOn!: string;

  @Prose({ about: '论证意见 — the opinion', example: '定性准确。' })
  opinion!: string;
}

/** Heads who discuss together (集体讨论). */
abstract class Together {
  @Day({ about: '讨论日 — day', example: '2026-03-18' })
  heldOn!: string;

  @References({ about: '参加讨论的负责人 — heads', most: 30, example: ['bureau-head-city', 'bureau-head-city-2'] })
  participants!: string[];

  @Prose({ about: '不同意见 — dissent', optional: true })
  dissent?: string;

  @Reference({ about: '讨论记录 — the record', example: '讨论〔2026〕3号' })
  recordRef!: string;

  @Flag({ about: '签字 — signed by everybody who took part', example: true })
  signed!: boolean;
}

/** The heads discuss the draft (集体讨论), O4-44, LZ-40(2). */
export class DiscussDraftDto extends Together implements DiscussDraft {
  @TextsByName({ about: '讨论要点 — the five points by their ids', example: { standing: '有权', facts: '清楚', law: '正确', procedure: '合法', discretion: '适当' } })
  points!: Record<string, string>;

  @Choice(['approved', 'rejected'], { about: '讨论结果 — result', example: 'approved' })
  result!: DiscussDraft['result'];
}

/** The heads settle a dispute with the reviewer (集体讨论审核分歧), O4-40. */
export class SettleReviewDisputeDto extends Together implements SettleReviewDispute {
  @Choice(['reviewer', 'case-body'], { about: '采纳 — whom they follow', example: 'reviewer' })
  follow!: SettleReviewDispute['follow'];

  @Prose({ about: '理由 — the reasons', example: '采纳法制审核意见。' })
  reasons!: string;
}
