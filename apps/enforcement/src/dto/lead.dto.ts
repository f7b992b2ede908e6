import {
  JURISDICTION_BASES, LEAD_SOURCES, PARTY_KINDS, type AskRecusal, type DecideRecusal, type DismissLead, type DisputeJurisdiction, type FileCase, type FilingStandard, type JudgeOverlap, type JurisdictionBase, type LeadSource,
  type LimitationChoice, type Party, type PartyKind, type RecusalOf, type RegisterLead, type SettleDispute, type SuspectedAct, type TransferJurisdiction,
} from '@due-process/enforcement-domain';
import { Choice, Count, Day, Flag, Part, PartId, Parts, Prose, Reference, References, TextsByName, Whole } from '@due-process/platform/rest';
import { Documented, ReasonedPaperDto } from './common.dto';

const OLDEST = 149;
/** Acts that are more than one case can carry; beyond it a script has gone astray. */
export const MOST_ACTS = 100;

/** The party (当事人): a person by code, never by name. */
class PartyDto implements Party {
  @Reference({ about: '当事人代码 — code of the institution, or pseudonymous code of the person', example: 'H6201020001' })
  id!: string;

  @Choice(PARTY_KINDS, { about: '当事人类别 — kind', example: 'medical-institution' })
  kind!: PartyKind;

  @Reference({ about: '名称 — name of an organisation; a person has none', example: '兰州市某医院', optional: true })
  name?: string;

  @Reference({ about: '所在地区划代码 — division of its seat', example: '620102' })
  region!: string;

  @Reference({ about: '服务协议编号 — its service agreement', example: 'H6201020001-B2026', optional: true })
  agreementId?: string;

  @Whole(OLDEST, { about: '行为时年龄 — age on the day of the act (APL-30)', optional: true })
  ageAtAct?: number;

  @Flag({ about: '不能辨认或者控制自己行为 — without capacity (APL-31)', optional: true })
  withoutCapacity?: boolean;
}

/** The limitation that an act is under (追责时效), APL-36. */
class LimitationDto implements LimitationChoice {
  @Choice(['APL-36', 'APL-36.five'], { about: '时效 — two years, or five where life, health or financial security are concerned and harm followed', example: 'APL-36' })
  rule!: LimitationChoice['rule'];

  @Prose({ about: '适用五年的理由 — why five years apply', optional: true })
  reason?: string;

  @Prose({ about: '危害后果 — the harmful consequence', optional: true })
  consequence?: string;
}

/** A suspected act (涉嫌违法行为). */
export class SuspectedActDto implements SuspectedAct {
  @PartId({ about: '行为编号 — unique in the case', example: 'a1' })
  id!: string;

  @Reference({ about: '违法行为 — rule id', example: 'R735-38.3' })
  violation!: string;

  @Prose({ about: '行为描述 — the act, without names of patients', example: '重复收费' })
  description!: string;

  @Day({ about: '开始日 — first day', example: '2025-06-01' })
  from!: string;

  @Day({ about: '终了日 — last day; of a continuous act its end', example: '2025-12-31' })
  to!: string;

  @Reference({ about: '行为发生地 — division of the place', example: '620102' })
  place!: string;

  @Part(() => LimitationDto, { about: '追责时效 — limitation' })
  limitation!: LimitationChoice;
}

/** A lead is registered (线索登记), O4-14. */
export class RegisterLeadDto implements RegisterLead {
  @Choice(LEAD_SOURCES, { about: '案件来源 — source', example: 'own-inspection' })
  source!: LeadSource;

  @Day({ about: '发现日、收到材料日 — found or received: day zero of the fifteen working days', example: '2026-03-02' })
  foundOn!: string;

  @Part(() => PartyDto, { about: '当事人 — the party' })
  party!: Party;

  @Parts(() => SuspectedActDto, MOST_ACTS, { about: '涉嫌违法行为 — suspected acts' })
  acts!: SuspectedAct[];

  @Prose({ about: '线索事实 — the facts', example: '检查发现重复收费。' })
  facts!: string;

