import type { ApplyForRestoration, DecideRestoration, EvaluateRestoration, RecordBlocking, Training } from '@due-process/physician-credit-domain';
import { Choice, Day, Flag, Part, Prose, Reference } from '@due-process/platform/rest';
import { AddedSiteDto, CommitmentDto } from './registration.dto';

/** An institution has blocked the code (停用编码并告知患者), QN-3(2)2. */
export class RecordBlockingDto implements RecordBlocking {
  @Day({ about: '停用日期 — day on which the code was blocked', example: '2026-03-04' })
  blockedOn!: string;

  @Reference({ about: '公示和告知记录 — how it was published and patients told', example: '公示〔2026〕1号' })
  publicationRef!: string;
}

/** Training and examination by the institution (培训考核), QN-3(2)5. */
export class RecordTrainingDto implements Training {
  @Day({ about: '培训日期 — day of the training', example: '2026-06-04' })
  trainedOn!: string;

  @Day({ about: '考核日期 — day of the examination', example: '2026-06-05' })
  examinedOn!: string;

  @Flag({ about: '考核合格 — whether it was passed', example: true })
  passed!: boolean;

  @Reference({ about: '培训考核记录 — the record', example: '培训考核〔2026〕1号' })
  ref!: string;
}

/** The written application (申请恢复), QN-3(2)5, PQP-39. */
export class ApplyForRestorationDto implements ApplyForRestoration {
  @Reference({ about: '书面申请 — the application', example: '恢复申请〔2026〕1号' })
  applicationRef!: string;

  @Part(() => CommitmentDto, { about: '服务承诺书 — only where the qualification had ended: the new commitment', optional: true })
  commitment?: CommitmentDto;

  @Part(() => AddedSiteDto, { about: '执业点 — only where the qualification had ended: the site of the new registration', optional: true })
  site?: AddedSiteDto;
}

/** The agency evaluates (恢复评估), PQP.evaluation. */
export class EvaluateRestorationDto implements EvaluateRestoration {
  @Day({ about: '评估日期 — day of it', example: '2026-06-09' })
  on!: string;

  @Prose({ about: '评估情况 — the findings', example: '培训考核合格，已整改。' })
  findings!: string;

  @Flag({ about: '建议恢复 — whether restoration is recommended', example: true })
  recommended!: boolean;
}

/** A head decides (恢复决定), QN-3(2)5, PQP-39. */
export class DecideRestorationDto implements DecideRestoration {
  @Choice(['restored', 'refused'], { about: '决定 — restored 恢复, refused 不予恢复', example: 'restored' })
  result!: 'restored' | 'refused';

  @Prose({ about: '理由 — the reasons', example: '符合恢复条件。' })
  reasons!: string;

  @Reference({ about: '决定文号 — the number of the decision', example: '匀医保恢〔2026〕1号' })
  documentRef!: string;

  @Day({ about: '可再次申请之日 — only of a refusal: first day of the next chance', optional: true })
  againFrom?: string;
}

/** It has lost its object (恢复程序终结). */
export class WithdrawRestorationDto {
  @Prose({ about: '理由 — the reasons', example: '责罚已撤销。' })
  reasons!: string;
}
