import type { LegalDay } from '@due-process/legal-time';
import type { ParameterValue } from '@due-process/rules';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Allow as Any, IsArray, IsInt, IsObject, IsOptional, Min } from 'class-validator';
import { Choice, Day, Prose, Reference } from '../fields/fields';
import { Limited } from '../fields/queries.dto';

/** What every proposal says of itself. */
class FoundedDto {
  @Prose({ about: '理由 — why', example: '国务院办公厅调整2026年放假安排' })
  reason!: string;

  @Reference({ about: '依据 — the paper it rests on', example: '国办发明电〔2026〕1号' })
  base!: string;
}

export class ProposeCalendarDto extends FoundedDto {
  @ApiProperty({
    type: 'object', additionalProperties: true,
    description: '放假安排 — one notice as data, in the form of libs/legal-time/src/calendars: id, status (announced, amendment, local, statutory-only), notice, title, issued, source, coverage, days; region only with local.',
    example: { id: 'CN-2026-1', status: 'amendment', notice: '国办发明电〔2026〕1号', title: '关于调整2026年部分节假日安排的通知', issued: '2026-02-12', source: 'https://www.gov.cn/', coverage: { from: '2026-02-01', to: '2026-02-28' }, days: [{ day: '2026-02-24', kind: 'adjusted-rest-day', name: '春节' }] },
  })
  @IsObject()
  calendar!: object;
}

export class ProposeRulePacksDto extends FoundedDto {
  @ApiProperty({
    type: 'array', items: { type: 'object', additionalProperties: true }, minItems: 1, maxItems: 10,
    description: '规则包 — whole packs that take effect together, each by the schema libs/rules/schema/rule-pack.schema.json: a successor, a corrected version, an old pack with its last day.',
  })
  @IsArray()
  @IsObject({ each: true })
  packs!: object[];
}

export class ProposeParameterDto extends FoundedDto {
  @Reference({ about: '参数 — name of the parameter', example: 'penalty.defenceDays' })
  parameter!: string;

  @ApiProperty({ description: '取值 — a number, a choice, a text, or yes and no, as the parameter is', oneOf: [{ type: 'integer' }, { type: 'string' }, { type: 'boolean' }], example: 7 })
  @Any()
  value!: ParameterValue;

  @Reference({ about: '区划代码 — beginning of the division code in which it holds', example: '6201' })
  region!: string;

  @Day({ about: '生效日 — works from this day on, never backwards', example: '2026-04-01' })
  effectiveFrom!: LegalDay;
}

export class DecideProposalDto {
  @Prose({ about: '审批意见 — the opinion that the decision rests on', example: '与通知原文核对无误' })
  opinion!: string;
}

const whole = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value);

export class ProposalsDto extends Limited {
  @Choice(['open', 'approved', 'rejected'], { about: '状态 — what became of it', optional: true })
  state?: 'open' | 'approved' | 'rejected';

  @Choice(['calendar', 'rule-pack', 'parameter'], { about: '类别 — of what', optional: true })
  kind?: 'calendar' | 'rule-pack' | 'parameter';

  @ApiProperty({ type: 'integer', minimum: 1, required: false, description: '上一页最后一条 — `next` of the page before' })
  @IsOptional()
  @Transform(whole)
  @IsInt()
  @Min(1)
  before?: number;
}

export class PreviewDto extends Limited {
  @Reference({ about: '上一页最后一案 — `next` of the page before', optional: true })
  after?: string;
}
