import { calendarYear, dayOf, type CalendarYear } from '@due-process/legal-time';
import type { Actor } from '@due-process/procedure';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Asking } from '../access/asking';
import { ListProblems, Problems } from '../acts/problem-responses';
import type { LegalClock } from '../clock/legal-clock';
import { Allow } from '../identity/access';
import { ROLES } from '../identity/caller';
import { Problem } from '../problem/problem';
import { LEGAL_CLOCK } from '../service/tokens';
import { CalendarYearDto, RegionDto } from './law-reads.dto';
import { LAW_SOURCE, type LawSource } from './law-source';
import { named } from './rules.controller';

/** Which days are working days, and by which notice. */
@ApiTags('日历 calendars')
@Controller('api/v1/calendars')
export class CalendarsController {
  constructor(
    @Inject(LAW_SOURCE) private readonly source: LawSource,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @Get(':year')
  @Allow(...ROLES)
  @ListProblems()
  @Problems([404, 'CALENDAR.NOT_LOADED: nothing is known of the year'])
  @ApiParam({ name: 'year', example: '2026' })
  @ApiOperation({
    operationId: 'read-calendar', summary: '放假安排 — every day of a year with its kind, and the notices it comes from',
    description: 'A year whose notice is missing is provisional: it has its statutory days only and says so.',
  })
  @ApiOkResponse({ type: CalendarYearDto })
  async read(@Param('year') year: string, @Query() where: RegionDto, @Asking() caller: Actor): Promise<CalendarYear & { readonly region: string; readonly law: number }> {
    const law = await this.source.inForce();
    const region = where.region === undefined ? caller.region : named(where.region, law.content.packs);
    const calendars = law.calendarsFor(region, law.rulesFor(region, dayOf(this.clock.now())));
    const found = /^\d{4}$/.test(year) ? calendarYear(law.content.files, calendars, Number(year)) : undefined;
    if (found) return { ...found, region, law: law.version };
    const { from, to } = calendars.coverage;
    throw Problem.of(404, 'CALENDAR.NOT_LOADED', `没有${year}年的放假安排；已收录${from}至${to}。`, `Nothing is loaded for ${year}; the notices cover ${from} to ${to}.`);
  }
}
