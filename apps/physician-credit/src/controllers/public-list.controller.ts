import { Public, type LegalClock } from '@due-process/platform';
import { InRegion, LEGAL_CLOCK, Problems, regionPrefix } from '@due-process/platform/rest';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PublicListDto } from '../dto/public-list.dto';
import { PublicList } from '../reads/public-list';

/** What everybody may know (对外公布), without names: patients choose, and are told who is not paid. */
@ApiTags('公示 public list')
@Controller('api/v1/public')
export class PublicListController {
  constructor(
    private readonly list: PublicList,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @Get('points-list')
  @Public()
  @Problems([422, 'INPUT.*: a query that the route does not understand'])
  @ApiOperation({ operationId: 'read-public-list', summary: '公示名单 — codes that are blocked today, and opt-outs that were published; without names', description: 'Article: QN-3(2)2, QN-5(2). No token is needed. A line is there from the first day of the block and gone on the day of restoration; what was annulled never was. The national rules name no publication.', security: [] })
  @ApiOkResponse({ type: PublicListDto })
  read(@Query() { region, after, limit }: InRegion): Promise<object> {
    return this.list.page({ ...(region ? { region: regionPrefix(region) } : {}), ...(after ? { after } : {}), ...(limit ? { limit } : {}) }, this.clock.now());
  }
}
