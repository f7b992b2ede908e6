import type { ServiceOfDocument } from '@due-process/legal-time';
import { Day, Part, Prose, Reference, ServiceOfDocumentDto } from '@due-process/platform/rest';

/** An act that needs its reasons and nothing else. */
export class ReasonsDto {
  @Prose({ about: '理由 — the reasons', example: '案情复杂，需要继续核实。' })
  reasons!: string;
}

/** A head approves or refuses what was asked for. */
export abstract class Documented {
  @Reference({ about: '文号 — number of the document', example: '兰医保〔2026〕12号' })
  documentRef!: string;
}

/** Reasons and the paper that states them. */
export class ReasonedPaperDto extends Documented {
  @Prose({ about: '理由 — the reasons', example: '违法事实不能成立。' })
  reasons!: string;
}

/** A paper that reached the party. */
export class ServedPaperDto extends Documented {
  @Part(() => ServiceOfDocumentDto, { about: '送达 — how and when it reached the party' })
  service!: ServiceOfDocument;
}

/** Something that happened on a day, with its record. */
export class OnDayWithReceiptDto {
  @Day({ about: '日期 — the day', example: '2026-03-20' })
  on!: string;

  @Reference({ about: '回执、清单编号 — receipt', example: '回执〔2026〕3号' })
  receiptRef!: string;
}
