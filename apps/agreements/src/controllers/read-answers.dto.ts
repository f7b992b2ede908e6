import { ApiProperty } from '@nestjs/swagger';
import { BilingualDto } from '../acts/act-answer.dto';
import { MeasureDto } from '../dto/measure.dto';
import { ClockDto, DeadlineDto } from './deadline-answers.dto';

/** The institution of a case. */
class PartyDto {
  @ApiProperty({ example: 'P6201020101' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ['medical-institution', 'pharmacy'], required: false })
  kind?: string;

  @ApiProperty({ required: false })
  region?: string;
}

/** One line of the list of cases. */
class CaseLineDto {
  @ApiProperty({ example: 'LZ-2026-000123' })
  caseId!: string;

  @ApiProperty({ description: 'Version of the record.' })
  recordedVersion!: number;

  @ApiProperty({ example: '620102' })
  region!: string;

  @ApiProperty({ type: PartyDto })
  institution!: PartyDto;

  @ApiProperty({ example: 'NOTICE_SERVED' })
  stage!: string;

  @ApiProperty({ example: '告知书已送达' })
  stageLabel!: string;

  @ApiProperty({ example: 'notice served' })
  stageLabelEn!: string;

  @ApiProperty({ required: false, description: 'The gate that the case stands before (LZ-21); staff and auditors only.', example: 'legal-review' })
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

export class CasePageDto {
  @ApiProperty({ type: CaseLineDto, isArray: true })
  items!: CaseLineDto[];

  @ApiProperty({ required: false, description: 'Give it as `after` for the next page.' })
  next?: string;

  @ApiProperty()
  asOf!: string;
}

/** A task. */
class ItemDto {
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

/** Where a case stands. Staff see more fields than a party; what is there is named here, the rest is the domain's own model. */
export class CaseViewDto extends CaseLineDto {
  @ApiProperty({ description: 'The instant for which the answer stands.' })
  asOf!: string;

  @ApiProperty({ required: false, description: 'The round of proposal and hearing.' })
  round?: number;

  @ApiProperty({ type: MeasureDto, isArray: true })
  measures!: MeasureDto[];

  @ApiProperty({ type: ItemDto, isArray: true })
  workItems!: ItemDto[];
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

class WorklistItemDto extends ItemDto {
  @ApiProperty({ example: 'LZ-2026-000123' })
  caseId!: string;

  @ApiProperty({ required: false, description: 'The suspension of the case, where the task is one of it.', example: 'LZ-2026-000123-S1' })
  suspensionId?: string;

  @ApiProperty()
  region!: string;

  @ApiProperty({ example: 'agency-620100' })
  agency!: string;

  @ApiProperty({ type: PartyDto })
  institution!: PartyDto;
}

export class WorklistAnswerDto {
  @ApiProperty({ type: WorklistItemDto, isArray: true })
  items!: WorklistItemDto[];

  @ApiProperty()
  asOf!: string;
}
