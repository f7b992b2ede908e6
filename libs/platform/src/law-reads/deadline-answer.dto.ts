import { ApiProperty } from '@nestjs/swagger';
import { BilingualDto } from '../acts/act-answer.dto';
import { ProblemDto } from '../acts/problem.dto';
import { DayVerdictDto } from '../reads/deadline-answers.dto';

/** Bounds of a date that no notice resolves. */
class ProvisionalRangeDto {
  @ApiProperty({ required: false, example: '2026-12-31' })
  lastResolvedDay?: string;

  @ApiProperty({ description: 'No notice can make the last day earlier.' })
  earliest!: string;

  @ApiProperty({ description: 'No notice of the usual pattern makes it later.' })
  latest!: string;

  @ApiProperty({ type: BilingualDto })
  reason!: BilingualDto;
}

class DeadlineEndDto {
  @ApiProperty({ description: '顺延前 — the end before any roll', example: '2026-02-25' })
  nominalDay!: string;

  @ApiProperty({ description: '届满日 — the last day in law', example: '2026-02-25' })
  lastDay!: string;

  @ApiProperty({ example: '2026-02-26' })
  firstDayAfter!: string;

  @ApiProperty({ description: '掌握日 — the last working day on or before the nominal day', example: '2026-02-25' })
  steerDay!: string;

  @ApiProperty({ required: false, description: 'The steer day lies beyond the notices and is an estimate.' })
  steerProvisional?: boolean;

  @ApiProperty({ description: 'The first instant that is too late.', example: '2026-02-25T16:00:00.000Z' })
  endsAt!: string;

  @ApiProperty({ enum: ['final', 'provisional'], description: 'A provisional date is never enforced.' })
  status!: string;

  @ApiProperty({ required: false })
  lastResolvedDay?: string;

  @ApiProperty({ required: false, type: ProvisionalRangeDto })
  provisional?: ProvisionalRangeDto;
}

class ExtendedEndDto extends DeadlineEndDto {
  @ApiProperty({ example: '2026-03-05' })
  approvedOn!: string;

  @ApiProperty({ type: 'integer', description: 'Units added to the nominal end before.', example: 15 })
  count!: number;

  @ApiProperty({ example: 'principal-head' })
  approver!: string;
}

class ServedByDto {
  @ApiProperty({ example: '民事诉讼法第87条、第88条' })
  article!: string;

  @ApiProperty({ type: BilingualDto })
  reason!: BilingualDto;

  @ApiProperty({ description: 'Without proof nothing may be held against the party.' })
  proven!: boolean;
}

class ReadingDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: BilingualDto })
  text!: BilingualDto;

  @ApiProperty({ required: false })
  default?: boolean;
}

/** One rule that was looked at, and what became of it. */
export class CandidateDto {
  @ApiProperty({ example: 'LZ-22' })
  rule!: string;

  @ApiProperty({ example: 'lanzhou@2022-01' })
  pack!: string;

  @ApiProperty({ enum: ['law', 'regulation', 'order', 'paper'] })
  rank!: string;

  @ApiProperty()
  article!: string;

  @ApiProperty({ enum: ['applies', 'beside', 'other-region', 'not-yet-in-force', 'no-longer-in-force'] })
  verdict!: string;

  @ApiProperty({ type: BilingualDto })
  reason!: BilingualDto;
}

class ExplanationDto {
  @ApiProperty({ type: BilingualDto })
  short!: BilingualDto;

  @ApiProperty({ type: DayVerdictDto, isArray: true })
  days!: DayVerdictDto[];
}

/** Until when, and why. */
export class DeadlineAnswerDto extends DeadlineEndDto {
  @ApiProperty({ example: 'LZ-22' })
  clock!: string;

  @ApiProperty({ example: '兰州办法第22条第3款' })
  article!: string;

  @ApiProperty({ type: BilingualDto })
  title!: BilingualDto;

