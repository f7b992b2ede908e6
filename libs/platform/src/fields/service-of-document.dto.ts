import type { ServiceOfDocument } from '@due-process/legal-time';
import { Choice, Day, Moment, Part, Prose, Reference, References } from './fields';

/** What proves that a document reached the party (送达证明). */
class ServiceProofDto {
  @Reference({ about: '送达回证、邮寄回执 — receipt signed by the party, or the postal receipt (direct, mail)', example: '送达回证〔2026〕18号', optional: true })
  receiptRef?: string;

  @References({ about: '见证人 — two witnesses, by code (left, CPL-89)', most: 10, optional: true })
  witnesses?: string[];

  @Reference({ about: '照片、录像 — photographs or video (left, CPL-89)', optional: true })
  recordingRef?: string;

  @Reference({ about: '送达地址和电子送达确认书 — the party’s signed confirmation of electronic service (APL-61, O4-59)', optional: true })
  signedConfirmationRef?: string;

  @Prose({ about: '公告原因和经过 — cause and course noted in the file (announcement, CPL-95)', optional: true })
  causeNoted?: string;
}

/** How a document reached the party (送达), domain.md 7.3; the served day follows from it. */
export class ServiceOfDocumentDto implements ServiceOfDocument {
  @Choice(['direct', 'left', 'mail', 'electronic', 'announcement'], { about: '送达方式 — direct, left, mail, electronic, announcement', example: 'direct' })
  method!: ServiceOfDocument['method'];

  @Day({ about: '签收日、留置日、回执载明的收件日 — day of signature, of leaving, or on the receipt', example: '2026-02-10', optional: true })
  receivedOn?: string;

  @Moment({ about: '到达受送达人特定系统的时间 — instant shown as arrived (electronic)', optional: true })
  arrivedAt?: string;

  @Day({ about: '公告日 — day of the last publication (announcement; served 30 days later, CPL-95)', optional: true })
  announcedOn?: string;

  @Part(() => ServiceProofDto, { about: '送达证明 — what proves the service; without proof no window opens', optional: true })
  proof?: ServiceProofDto;
}

/** Service of one document. */
export class RecordServiceDto {
  @Part(() => ServiceOfDocumentDto, { about: '送达 — how and when the document reached the party' })
  service!: ServiceOfDocumentDto;
}
