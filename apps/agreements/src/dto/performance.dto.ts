import type { ApplyToCourt, DecidePerformance, ReconcileAmounts, RecordPerformance } from '@due-process/agreements-domain';
import { Day, Fen, PartId, Reference } from '@due-process/platform/rest';

/** Money comes back or is not paid out (履行), LZ-23(1), LZ-47. */
export class RecordPerformanceDto implements RecordPerformance {
  @PartId({ about: '措施编号 — the measure that is performed', example: 'm1' })
  measureId!: string;

  @Fen({ about: '金额（分） — amount in 分', example: 1234567 })
  amountFen!: number;

  @Day({ about: '履行日期 — day of performance', example: '2026-03-10' })
  on!: string;

  @Reference({ about: '凭证号 — bank slip or booking number', example: 'HP20260310001' })
  reference!: string;
}

/** A written decision that demands performance (要求履行协议的书面决定), 行政协议规定 Art 24. */
export class DecidePerformanceDto implements DecidePerformance {
  @Reference({ about: '文号 — number of the document', example: '兰医保履〔2026〕1号' })
  documentRef!: string;
}

/** The court is asked to enforce (申请法院强制执行), ACL-53. */
export class ApplyToCourtDto implements ApplyToCourt {
  @Reference({ about: '法院 — the court', example: '兰州铁路运输法院' })
  court!: string;

  @Reference({ about: '文号 — number of the document', example: '兰医保申〔2026〕1号' })
  documentRef!: string;
}

/** The case's amounts are reconciled (系统内对账), LZ-23(2). */
export class ReconcileAmountsDto implements ReconcileAmounts {
  @Reference({ about: '对账单号 — number of the reconciliation sheet', example: '对账〔2026〕3号' })
  sheetRef!: string;
}