  @ApiProperty({ example: '6201' })
  region!: string;

  @ApiProperty({ example: '2026-02-11' })
  startDay!: string;

  @ApiProperty({ required: false, description: '送达日 — the day on which the document counts as served' })
  servedOn?: string;

  @ApiProperty({ required: false, type: ServedByDto })
  service?: ServedByDto;

  @ApiProperty({ required: false, description: 'Periods in hours: the instant at which they are over, in Shanghai time.', example: '2026-10-01T17:20:00+08:00' })
  lastInstant?: string;

  @ApiProperty({ required: false, description: 'Windows that open before an event: their first day.' })
  earliestDay?: string;

  @ApiProperty({ required: false, description: 'A notice before an event: its last day.' })
  latestDay?: string;

  @ApiProperty({ required: false, description: 'Sanctions: their first day.' })
  firstDay?: string;

  @ApiProperty({ required: false })
  startsAt?: string;

  @ApiProperty({ required: false, description: 'Sanctions: the day on which they are over.' })
  resumesOn?: string;

  @ApiProperty({ required: false, type: ExtendedEndDto, isArray: true, description: 'The end after each extension.' })
  extended?: ExtendedEndDto[];

  @ApiProperty({ required: false, example: 'deemed-waived' })
  atExpiry?: string;

  @ApiProperty({ required: false, description: 'Whether the act told in `filing` is in time; absent while a provisional end leaves it open.' })
  timely?: boolean;

  @ApiProperty({ required: false })
  counterClosesAt?: string;

  @ApiProperty({ required: false })
  asOf?: string;

  @ApiProperty({ type: [String], example: ['CN-2026@国办发明电〔2025〕7号'] })
  calendars!: string[];

  @ApiProperty({ type: [String], example: ['national@2026-11', 'lanzhou@2022-01'] })
  rules!: string[];

  @ApiProperty({ required: false, type: ReadingDto, isArray: true })
  readings?: ReadingDto[];

  @ApiProperty({ required: false, type: BilingualDto })
  remark?: BilingualDto;

  @ApiProperty({ type: ExplanationDto })
  explanation!: ExplanationDto;

  @ApiProperty({ type: CandidateDto, isArray: true, description: 'Why this rule and no other.' })
  selection!: CandidateDto[];
}

class AccruedReasonDto {
  @ApiProperty()
  day!: string;

  @ApiProperty({ type: BilingualDto })
  reason!: BilingualDto;
}

class SurchargeExplanationDto {
  @ApiProperty({ type: BilingualDto })
  short!: BilingualDto;

  @ApiProperty({ type: AccruedReasonDto, isArray: true })
  days!: AccruedReasonDto[];
}

/** What an unpaid fine has grown by (加处罚款, APL-72), in 分. */
export class SurchargeAnswerDto {
  @ApiProperty({ example: 'APL-72' })
  clock!: string;

  @ApiProperty()
  article!: string;

  @ApiProperty({ type: BilingualDto })
  title!: BilingualDto;

  @ApiProperty({ enum: ['final'] })
  status!: string;

  @ApiProperty({ type: 'integer' })
  fine!: number;

  @ApiProperty()
  dueDay!: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: '分 by the end of each day asked for.', example: { '2026-06-16': 300_000 } })
  accrued!: Record<string, number>;

  @ApiProperty({ required: false })
  cappedOn?: string;

  @ApiProperty({ type: [String] })
  rules!: string[];

  @ApiProperty({ type: SurchargeExplanationDto })
  explanation!: SurchargeExplanationDto;
}

/** Why there is no date. */
export class DeadlineProblemDto extends ProblemDto {
  @ApiProperty({ description: 'The law refuses what is asked; false: the request cannot be understood.' })
  refused!: boolean;

  @ApiProperty({ required: false, type: [String], description: 'Ids like the one written.', example: ['LZ-22'] })
  nearest?: string[];
}
