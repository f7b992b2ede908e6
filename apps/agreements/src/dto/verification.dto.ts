import { LEAD_SOURCES, type BeginVerification, type DecideSettlementHold, type FindNoBreach, type LeadSource, type OpenBreachCase, type ReleaseSettlementHold, type RequestSettlementHold } from '@due-process/agreements-domain';
import { Choice, Day, Prose, Reference, TextsByName } from '@due-process/platform/rest';

/** A lead becomes a case (线索登记), LZ-17(3), LZ-18. */
export class OpenBreachCaseDto implements OpenBreachCase {
  @Reference({ about: '服务协议编号 — the agreement concerned', example: 'AGR-620102-0001' })
  agreementId!: string;

  @Choice(LEAD_SOURCES, { about: '线索来源 — where the lead comes from', example: 'audit' })
  source!: LeadSource;

  @Day({ about: '发现日期 — day on which it was discovered', example: '2026-01-12' })
  discoveredOn!: string;

  @Prose({ about: '发现的事实 — what was found, without names of patients', example: '2025年第三季度病历审核发现超标准收费。' })
  facts!: string;
}

/** The agency begins to verify (核查), LZ-5(3). */
export class BeginVerificationDto implements BeginVerification {
  @Prose({ about: '核查方式 — how the lead is checked', example: '调取病历、费用明细比对' })
  method!: string;
}

/** The officer asks for a settlement hold (申请暂停结算), LZ-19(3), domain.md C5. */
export class RequestSettlementHoldDto implements RequestSettlementHold {
  @Reference({ about: '依据 — legal base by rule id', example: 'R735-30' })
  base!: string;

  @TextsByName({ about: '依据所要求的事实 — the facts that the base requires, each by its name', example: { 'fraud-suspicion': '涉嫌虚构住院', 'refusal-to-cooperate': '拒不提供病历' } })
  statements!: Record<string, string>;
}

/** The approver that the base names decides (审批暂停结算). */
export class DecideSettlementHoldDto implements DecideSettlementHold {
  @Choice(['approved', 'refused'], { about: '审批结果 — result', example: 'approved' })
  result!: 'approved' | 'refused';

  @Prose({ about: '理由 — reasons', example: '符合条例第30条规定的情形。' })
  reasons!: string;
}

/** Settlement resumes (恢复结算), LZ-19(3). */
export class ReleaseSettlementHoldDto implements ReleaseSettlementHold {
  @Prose({ about: '理由 — reasons', example: '核查所需材料已取得。' })
  reasons!: string;
}

/** Nothing is found (未发现违约), LZ-19(3). */
export class FindNoBreachDto implements FindNoBreach {
  @Prose({ about: '理由 — reasons', example: '费用与病历一致。' })
  reasons!: string;
}
