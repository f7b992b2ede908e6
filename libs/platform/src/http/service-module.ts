import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule, Reflector } from '@nestjs/core';
import type { Pool } from 'pg';
import { AccessGuard } from '../identity/access-guard';
import type { TokenVerifier } from '../identity/token-verifier';
import { bodyPipe } from '../problem/body-pipe';
import { ProblemFilter } from '../problem/problem-filter';
import { HEALTH_POOL, HealthController } from './health-controller';

/** What every service has around its own module: the guard, the pipe, the filter, health. */
@Module({})
export class ServiceModule {
  static around(module: Type | DynamicModule, verifier: Pick<TokenVerifier, 'verify'>, pool: Pick<Pool, 'query'>): DynamicModule {
    return {
      module: ServiceModule,
      imports: [DiscoveryModule, module],
      controllers: [HealthController],
      providers: [
        { provide: HEALTH_POOL, useValue: pool },
        { provide: APP_GUARD, useFactory: (reflector: Reflector) => new AccessGuard(reflector, verifier), inject: [Reflector] },
        { provide: APP_PIPE, useFactory: bodyPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
