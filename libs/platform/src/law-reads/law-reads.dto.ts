import type { LegalDay } from '@due-process/legal-time';
import type { RuleKind } from '@due-process/rules';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { BilingualDto } from '../acts/act-answer.dto';
import { Choice, Day, Reference } from '../fields/fields';
import { CandidateDto } from './deadline-answer.dto';

const KINDS: readonly RuleKind[] = [
  'clock', 'threshold', 'band', 'measure', 'ground', 'hold-base', 'gate', 'provision', 'duty', 'violation', 'checklist', 'points', 'tariff', 'money', 'plan-item', 'parameter',
];

/** In which region. */
export class RegionDto {
  @ApiProperty({ type: String, pattern: '^(CN|\\d{2,12}|[a-z][a-z-]*)$', required: false, description: '地区 — CN, a division code or the name of a rule pack; the caller’s own when absent', example: '620102' })
  @IsOptional()
  @Matches(/^(CN|\d{2,12}|[a-z][a-z-]{1,30})$/)
  region?: string;
}

/** Where and when. */
export class PlaceDto extends RegionDto {
  @Day({ about: '某日 — the legal day asked about; today when absent', optional: true })
  on?: LegalDay;
}

/** Which rules. */
export class RulesDto extends PlaceDto {
  @Choice(KINDS, { about: '种类 — kind of rule', optional: true })
  kind?: RuleKind;

  @Reference({ about: '查找 — words that the id, title or article has in it, in Chinese or English', example: '陈述申辩', optional: true })
  q?: string;
}

export class RuleLineDto {
  @ApiProperty({ example: 'LZ-22' })
  id!: string;

  @ApiProperty({ enum: KINDS })
  kind!: string;

  @ApiProperty({ type: BilingualDto })
  title!: BilingualDto;

  @ApiProperty({ example: '兰州办法第22条第3款' })
  article!: string;

  @ApiProperty({ example: 'lanzhou@2022-01' })
  pack!: string;

  @ApiProperty({ enum: ['law', 'regulation', 'order', 'paper'] })
  rank!: string;

  @ApiProperty({ example: '2022-01-01' })
  inForceFrom!: string;

  @ApiProperty({ required: false, example: '2026-12-31' })
  inForceUntil?: string;

  @ApiProperty({ enum: ['read-in-full', 'reported', 'from-memory'], description: 'How far the text behind the rule was verified.' })
  verification!: string;
}

/** What is in force in a place on a day. */
export class RuleListDto {
  @ApiProperty({ example: '620102' })
  region!: string;

  @ApiProperty({ example: '2026-03-02' })
  on!: string;

  @ApiProperty({ type: 'integer', description: 'Version of the law in force now; 0: that of the release.' })
  law!: number;

  @ApiProperty({ type: [String], description: 'Packs and parameters in force on the day.', example: ['national@2026-11', 'lanzhou@2022-01'] })
  versions!: string[];

  @ApiProperty({ type: RuleLineDto, isArray: true })
  items!: RuleLineDto[];
}

class NotInForceDto {
  @ApiProperty({ type: BilingualDto, description: 'Why, and the choice that remains.' })
  reason!: BilingualDto;

  @ApiProperty({ type: RuleLineDto, isArray: true, description: 'Rules of higher rank for the same matter that are in force.' })
  remaining!: RuleLineDto[];
}

class ParameterInForceDto {
  @ApiProperty({ example: 'penalty.defenceDays' })
  name!: string;

  @ApiProperty({ description: 'Number, text, yes or no; null where a bureau must set it.', nullable: true, oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'boolean' }] })
  value!: unknown;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'The bureau’s own value with reason, base, day and person; absent for the default.' })
  setting?: object;
}

/** A rule as it stands in a place on a day. */
export class RuleViewDto extends RuleLineDto {
  @ApiProperty()
  region!: string;

  @ApiProperty()
  on!: string;

  @ApiProperty({ type: 'integer' })
  law!: number;

  @ApiProperty()
  inForce!: boolean;

  @ApiProperty({ example: '兰医保〔2021〕102号' })
  source!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Everything that the rule says, in the form of a rule pack: numbers, readings with their default, remarks.' })
  rule!: object;

  @ApiProperty({ description: 'Whether POST /api/v1/deadlines answers for it.' })
  givesDates!: boolean;

  @ApiProperty({ required: false, type: ParameterInForceDto })
  parameter?: ParameterInForceDto;

  @ApiProperty({ type: RuleLineDto, isArray: true, description: 'Rules of higher rank behind it.' })
  basedOn!: RuleLineDto[];

  @ApiProperty({ type: RuleLineDto, isArray: true, description: 'Rules that give the same clock another length.' })
  alternatives!: RuleLineDto[];

  @ApiProperty({ type: CandidateDto, isArray: true })
  selection!: CandidateDto[];

  @ApiProperty({ type: [String] })
  versions!: string[];

  @ApiProperty({ required: false, type: NotInForceDto })
  notInForce?: NotInForceDto;
}

class CoverageDto {
  @ApiProperty({ example: '2024-01-01' })
  from!: string;

  @ApiProperty({ example: '2026-12-31' })
  to!: string;
}

class CitedNoticeDto {
  @ApiProperty({ example: 'CN-2026' })
  id!: string;

  @ApiProperty({ example: 'CN-2026@国办发明电〔2025〕7号' })
  version!: string;

  @ApiProperty({ enum: ['announced', 'amendment', 'local', 'statutory-only'] })
  status!: string;

  @ApiProperty({ example: '国办发明电〔2025〕7号' })
  notice!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ example: '2025-11-04' })
  issued!: string;

  @ApiProperty()
  source!: string;

  @ApiProperty({ required: false })
  region?: string;

  @ApiProperty({ type: CoverageDto })
  coverage!: CoverageDto;
}

class DayOfYearDto {
  @ApiProperty({ example: '2026-02-14' })
  day!: string;

  @ApiProperty({ enum: ['working-day', 'make-up-working-day', 'weekend', 'statutory-holiday', 'adjusted-rest-day'] })
  kind!: string;

  @ApiProperty()
  working!: boolean;

  @ApiProperty({ required: false, example: '春节' })
  name?: string;
}

/** The calendar of a year. */
export class CalendarYearDto {
  @ApiProperty({ type: 'integer', example: 2026 })
  year!: number;

  @ApiProperty()
  region!: string;

  @ApiProperty({ type: 'integer' })
  law!: number;

  @ApiProperty({ enum: ['announced', 'provisional'], description: 'Provisional: the notice is missing, only the statutory days are known, no working-day date of the year is final.' })
  status!: string;

  @ApiProperty({ type: CitedNoticeDto, isArray: true })
  notices!: CitedNoticeDto[];

  @ApiProperty({ type: CoverageDto, description: 'What all notices together cover.' })
  coverage!: CoverageDto;

  @ApiProperty({ type: 'integer', required: false, example: 248 })
  workingDays?: number;

  @ApiProperty({ type: DayOfYearDto, isArray: true, description: 'Every day of the year; of a provisional year its statutory days.' })
  days!: DayOfYearDto[];

  @ApiProperty({ type: BilingualDto, required: false })
  reason?: BilingualDto;
}
