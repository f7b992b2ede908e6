import { dayOf, instantOf, isLegalDay, startOfDay, type Instant } from '@due-process/legal-time';
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Problems } from '../acts/problem-responses';
import { WithoutQuery } from '../acts/without-query';
import type { LegalClock } from '../clock/legal-clock';
import { SandboxClock, SandboxClockRefused } from '../clock/sandbox-clock';
import { Reference } from '../fields/fields';
import { Allow } from '../identity/access';
import { Problem } from '../problem/problem';
import { LEGAL_CLOCK } from './tokens';

class MoveClockDto {
  @Reference({ about: '拨至 — a legal day (its 00:00 in Asia/Shanghai) or an instant with its offset; forward only', example: '2026-02-26' })
  to!: string;
}

/** What time it is in law. */
class ClockFaceDto {
  @ApiProperty({ example: '2026-02-25T16:00:00.000Z' })
  now!: string;

  @ApiProperty({ example: '2026-02-26' })
  today!: string;

  @ApiProperty({ type: 'integer', description: 'Legal time minus the time of the machine, ms.' })
  skewMs!: number;
}

class MovedClockDto extends ClockFaceDto {
  @ApiProperty({ type: 'integer', description: 'How many open cases were told.' })
  told!: number;
}

/** The sandbox clock: for training, demonstrations and tests; never in production, and absent unless it is switched on. */
@ApiTags('沙盒时钟 sandbox clock')
@Controller('api/v1/sandbox/clock')
export class SandboxController {
  constructor(@Inject(LEGAL_CLOCK) private readonly clock: LegalClock) {}

  @Get()
  @Allow('administrator')
  @WithoutQuery()
  @Problems([404, 'SANDBOX.ABSENT: no sandbox clock is switched on'])
  @ApiOperation({ operationId: 'read-sandbox-clock', summary: '沙盒时钟 — what time it is in law' })
  @ApiOkResponse({ type: ClockFaceDto })
  read(): ClockFaceDto {
    return face(this.#sandbox());
  }

  @Post()
  @HttpCode(200)
  @Allow('administrator')
  @WithoutQuery()
  @Problems([404, 'SANDBOX.ABSENT: no sandbox clock is switched on'], [409, 'SANDBOX.FORWARD_ONLY, SANDBOX.NOT_IN_DATABASE'], [422, 'INPUT.*: neither a legal day nor an instant with its offset'])
  @ApiOperation({ operationId: 'move-sandbox-clock', summary: '拨动沙盒时钟 — move legal time forward; all open clocks follow' })
  @ApiOkResponse({ type: MovedClockDto })
  async move(@Body() { to }: MoveClockDto): Promise<MovedClockDto> {
    const clock = this.#sandbox();
    const wanted = instantFrom(to);
    try {
      const told = await clock.moveTo(wanted);
      return { ...face(clock), told };
    } catch (fault) {
      throw fault instanceof SandboxClockRefused ? refusedMove(fault) : fault;
    }
  }

  #sandbox(): SandboxClock {
    if (!(this.clock instanceof SandboxClock)) throw Problem.of(404, 'SANDBOX.ABSENT', '没有沙盒时钟。', 'There is no sandbox clock.');
    return this.clock;
  }
}

function face(clock: LegalClock): ClockFaceDto {
  const now = clock.now();
  return { now, today: dayOf(now), skewMs: clock.skewMs() };
}

function instantFrom(to: string): Instant {
  try {
    return isLegalDay(to) ? startOfDay(to) : instantOf(to);
  } catch {
    throw Problem.of(422, 'INPUT.NOT_A_MOMENT', '须为存在的日期（YYYY-MM-DD），或者带时区偏移的时刻。', 'This is neither a legal day (YYYY-MM-DD) nor an instant with its offset.', '/to');
  }
}

/** The database refuses a move for two reasons: its clock would go back, or its owner has not put a clock into it. */
function refusedMove({ message }: SandboxClockRefused): Problem {
  if (message.includes('no sandbox clock')) return Problem.of(409, 'SANDBOX.NOT_IN_DATABASE', '本数据库未启用沙盒时钟。', 'The sandbox clock is not switched on in this database.');
  return Problem.of(409, 'SANDBOX.FORWARD_ONLY', '沙盒时钟只能向前拨。', 'The sandbox clock moves forward only.', '/to');
}
