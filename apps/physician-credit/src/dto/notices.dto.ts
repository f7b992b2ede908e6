import type { FileObjection, HoldTalk, MakeNotice } from '@due-process/physician-credit-domain';
import { Day, Moment, Prose, Reference, References } from '@due-process/platform/rest';

/** The notice is made (制作记分处理通知), PQ.notice. */
export class MakeNoticeDto implements MakeNotice {
  @Reference({ about: '通知文号 — the number of the notice', example: '匀医保记〔2026〕1号' })
  documentRef!: string;

  @Prose({ about: '申请复核的权利、途径和期限 — the right to object, to whom and until when', example: '机构收到之日起7个工作日内可以通过机构申请复核。', optional: true })
  rightToObject?: string;
}

/** The person objects (申请复核), QN-3(2)4b, PQP-41. */
export class FileObjectionDto implements FileObjection {
  @Prose({ about: '复核理由 — the grounds', example: '病历完整，费用属实。' })
  grounds!: string;

  @Prose({ about: '复核请求 — what is to be changed', example: '撤销记分。' })
  request!: string;

  @Reference({ about: '本人签字 — the person’s signature; a person who files by the own token signs by it', optional: true })
  signatureRef?: string;

  @Reference({ about: '机构盖章 — the institution’s stamp, where the tariff demands it (PQP-41)', optional: true })
  stampRef?: string;

  @References({ about: '证据材料 — evidence', most: 100, optional: true })
  evidenceRefs?: string[];

  @Moment({ about: '收到时间 — when it reached the agency, as the officer states it; who files online files now', example: '2026-03-10T09:30:00+08:00', optional: true })
  receivedAt?: string;

  @Day({ about: '交邮日期 — day of posting: posted in time is in time (CPL-85)', optional: true })
  postedOn?: string;
}

/** A talk is held and made known (约谈并通报), QN-3(2)1. */
export class HoldTalkDto implements HoldTalk {
  @Reference({ about: '约谈 — key of the talk', example: 'QN.tariff/2026/1/interview' })
  key!: string;

  @Day({ about: '约谈日期 — day of the talk', example: '2026-03-09' })
  heldOn!: string;

  @Reference({ about: '约谈记录 — its record', example: '约谈〔2026〕1号' })
  recordRef!: string;

  @Reference({ about: '通报文件 — the notice inside the institution, or in the area', example: '院内通报〔2026〕1号' })
  noticeRef!: string;
}
