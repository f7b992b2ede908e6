import { CRIME_RESULTS, type JudgeCrime, type MakeKnown, type NoteBlacklist } from '@due-process/physician-credit-domain';
import { Choice, Prose, Reference } from '@due-process/platform/rest';

/** Other authorities are told of the blacklist (黑名单通报), QN-4(2). */
export class NoteBlacklistDto implements NoteBlacklist {
  @Reference({ about: '黑名单 — key of what was reached', example: 'QN.tariff/2026/1/blacklist' })
  key!: string;

  @Reference({ about: '通报文号 — the document', example: '黔南医保通〔2026〕1号' })
  documentRef!: string;
}

/** A penalty period is reported, made known, or taken back (上报、通报、撤回通报), QN-3(2)1c, d. */
export class MakeKnownDto implements MakeKnown {
  @Reference({ about: '责罚 — key of what was reached', example: 'QN.tariff/2026/1/period' })
  key!: string;

  @Reference({ about: '文号 — the document', example: '黔南医保通〔2026〕2号' })
  documentRef!: string;
}

/** Whether it is a crime (涉嫌犯罪研判), QN-3(2)3. */
export class JudgeCrimeDto implements JudgeCrime {
  @Reference({ about: '事项 — key of what was reached', example: 'QN.tariff/2026/blacklist-once@2026-03-02' })
  key!: string;

  @Choice(CRIME_RESULTS, { about: '移送、不构成犯罪、由行政部门移送 — the result', example: 'handed-over' })
  result!: JudgeCrime['result'];

  @Prose({ about: '理由 — the reasons', example: '伪造病历骗取基金，数额较大' })
  reasons!: string;

  @Reference({ about: '移送函 — the letter, where it was handed over', example: '黔南医保移〔2026〕1号', optional: true })
  documentRef?: string;
}
