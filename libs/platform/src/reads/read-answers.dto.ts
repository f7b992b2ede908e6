import { ApiProperty } from '@nestjs/swagger';
import { BilingualDto } from '../acts/act-answer.dto';
import { ClockDto, DeadlineDto } from './deadline-answers.dto';

/** What every line of a list of cases has; a service adds whom and what the case concerns. */
export class CaseHeadDto {
  @ApiProperty({ example: 'LZ-2026-000123' })
  caseId!: string;

  @ApiProperty({ description: 'Version of the record.' })
  recordedVersion!: number;

  @ApiProperty({ example: '620102' })
  region!: string;

  @ApiProperty({ example: 'NOTICE_SERVED' })
  stage!: string;

  @ApiProperty({ example: '告知书已送达' })
  stageLabel!: string;

  @ApiProperty({ example: 'notice served' })
  stageLabelEn!: string;

  @ApiProperty({ required: false, description: 'The gate that the case stands before; staff and auditors only.', example: 'legal-review' })
  gate?: string;

  @ApiProperty()
  closed!: boolean;

  @ApiProperty()
  openedOn!: string;

  @ApiProperty({ type: DeadlineDto, required: false })
  nextDeadline?: DeadlineDto;

  @ApiProperty({ enum: ['none', 'future', 'today', 'past'] })
  due!: string;
}

/** What a page has besides its lines. */
export class PageDto {
  @ApiProperty({ required: false, description: 'Give it as `after` for the next page.' })
  next?: string;

  @ApiProperty()
  asOf!: string;
}

/** A task. */
export class ItemDto {
  @ApiProperty()
  key!: string;

  @ApiProperty({ example: 'make-decision' })
  act!: string;

  @ApiProperty({ type: BilingualDto })
  label!: BilingualDto;

  @ApiProperty({ type: [String] })
  roles!: string[];

  @ApiProperty({ required: false })
  dueOn?: string;

  @ApiProperty({ required: false })
  clock?: string;

  @ApiProperty({ description: '0 is normal; it rises with every escalation.' })
  level!: number;

  @ApiProperty({ type: BilingualDto, required: false, description: 'Somebody has been reminded of the deadline (期限提醒): two working days before it, or on its last day.', example: { zh: '今日届满', en: 'the last day is today' } })
  reminder?: BilingualDto;
}

/** A task in the caller's worklist; a service adds whom the case concerns. */
export class WorklistItemHeadDto extends ItemDto {
  @ApiProperty({ example: 'LZ-2026-000123' })
  caseId!: string;

  @ApiProperty()
  region!: string;
}

class EventDto {
  @ApiProperty()
  seq!: number;

  @ApiProperty({ example: 'DefenceRecorded' })
  type!: string;

  @ApiProperty({ example: '陈述申辩' })
  label!: string;

  @ApiProperty({ example: 'record-defence' })
  act!: string;

  @ApiProperty({ description: 'The fact: when it has effect in law.' })
  effectiveAt!: string;

  @ApiProperty({ required: false, description: 'The entry: when it was written; absent while it is not.' })
  recordedAt?: string;

  @ApiProperty({ type: 'object', properties: { role: { type: 'string' }, person: { type: 'string' }, employer: { type: 'string' } }, description: 'Codes, never names.' })
  actor!: object;

  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: object;
}

class AboutCase {
  @ApiProperty({ example: 'LZ-2026-000123' })
  caseId!: string;

  @ApiProperty()
  asOf!: string;
}

export class EventsAnswerDto extends AboutCase {
  @ApiProperty({ type: EventDto, isArray: true })
  items!: EventDto[];
}

export class ClocksAnswerDto extends AboutCase {
  @ApiProperty({ type: ClockDto, isArray: true })
  items!: ClockDto[];
}

export class ItemsAnswerDto extends AboutCase {
  @ApiProperty({ type: ItemDto, isArray: true })
  items!: ItemDto[];
}
