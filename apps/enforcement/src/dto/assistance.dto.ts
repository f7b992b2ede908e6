import type { RecordAnswer, RecordDelay, SendAssistanceLetter } from '@due-process/enforcement-domain';
import { Day, Prose, Reference, References } from '@due-process/platform/rest';
import { OfACaseDto } from './things.dto';

/** A letter asks another authority for assistance (协助调查函), O4-34. */
export class SendAssistanceLetterDto extends OfACaseDto implements SendAssistanceLetter {
  @Reference({ about: '协助单位 — authority', example: 'bureau-620500' })
  to!: string;

  @Prose({ about: '协助事项 — subject', example: '核实异地就医费用。' })
  subject!: string;

  @Reference({ about: '文号 — number', example: '协函〔2026〕1号' })
  documentRef!: string;

  @Day({ about: '发函日 — sent', example: '2026-03-10' })
  sentOn!: string;
}

/** It was received (收到函件). */
export class RecordReceiptOfLetterDto {
  @Day({ about: '收到日 — received: day zero of the fifteen days', example: '2026-03-12' })
  receivedOn!: string;

  @Reference({ about: '回执 — receipt', example: '回执〔2026〕5号' })
  receiptRef!: string;
}

/** A delay is told (告知延期). */
export class RecordDelayDto implements RecordDelay {
  @Day({ about: '告知日 — told', example: '2026-03-25' })
  toldOn!: string;

  @Day({ about: '延至 — until', example: '2026-04-10' })
  until!: string;

  @Prose({ about: '理由 — the reasons', example: '需调取历史数据。' })
  reasons!: string;

  @Reference({ about: '文号 — number', example: '延函〔2026〕1号' })
  documentRef!: string;
}

/** The answer (复函). */
export class RecordAnswerDto implements RecordAnswer {
  @Day({ about: '复函日 — answered', example: '2026-03-26' })
  answeredOn!: string;

  @Reference({ about: '文号 — number', example: '复函〔2026〕7号' })
  documentRef!: string;

  @References({ about: '证据编号 — items that came with it', optional: true })
  evidence?: string[];
}
