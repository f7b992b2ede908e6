import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { Public } from '../identity/access';
import { Problem } from '../problem/problem';

/** The pool whose database the service cannot do without. */
export const HEALTH_POOL = 'due-process/health-pool';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(HEALTH_POOL) private readonly pool: Pick<Pool, 'query'>) {}

  /** The process runs and answers. */
  @Get('live')
  @Public()
  @ApiOperation({ summary: 'The process runs', operationId: 'live' })
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can do its work: its database answers. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'The process can do its work', operationId: 'ready' })
  async ready(): Promise<{ status: string }> {
    await this.pool.query('SELECT 1').catch(() => {
      throw Problem.of(503, 'SERVICE.DATABASE_UNAVAILABLE', '数据库暂时无法连接，请稍后再试。', 'The database cannot be reached; try again in a moment.');
    });
    return { status: 'ok' };
  }
}
