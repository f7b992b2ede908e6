import { BilingualDto } from '@due-process/platform/rest';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Which year of the ledger. */
export class LedgerQueryDto {
  @ApiProperty({ type: 'integer', required: false, minimum: 2000, maximum: 2999, description: '年度 — natural year; all of them when absent', example: 2026 })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{4}$/.test(value) ? Number(value) : value))
  @IsInt()
  @Min(2000)
  @Max(2999)
  year?: number;
}

class EntryDto {
  @ApiProperty({ example: 'e1' })
  id!: string;

  @ApiProperty({ enum: ['points', 'bonus', 'counter'] })
  kind!: string;

  @ApiProperty({ example: 'QN.tariff' })
  tariff!: string;

  @ApiProperty({ example: 2026 })
  year!: number;

  @ApiProperty({ description: 'Positive for points, negative for bonus and counter-entries.' })
  points!: number;

  @ApiProperty({ required: false, type: [Object], description: 'The acts as they were scored, each with its rule, article and explanation; not shown to other institutions.' })
  lines?: object[];

  @ApiProperty({ required: false, description: 'The counter-entry that has taken it back.' })
  takenBackBy?: string;

  @ApiProperty({ type: BilingualDto })
  explanation!: BilingualDto;
}

class YearPointsDto {
  @ApiProperty({ example: 2026 })
  year!: number;

  @ApiProperty({ description: '条目合计 — sum of the entries, without bonus and cap.' })
  raw!: number;

  @ApiProperty({ description: '年度累计 — what counts for the year.' })
  total!: number;

  @ApiProperty({ description: '周期分 — the running cycle.' })
  cycle!: number;

  @ApiProperty({ description: '加分 — within the cap of the year.' })
  bonus!: number;
}

class LedgerYearDto extends YearPointsDto {
  @ApiProperty({ type: Object, description: 'The tariff that judges the year, with its article.' })
  tariff!: object;

  @ApiProperty({ type: [Object], description: 'The counters after every day with entries.' })
  days!: object[];

  @ApiProperty({ type: [Object], description: 'Thresholds that were reached, once each, and what followed.' })
  thresholds!: object[];

  @ApiProperty({ type: BilingualDto })
  explanation!: BilingualDto;
}

export class LedgerDto {
  @ApiProperty({ example: 'QN-YS-2026-000123' })
  physician!: string;

  @ApiProperty()
  asOf!: string;

  @ApiProperty({ type: EntryDto, isArray: true })
  entries!: EntryDto[];

  @ApiProperty({ type: LedgerYearDto, isArray: true })
  years!: LedgerYearDto[];
}

class PointsOfYearDto extends YearPointsDto {
  @ApiProperty({ example: 'QN.tariff' })
  tariff!: string;
}

export class PointsDto {
  @ApiProperty({ example: 'QN-YS-2026-000123' })
  physician!: string;

  @ApiProperty({ example: '2026-03-05' })
  on!: string;

  @ApiProperty()
  asOf!: string;

  @ApiProperty({ enum: ['NORMAL', 'SUSPENDED', 'ENDED', 'OPTED_OUT'], description: '当日状态 — standing on the day.' })
  standing!: string;

  @ApiProperty({ type: PointsOfYearDto, isArray: true })
  years!: PointsOfYearDto[];
}
