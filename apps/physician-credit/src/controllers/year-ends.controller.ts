import { yearEndId } from '@due-process/physician-credit-domain';
import { Allow, bodyHash, type LegalClock } from '@due-process/platform';
import { ActAnswerDto, Acting, ActRoute, actRoutes, addressOf, Asking, known, LEGAL_CLOCK, MOVED_DEADLINES, plainInput, ReadProblems, WithoutQuery, type ActCall } from '@due-process/platform/rest';
import { refusal, type Actor } from '@due-process/procedure';
import { Body, Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { YEAR_END_WATCHERS } from '../cases/readers';
import { YEAR_ENDS } from '../cases/year-ends';
import { OpenYearEndDto, YearEndProgressDto } from '../dto/year-ends.dto';
import { YearEndProgress } from '../reads/year-end-progress';
import { BeginsOnce } from '../registry/begins-once';

const ACT = 'open-year-end';

/** The end of a year (年度清零), QN-3, PQ.scale: started once for a region, then going on from year to year by itself. */
@ApiTags('年度清零 year ends')
@Controller(addressOf(YEAR_ENDS))
export class YearEndsController {
  constructor(
    private readonly beginnings: BeginsOnce,
    private readonly progressOf: YearEndProgress,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @ActRoute('', YEAR_ENDS, { act: ACT, summary: 'the first run of a region; it waits for the end of the year, or begins at once where that is over', codes: ['YEAR.ALREADY_PLANNED', 'YEAR.NOT_YET', 'PHYSICIAN.OUT_OF_AREA'] })
  open(@Body() { year, region }: OpenYearEndDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    const input = plainInput({ year, region });
    const id = yearEndId(region, year);
    const already = refusal('YEAR.ALREADY_PLANNED', '该年度已经安排。', 'The run of this year is there already.', ['PQ.scale']);
    return this.beginnings.begin({ kind: YEAR_ENDS, act: ACT, id, input, bodyHash: bodyHash(ACT, undefined, call.body), already }, call);
  }

  @Get(':id/progress')
  @ReadProblems()
  @WithoutQuery()
  @Allow(...YEAR_END_WATCHERS)
  @ApiParam({ name: 'id', example: YEAR_ENDS.example })
  @ApiOperation({ operationId: 'read-year-end-progress', summary: '清零进度 — how far the run is: counts alone', description: 'For heads and administrators of the region, and auditors.' })
  @ApiOkResponse({ type: YearEndProgressDto })
  async progress(@Param('id') id: string, @Asking() caller: Actor): Promise<object> {
    return known(await this.progressOf.of(id, caller, this.clock.now()));
  }
}

/** Dates that changed law would move. */
@ApiTags('年度清零 year ends')
@Controller(addressOf(YEAR_ENDS))
export class YearEndDeadlinesController extends actRoutes(YEAR_ENDS, [MOVED_DEADLINES]) {}
