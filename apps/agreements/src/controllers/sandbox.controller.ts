import { dayOf, instantOf, isLegalDay, startOfDay, type Instant } from '@due-process/legal-time';
import { Allow, SandboxClock, SandboxClockRefused, type LegalClock } from '@due-process/platform';
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { SCHEMA } from '@due-process/agreements-data';
import { IsString, MaxLength } from 'class-validator';
import { noSandboxClock, sandboxRefused } from '../acts/problems';
import { LEGAL_CLOCK } from '../composition/tokens';

export class MoveClockDto {
  @ApiProperty({ description: 'A legal day (its 00:00 in Asia/Shanghai) or an instant with its offset; forward only.', example: '2026-02-26' })
  @IsString()
  @MaxLength(40)
  to!: string;
}

/** The sandbox clock: for training, demonstrations and tests; never in production, and absent unless it is switched on. */
@ApiTags('沙盒时钟 sandbox clock')
@Controller('api/v1/sandbox/clock')
export class SandboxController {
  constructor(@Inject(LEGAL_CLOCK) private readonly clock: LegalClock) {}

  @Get()
  @Allow('administrator')
  @ApiOperation({ operationId: 'read-sandbox-clock', summary: '沙盒时钟 — what time it is in law', description: 'Problems: 404 SANDBOX.ABSENT where no sandbox clock is switched on.' })
  read(): object {
    return face(this.#sandbox());
  }

  @Post()
  @HttpCode(200)
  @Allow('administrator')
  @ApiOperation({ operationId: 'move-sandbox-clock', summary: '拨动沙盒时钟 — move legal time forward; all open clocks follow', description: 'Problems: 404 SANDBOX.ABSENT; 409 SANDBOX.REFUSED when it would go back; 422 INPUT.INVALID.' })
  async move(@Body() { to }: MoveClockDto): Promise<object> {
    const clock = this.#sandbox();
    try {
      return { ...face(clock), told: await clock.moveTo(instantFrom(to), [SCHEMA]), ...face(clock) };
    } catch (fault) {
      if (fault instanceof SandboxClockRefused) throw sandboxRefused(fault.message);
      throw fault;
    }
  }

  #sandbox(): SandboxClock {
    if (!(this.clock instanceof SandboxClock)) throw noSandboxClock();
    return this.clock;
  }
}

function face(clock: LegalClock): object {
  const now = clock.now();
  return { now, today: dayOf(now), skewMs: clock.skewMs() };
}

function instantFrom(to: string): Instant {
  try {
    return isLegalDay(to) ? startOfDay(to) : instantOf(to);
  } catch {
    throw sandboxRefused(`"${to}" is neither a legal day nor an instant with its offset.`);
  }
}
