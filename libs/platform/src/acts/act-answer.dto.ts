import type { Bilingual, Instant, LegalDay } from '@due-process/legal-time';
import { ApiProperty } from '@nestjs/swagger';

/** A text in Chinese and English. */
export class BilingualDto implements Bilingual {
  @ApiProperty({ example: '告知书已送达' })
  zh!: string;

  @ApiProperty({ example: 'notice served' })
  en!: string;
}

/** An event that the act brought about, in the order of the record. */
class AnsweredEventDto {
  @ApiProperty({ example: 5 })
  seq!: number;

  @ApiProperty({ example: 'NoticeServed' })
  type!: string;

  @ApiProperty({ example: '告知书送达' })
  label!: string;

  @ApiProperty({ description: 'When it has effect in law (UTC).', example: '2026-02-11T01:00:00.000Z' })
  effectiveAt!: Instant;
}

/** The next deadline of the case, with its reason. */
class AnsweredDeadlineDto {
  @ApiProperty({ example: 'defence-window#1' })
  clock!: string;

  @ApiProperty({ description: 'The last day on which the act is in time.', example: '2026-02-25' })
  lastDay!: LegalDay;

  @ApiProperty({ description: 'The first instant that is too late (UTC).', example: '2026-02-25T16:00:00.000Z' })
  endsAt!: Instant;

  @ApiProperty({ example: '兰州办法第22条第3款' })
  article!: string;

  @ApiProperty({ type: BilingualDto })
  explanation!: BilingualDto;
}

/** What an accepted act answers; the same for every repetition of the request. */
export class ActAnswerDto {
  @ApiProperty({ example: 'LZ-2026-000123' })
  caseId!: string;

  @ApiProperty({ example: 'NOTICE_SERVED' })
  stage!: string;

  @ApiProperty({ example: '告知书已送达' })
  stageLabel!: string;

  @ApiProperty({ example: 'notice served' })
  stageLabelEn!: string;

  @ApiProperty({ description: 'Version of the case: the ETag, to be sent as If-Match with the next act.', example: 5 })
  version!: number;

  @ApiProperty({ type: AnsweredEventDto, isArray: true })
  events!: readonly AnsweredEventDto[];

  @ApiProperty({ type: AnsweredDeadlineDto, required: false })
  nextDeadline?: AnsweredDeadlineDto;
}
