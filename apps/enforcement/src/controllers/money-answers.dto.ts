import { ApiProperty } from '@nestjs/swagger';

class PostingDto {
  @ApiProperty({ example: 'LZ-CF-2026-000123-F1' })
  executionId!: string;

  @ApiProperty()
  on!: string;

  @ApiProperty({ example: 'fine' })
  kind!: string;

  @ApiProperty({ description: '分' })
  amountFen!: number;

  @ApiProperty({ example: 'treasury' })
  account!: string;

  @ApiProperty()
  reference!: string;
}

class WayDto {
  @ApiProperty({ type: PostingDto, isArray: true })
  items!: PostingDto[];

  @ApiProperty({ description: 'What came in less what went back, 分.' })
  balanceFen!: number;
}

export class MoneyDto {
  @ApiProperty()
  caseId!: string;

  @ApiProperty({ type: WayDto, description: 'Refunds, to the fund account they came from (LZ-47).' })
  fund!: WayDto;

  @ApiProperty({ type: WayDto, description: 'Fines, confiscations and surcharges, to the treasury (APL-74, R735-45).' })
  treasury!: WayDto;
}

class LedgerSpanDto {
  @ApiProperty()
  from!: string;

  @ApiProperty()
  to!: string;

  @ApiProperty()
  days!: number;

  @ApiProperty({ enum: ['overdue', 'frozen', 'capped', 'not-overdue'] })
  reason!: string;

  @ApiProperty({ description: '分' })
  overdueFen!: number;

  @ApiProperty({ description: '分' })
  addedFen!: number;

  @ApiProperty({ description: 'Sum by the end of the last of these days, 分.' })
  totalFen!: number;
}

class LedgerDayDto {
  @ApiProperty()
  day!: string;

  @ApiProperty({ enum: ['overdue', 'frozen', 'capped', 'not-overdue'] })
  reason!: string;

  @ApiProperty()
  overdueFen!: number;

  @ApiProperty()
  addedFen!: number;

  @ApiProperty()
  totalFen!: number;
}

/** The surcharge (加处罚款), every day of it explained. */
export class SurchargeDto {
  @ApiProperty()
  executionId!: string;

  @ApiProperty()
  on!: string;

  @ApiProperty({ example: '行政处罚法第72条第1款' })
  article!: string;

  @ApiProperty({ description: '分' })
  totalFen!: number;

  @ApiProperty({ description: 'It is never more than the fine, 分.' })
  capFen!: number;

  @ApiProperty({ description: 'What is still owed of it, an agreement considered, 分.' })
  openFen!: number;

  @ApiProperty({ type: LedgerSpanDto, isArray: true, description: 'Days in a row that did the same.' })
  spans!: LedgerSpanDto[];

  @ApiProperty({ type: LedgerDayDto, isArray: true })
  days!: LedgerDayDto[];
}
