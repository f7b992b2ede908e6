import type { OpenYearEnd } from '@due-process/physician-credit-domain';
import { Count, Reference } from '@due-process/platform/rest';
import { ApiProperty } from '@nestjs/swagger';

/** The first run of a region (安排年度清零); every later one waits as soon as its predecessor is done. */
export class OpenYearEndDto implements OpenYearEnd {
  @Count(9_999, { about: '年度 — the natural year', example: 2026 })
  year!: number;

  @Reference({ about: '区划代码 — the division whose accounts are closed, with all below it', example: '522700' })
  region!: string;
}

export class YearEndProgressDto {
  @ApiProperty({ example: 'YE-522700-2026' })
  id!: string;

  @ApiProperty({ example: 2026 })
  year!: number;

  @ApiProperty({ example: '522700' })
  region!: string;

  @ApiProperty({ enum: ['WAITING', 'RUNNING', 'DONE'] })
  stage!: string;

  @ApiProperty()
  stageLabel!: string;

  @ApiProperty()
  stageLabelEn!: string;

  @ApiProperty({ description: 'Accounts looked at so far.' })
  looked!: number;

  @ApiProperty({ description: 'Accounts that had entries, and whose year is closed.' })
  closedYears!: number;

  @ApiProperty({ required: false })
  doneOn?: string;

  @ApiProperty()
  asOf!: string;
}
