import { BREACH_STAGES } from '@due-process/agreements-domain';
import type { LegalDay } from '@due-process/legal-time';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { regionPrefix } from '../access/region';
import type { ListQuery } from '../reads/case-list';
import { UNDER_CONSIDERATION } from '../reads/party-view';
import { Choice, Day, Reference } from './fields';

const USUAL_LIMIT = 50;
const MOST = 200;

/** A whole number of a query string; anything else stays as it is and is refused. */
const whole = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value);

class Limited {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST, default: USUAL_LIMIT, required: false, description: '每页条数 — how many' })
  @IsOptional()
  @Transform(whole)
  @IsInt()
  @Min(1)
  @Max(MOST)
  limit?: number;
}

class InRegion extends Limited {
  @ApiProperty({ type: String, pattern: '^\\d{2,6}$', required: false, description: '区划代码 — division code or prefix; a city with its districts', example: '620102' })
  @IsOptional()
  @Matches(/^\d{2,6}$/)
  region?: string;

  @Reference({ about: '上一页最后一条 — `next` of the page before', optional: true })
  after?: string;
}

/** Which cases. */
export class CaseListDto extends InRegion {
  @Choice(['open', 'closed'], { about: '办理状态 — open or closed', optional: true })
  state?: 'open' | 'closed';

  @Choice([...Object.keys(BREACH_STAGES), UNDER_CONSIDERATION.code], { about: '阶段 — stage as it stands in law now', optional: true })
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

/** Which institutions. */
export class InstitutionListDto extends InRegion {
  asked(): { readonly region?: string; readonly after?: string; readonly limit: number } {
    const { region, after, limit } = this;
    return { ...(region ? { region: regionPrefix(region) } : {}), ...(after ? { after } : {}), limit: limit ?? USUAL_LIMIT };
  }
}

/** On which day. */
export class OnDayDto {
  @Day({ about: '某日 — the legal day asked about; today when absent', optional: true })
  on?: LegalDay;
}
