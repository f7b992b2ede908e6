import { SETTLEMENT_EXCEPTIONS } from '@due-process/physician-credit-domain';
import { BilingualDto, Choice, Day, References } from '@due-process/platform/rest';
import { ApiProperty } from '@nestjs/swagger';

const MOST_CODES = 10_000;

/** Which codes, on which day (批量查询). */
export class StatusesQuestionDto {
  @References({ about: '人员编码 — codes', most: MOST_CODES, example: ['QN-YS-2026-000123'] })
  codes!: string[];

  @Day({ about: '费用发生日 — the legal day of the costs; today when absent', optional: true })
  on?: string;

  @Choice(['true', 'false', ...SETTLEMENT_EXCEPTIONS], { about: '急诊等例外 — `true` or `emergency`, `rescue`, `public-health`', optional: true })
  emergency?: string;
}

class StatusDto {
  @ApiProperty({ example: 'QN-YS-2026-000123' })
  code!: string;

  @ApiProperty({ example: '522701', description: 'Pooling area of the account.' })
  region!: string;

  @ApiProperty({ description: '是否支付 — whether the fund pays.' })
  payable!: boolean;

  @ApiProperty({ enum: ['NORMAL', 'SUSPENDED', 'ENDED', 'OPTED_OUT', 'NOT_REGISTERED'] })
  status!: string;

  @ApiProperty({ type: BilingualDto })
  reason!: BilingualDto;

  @ApiProperty({ required: false, example: 'QN-3.2.2', description: 'Rule that refuses the costs.' })
  rule?: string;

  @ApiProperty({ required: false, example: '2026-06-01', description: 'Last day of the period; afterwards nobody is restored by himself.' })
  until?: string;

  @ApiProperty({ required: false, enum: [...SETTLEMENT_EXCEPTIONS], description: 'Paid all the same, for this reason.' })
  exception?: string;
}

export class SettlementStatusDto extends StatusDto {
  @ApiProperty({ example: '2026-03-05' })
  on!: string;
}

class AnyStatusDto {
  @ApiProperty({ example: 'QN-YS-2026-000123' })
  code!: string;

  @ApiProperty({ description: '`false`: the registry has no such code, and nothing else is told.' })
  known!: boolean;

  @ApiProperty({ required: false })
  payable?: boolean;

  @ApiProperty({ required: false, enum: ['NORMAL', 'SUSPENDED', 'ENDED', 'OPTED_OUT', 'NOT_REGISTERED'] })
  status?: string;

  @ApiProperty({ required: false, type: BilingualDto })
  reason?: BilingualDto;

  @ApiProperty({ required: false })
  rule?: string;

  @ApiProperty({ required: false })
  until?: string;

  @ApiProperty({ required: false })
  exception?: string;
}

export class SettlementStatusesDto {
  @ApiProperty({ example: '2026-03-05' })
  on!: string;

  @ApiProperty({ type: AnyStatusDto, isArray: true })
  items!: AnyStatusDto[];
}
