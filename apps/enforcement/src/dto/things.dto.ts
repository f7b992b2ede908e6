import { DANGERS, type Danger, type ListOnTheSpot, type PartyOnTheSpot, type ReturnOfThings, type Thing, type ThingToSeal, type ToSeal } from '@due-process/enforcement-domain';
import { Choice, Count, Flag, Moment, Part, Prose, Reference, References } from '@due-process/platform/rest';

/** Things that one list can carry; beyond it a script has gone astray. */
export const MOST_THINGS = 500;

/** A thing on a list (清单物品). */
export class ThingDto implements Thing {
  @Reference({ about: '物品编号 — the bureau’s label', example: 'T1' })
  ref!: string;

  @Reference({ about: '名称 — name', example: '住院病历' })
  name!: string;

  @Count(1_000_000, { about: '数量 — quantity', example: 12 })
  quantity!: number;

  @Reference({ about: '单位 — unit', example: '册' })
  unit!: string;

  @Reference({ about: '证据编号 — item of the register that it is', optional: true })
  evidence?: string;
}

/** What a sealing needs of a thing (ACL-23). */
export class ToSealDto implements ToSeal {
  @Prose({ about: '与案件的关系 — how it concerns the case', example: '涉嫌串换的处方所在' })
  concernsCase!: string;

  @Flag({ about: '生活必需品 — necessities of life are never sealed', example: false })
  livingNecessity!: boolean;

  @Flag({ about: '其他机关已封存 — sealed by another authority', example: false })
  sealedByOthers!: boolean;

  @Choice(DANGERS, { about: '危险 — what threatens it', example: 'moved' })
  danger!: Danger;
}

/** A thing that is to be sealed. */
export class ThingToSealDto extends ThingDto implements ThingToSeal {
  @Part(() => ToSealDto, { about: '封存要件 — what a sealing needs of it' })
  seal!: ToSeal;
}

/** The party on the spot (当事人到场签字情况). */
export class PartyOnTheSpotDto implements PartyOnTheSpot {
  @Flag({ about: '到场 — present', example: true })
  present!: boolean;

  @Flag({ about: '签字 — signed', example: true })
  signed!: boolean;

  @Prose({ about: '未签字、未到场的情况 — why not', optional: true })
  note?: string;

  @Reference({ about: '见证人 — witness who signed instead, by code', optional: true })
  witness?: string;
}

/** A list that was handed over (清单). */
export class ListOnTheSpotDto implements ListOnTheSpot {
  @Reference({ about: '清单编号 — the list', example: '清单〔2026〕1号' })
  documentRef!: string;

  @Reference({ about: '接收人 — who received the copy', example: '医务科负责人' })
  handedTo!: string;
}

/** Things go back to the party (退还), O4-33, ACL-28. */
export class ReturnOfThingsDto implements ReturnOfThings {
  @References({ about: '物品编号 — things', most: MOST_THINGS, example: ['T1'] })
  things!: string[];

  @Moment({ about: '退还时间 — when', example: '2026-03-20T10:00:00+08:00' })
  returnedAt!: string;

  @References({ about: '执法人员 — officers', most: 20, example: ['enforcer-city-1', 'enforcer-city-2'] })
  officers!: string[];

  @Part(() => ListOnTheSpotDto, { about: '退还清单 — the list' })
  list!: ListOnTheSpot;

  @Part(() => PartyOnTheSpotDto, { about: '当事人 — the party on the spot' })
  party!: PartyOnTheSpot;
}

/** The case for which a measure is asked. */
export abstract class OfACaseDto {
  @Reference({ about: '案号 — the penalty case or lead that it serves', example: 'LZ-CF-2026-000123' })
  caseId!: string;
}

/** A head approves or refuses. */
export class ApprovalDto {
  @Choice(['approved', 'refused'], { about: '审批结果 — result', example: 'approved' })
  result!: 'approved' | 'refused';

  @Prose({ about: '理由 — the reasons', example: '同意。' })
  reasons!: string;
}