  @Choice(JURISDICTION_BASES, { about: '管辖依据 — base of the jurisdiction (O4-9)', example: 'place-of-act' })
  jurisdiction!: JurisdictionBase;

  @Reference({ about: '举报登记编号 — number of the informant in the register of tips; never a name (LZ-38, LZ-45)', optional: true })
  informant?: string;

  @Reference({ about: '移送案号 — case or paper of another body', optional: true })
  fromCase?: string;

  @Reference({ about: '移送管辖的机关 — bureau that transferred it for want of jurisdiction (O4-12)', optional: true })
  transferredFrom?: string;
}

/** A dispute on jurisdiction (管辖争议), O4-10. */
export class DisputeJurisdictionDto implements DisputeJurisdiction {
  @Reference({ about: '争议机关 — the other bureau', example: 'bureau-620500' })
  with!: string;

  @Day({ about: '发生争议日 — since', example: '2026-03-04' })
  since!: string;

  @Prose({ about: '理由 — the reasons', example: '双方均认为由本机关管辖。' })
  reasons!: string;
}

/** A dispute is settled (确定管辖), O4-10. */
export class SettleDisputeDto extends Documented implements SettleDispute {
  @Choice(['negotiation', 'superior'], { about: '方式 — by negotiation within seven working days, afterwards by the common superior', example: 'negotiation' })
  by!: SettleDispute['by'];

  @Choice(['own', 'other'], { about: '管辖机关 — which bureau handles it', example: 'own' })
  for!: SettleDispute['for'];

  @Day({ about: '确定日 — day', example: '2026-03-09' })
  on!: string;
}

/** Transfer for want of jurisdiction (移送管辖), O4-12. */
export class TransferJurisdictionDto extends ReasonedPaperDto implements TransferJurisdiction {
  @Reference({ about: '有管辖权的机关 — the competent bureau', example: 'bureau-620500' })
  to!: string;
}

/** Whether another case is about the same act (一事不再罚审查), APL-29. */
export class JudgeOverlapDto implements JudgeOverlap {
  @Reference({ about: '另案案号 — the other case', example: 'LZ-CF-2026-000012' })
  caseId!: string;

  @References({ about: '同一行为 — acts of this case that are the same act; none where they only look alike', example: [] })
  sameActs!: string[];

  @Prose({ about: '理由 — the reasons', example: '期间、项目均不同。' })
  reasons!: string;
}

/** Somebody is asked to withdraw (申请回避), APL-43. */
export class AskRecusalDto implements AskRecusal {
  @Reference({ about: '被申请回避人 — code of the person', example: 'enforcer-city-1' })
  person!: string;

  @Choice(['principal-head', 'head', 'other'], { about: '身份 — by whom it is decided (O4-5)', example: 'other' })
  of!: RecusalOf;

  @Prose({ about: '理由 — the reasons', example: '与当事人有利害关系。' })
  reasons!: string;
}

/** The withdrawal is decided (回避决定), O4-5. */
export class DecideRecusalDto implements DecideRecusal {
  @Count(1000, { about: '申请序号 — number of the request', example: 1 })
  number!: number;

  @Choice(['granted', 'refused'], { about: '决定 — result', example: 'granted' })
  result!: DecideRecusal['result'];

  @Prose({ about: '理由 — the reasons', example: '有直接利害关系。' })
  reasons!: string;

  @References({ about: '集体讨论负责人 — heads who decided together, where the principal head was to withdraw', most: 30, optional: true })
  participants?: string[];
}

/** A case is filed (立案), O4-15. */
export class FileCaseDto extends Documented implements FileCase {
  @TextsByName({ about: '立案条件 — each point of O4-15 by its number, with what meets it', example: { '1': '某医院，机构编号 H6201020001', '2': '重复收费', '3': '行为发生地在本市' } })
  standard!: FilingStandard;
}

/** A lead is not filed (不予立案), O4-14. */
export class DismissLeadDto extends ReasonedPaperDto implements DismissLead {
  @References({ about: '不符合的立案条件 — points of O4-15 that are not met', example: ['2'] })
  notMet!: string[];
}
