import type { LegalDay } from '@due-process/legal-time';
import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { regionPrefix } from '../access/region';
import { UNDER_CONSIDERATION, type CaseKind } from '../reads/case-kind';
import type { ListQuery } from '../reads/case-list';
import { Choice, Day, Reference } from './fields';

export const USUAL_LIMIT = 50;
const MOST = 200;

/** A whole number of a query string; anything else stays as it is and is refused. */
const whole = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value);

/** How many lines. */
export class Limited {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST, default: USUAL_LIMIT, required: false, description: '每页条数 — how many' })
  @IsOptional()
  @Transform(whole)
  @IsInt()
  @Min(1)
  @Max(MOST)
  limit?: number;
}

/** Of which region, and from where on. */
export class InRegion extends Limited {
  @ApiProperty({ type: String, pattern: '^\\d{2,6}$', required: false, description: '区划代码 — division code or prefix; a city with its districts', example: '620102' })
  @IsOptional()
  @Matches(/^\d{2,6}$/)
  region?: string;

  @Reference({ about: '上一页最后一条 — `next` of the page before', optional: true })
  after?: string;
}

/** A query for cases of one kind. */
export interface CaseListQuery {
  asked(): ListQuery;
}

/** Which cases of a kind: its stages are those of its procedure, and the one that hides the inner ones from a party. */
export function caseListDto({ procedure, toldStages }: CaseKind): Type<CaseListQuery> {
  class CaseListDto extends InRegion implements CaseListQuery {
    @Choice(['open', 'closed'], { about: '办理状态 — open or closed', optional: true })
    state?: 'open' | 'closed';

    @Choice([...Object.keys(procedure.stages), ...(toldStages ? [UNDER_CONSIDERATION.code] : [])], { about: '阶段 — stage as it stands in law now', optional: true })
    stage?: string;

    @Day({ about: '下一期限不晚于 — next deadline on or before this day; cases without a deadline are left out', optional: true })
    'due-before'?: LegalDay;

    @Choice(['asc', 'desc'], { about: '顺序 — by case number, ascending unless said otherwise', optional: true })
    order?: 'asc' | 'desc';

    asked(): ListQuery {
      const { state, stage, after, order, limit, region } = this;
      const dueBefore = this['due-before'];
      return {
        ...(state ? { state } : {}),
        ...(stage ? { stage } : {}),
        ...(dueBefore ? { dueBefore } : {}),
        ...(region ? { region: regionPrefix(region) } : {}),
        ...(after ? { after } : {}),
        order: order ?? 'asc',
        limit: limit ?? USUAL_LIMIT,
      };
    }
  }
  return CaseListDto;
}

/** Which tasks. */
export class WorkItemsDto extends Limited {
  @Day({ about: '期限不晚于 — due on or before this day', optional: true })
  'due-before'?: LegalDay;

  asked(): { readonly dueBefore?: LegalDay; readonly limit: number } {
    const dueBefore = this['due-before'];
    return { ...(dueBefore ? { dueBefore } : {}), limit: this.limit ?? USUAL_LIMIT };
  }
}

/** From which entry on. */
export class EventsDto {
  @ApiProperty({ type: 'integer', minimum: 0, required: false, description: '序号 — entries after this number' })
  @IsOptional()
  @Transform(whole)
  @IsInt()
  @Min(0)
  after?: number;
}

/** On which day. */
export class OnDayDto {
  @Day({ about: '某日 — the legal day asked about; today when absent', optional: true })
  on?: LegalDay;
}
