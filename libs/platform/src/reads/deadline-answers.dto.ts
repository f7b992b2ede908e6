import { ApiProperty } from '@nestjs/swagger';
import { BilingualDto } from '../acts/act-answer.dto';

/** The next deadline with its reason. */
export class DeadlineDto {
  @ApiProperty({ example: 'defence-window#1' })
  clock!: string;

  @ApiProperty({ type: BilingualDto })
  title!: BilingualDto;

  @ApiProperty({ example: '2026-02-25' })
  lastDay!: string;

  @ApiProperty({ example: '2026-02-25T16:00:00.000Z' })
  endsAt!: string;

  @ApiProperty({ example: '兰州办法第22条第3款' })
  article!: string;

  @ApiProperty({ enum: ['party', 'authority', 'sanction'] })
  owner!: string;

  @ApiProperty({ enum: ['final', 'provisional'], description: 'A provisional date is never enforced.' })
  status!: string;

  @ApiProperty({ type: BilingualDto })
  short!: BilingualDto;
}

/** What became of one day and why. */
export class DayVerdictDto {
  @ApiProperty({ example: '2026-02-12' })
  day!: string;

  @ApiProperty({ enum: ['start', 'counted', 'skipped', 'paused', 'extended', 'rolled', 'last', 'provisional'] })
  verdict!: string;

  @ApiProperty({ required: false, description: 'Running number of the counted unit.' })
  n?: number;

  @ApiProperty({ required: false, enum: ['working-day', 'make-up-working-day', 'weekend', 'statutory-holiday', 'adjusted-rest-day'] })
  kind?: string;

  @ApiProperty({ type: BilingualDto })
  reason!: BilingualDto;

  @ApiProperty({ example: '民法典第201条' })
  article!: string;
}

/** How the date is counted, day by day. */
class ClockExplanationDto {
  @ApiProperty({ type: BilingualDto })
  short!: BilingualDto;

  @ApiProperty({ type: DayVerdictDto, isArray: true })
  days!: DayVerdictDto[];

  @ApiProperty({ description: 'The last day as counted now.' })
  recomputedLastDay!: string;

  @ApiProperty({ description: 'Whether it agrees with the recorded date, which governs.' })
  matches!: boolean;

  @ApiProperty({ type: BilingualDto, required: false })
  note?: BilingualDto;
}

/** A date that waits for an officer. */
class HeldMoveDto {
  @ApiProperty({ example: '2026-02-24' })
  lastDay!: string;

  @ApiProperty({ example: '2026-02-24T16:00:00.000Z' })
  endsAt!: string;
}

/** A clock of the case. */
export class ClockDto {
  @ApiProperty({ example: 'defence-window#1' })
  id!: string;

  @ApiProperty({ example: 'LZ-22' })
  rule!: string;

  @ApiProperty({ type: BilingualDto })
  title!: BilingualDto;

  @ApiProperty()
  article!: string;

  @ApiProperty({ enum: ['party', 'authority', 'sanction'] })
  owner!: string;

  @ApiProperty({ enum: ['running', 'met', 'expired', 'cancelled'] })
  state!: string;

  @ApiProperty()
  overdue!: boolean;

  @ApiProperty()
  startDay!: string;

  @ApiProperty()
  nominalDay!: string;

  @ApiProperty()
  lastDay!: string;

  @ApiProperty()
  endsAt!: string;

  @ApiProperty()
  firstDayAfter!: string;

  @ApiProperty()
  steerDay!: string;

  @ApiProperty({ enum: ['final', 'provisional'] })
  status!: string;

  @ApiProperty({ type: [String] })
  ruleVersions!: string[];

  @ApiProperty({ type: [String] })
  calendars!: string[];

  @ApiProperty({ type: 'integer', required: false, description: 'Version of the law under which it was counted last; absent: that of the release.' })
  law?: number;

  @ApiProperty({ type: HeldMoveDto, required: false, description: 'What changed law would make of it: against the party, so that an officer decides.' })
  held?: HeldMoveDto;

  @ApiProperty({ type: ClockExplanationDto, required: false })
  explanation?: ClockExplanationDto;
}
