import { type Disposal, type DisposalKind, type DisposeThings, type ListOnTheSpot, type PartyOnTheSpot, type RequestPreservation, type TakeInEmergency, type TakePreservation, type Thing, type ToSeal } from '@due-process/enforcement-domain';
import { Choice, Flag, Moment, Part, Parts, Prose, Reference, References } from '@due-process/platform/rest';
import { ListOnTheSpotDto, MOST_THINGS, OfACaseDto, PartyOnTheSpotDto, ThingDto, ToSealDto } from './things.dto';

/** Preservation is asked for (申请先行登记保存), O4-26. */
export class RequestPreservationDto extends OfACaseDto implements RequestPreservation {
  @Prose({ about: '证据可能灭失或者以后难以取得的理由 — why (APL-56)', example: '病历可能被替换。' })
  reasons!: string;

  @Parts(() => ThingDto, MOST_THINGS, { about: '物品 — things' })
  things!: Thing[];
}

/** Things are taken (先行登记保存), O4-27. */
export class TakePreservationDto implements TakePreservation {
  @Moment({ about: '保存时间 — when', example: '2026-03-10T10:00:00+08:00' })
  takenAt!: string;

  @Reference({ about: '地点 — place', example: '医院病案室' })
  place!: string;

  @References({ about: '执法人员 — officers', most: 20, example: ['enforcer-city-1', 'enforcer-city-2'] })
  officers!: string[];

  @Flag({ about: '出示执法证件 — certificates shown', example: true })
  certificatesShown!: boolean;

  @Parts(() => ThingDto, MOST_THINGS, { about: '清点的物品 — things as counted' })
  things!: Thing[];

  @Part(() => PartyOnTheSpotDto, { about: '当事人 — the party on the spot' })
  party!: PartyOnTheSpot;

  @Part(() => ListOnTheSpotDto, { about: '清单 — the list' })
  list!: ListOnTheSpot;

  @Reference({ about: '先行登记保存证据通知书 — the notice', example: '登保通〔2026〕1号' })
  noticeRef!: string;
}

/** Taken in an emergency (紧急先行登记保存): a head confirms within 24 hours. */
export class TakeInEmergencyDto extends TakePreservationDto implements TakeInEmergency {
  @Reference({ about: '案号 — the penalty case or lead', example: 'LZ-CF-2026-000123' })
  caseId!: string;

  @Prose({ about: '理由 — why the evidence may be lost', example: '病历可能被替换。' })
  reasons!: string;

  @Prose({ about: '紧急情况 — why nobody could be asked', example: '发现正在转移。' })
  emergency!: string;
}

/** What becomes of one thing. */
class DisposalDto implements Disposal {
  @Reference({ about: '物品编号 — thing', example: 'T1' })
  thing!: string;

  @Choice(['copied', 'sealed', 'released'], { about: '处理方式 — how (O4-28)', example: 'copied' })
  how!: DisposalKind;

  @Reference({ about: '复制件 — where the copies are kept', optional: true })
  copyRef?: string;

  @Part(() => ToSealDto, { about: '封存要件 — of what is sealed', optional: true })
  seal?: ToSeal;
}

/** The disposal (先行登记保存处理决定), O4-28. */
export class DisposeThingsDto implements DisposeThings {
  @Parts(() => DisposalDto, MOST_THINGS, { about: '处理 — thing by thing' })
  disposals!: Disposal[];

  @Prose({ about: '理由 — the reasons', example: '已复制留存。' })
  reasons!: string;

  @Prose({ about: '封存必要性 — where things are sealed', optional: true })
  necessity?: string;
}
