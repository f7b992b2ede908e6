import { CaseHeadDto, ItemDto, PageDto, WorklistItemHeadDto } from '@due-process/platform/rest';
import { ApiProperty } from '@nestjs/swagger';

/** Whom a case concerns: an institution by its name, a person by code. */
class PartyAnswerDto {
  @ApiProperty({ example: 'H6201020001' })
  id!: string;

  @ApiProperty({ required: false })
  name?: string;

  @ApiProperty({ required: false, enum: ['medical-institution', 'pharmacy', 'agency', 'individual'] })
  kind?: string;

  @ApiProperty({ required: false, example: '620102' })
  region?: string;
}

class CaseLineDto extends CaseHeadDto {
  @ApiProperty({ type: PartyAnswerDto })
  party!: PartyAnswerDto;
}

export class CasePageDto extends PageDto {
  @ApiProperty({ type: CaseLineDto, isArray: true })
  items!: CaseLineDto[];
}

/** Where a case stands. Staff see more fields than a party; what is there is named here, the rest is the domain's own model. */
export class CaseViewDto extends CaseLineDto {
  @ApiProperty({ description: 'The instant for which the answer stands.' })
  asOf!: string;

  @ApiProperty({ required: false, type: [String], description: 'Officers in charge; staff and auditors only.' })
  officers?: string[];

  @ApiProperty({ required: false, type: Object, description: 'What is intended, with its digest `hash`, which review, discussion and decision name; staff and auditors only.' })
  draft?: object;

  @ApiProperty({ type: ItemDto, isArray: true })
  workItems!: ItemDto[];
}

class MeasureLineDto extends CaseHeadDto {
  @ApiProperty({ example: 'LZ-CF-2026-000123', description: 'The penalty case or lead that it serves.' })
  penaltyCaseId!: string;

  @ApiProperty({ type: PartyAnswerDto })
  party!: PartyAnswerDto;
}

export class MeasurePageDto extends PageDto {
  @ApiProperty({ type: MeasureLineDto, isArray: true })
  items!: MeasureLineDto[];
}

/** A preservation, a sealing or a request for assistance with its facts. */
export class MeasureViewDto extends MeasureLineDto {
  @ApiProperty()
  asOf!: string;

  @ApiProperty({ required: false, type: 'array', items: { type: 'object', additionalProperties: true }, description: 'The things on its list, each with where it stands.' })
  things?: object[];

  @ApiProperty({ required: false, description: 'From this moment the sealing is unlawful (ACL-62).' })
  unlawfulSince?: string;

  @ApiProperty({ type: ItemDto, isArray: true })
  workItems!: ItemDto[];
}

export class FinePageDto extends MeasurePageDto {}

/** The execution of a decision with what is owed and paid. */
export class FineViewDto extends MeasureLineDto {
  @ApiProperty()
  asOf!: string;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: 'Fines and confiscations to the treasury, refunds to their fund account; 分.' })
  debts!: object[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  payments!: object[];

  @ApiProperty({ type: ItemDto, isArray: true })
  workItems!: ItemDto[];
}

class WorklistItemDto extends WorklistItemHeadDto {
  @ApiProperty({ required: false, description: 'The penalty case, where the task is of a measure or an execution beside it.', example: 'LZ-CF-2026-000123' })
  penaltyCaseId?: string;

  @ApiProperty({ example: 'bureau-620100' })
  bureau!: string;

  @ApiProperty({ type: PartyAnswerDto })
  party!: PartyAnswerDto;
}

export class WorklistAnswerDto {
  @ApiProperty({ type: WorklistItemDto, isArray: true })
  items!: WorklistItemDto[];

  @ApiProperty()
  asOf!: string;
}
