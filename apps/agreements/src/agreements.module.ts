import { agreementsDesk, agreementsRecord } from '@due-process/agreements-data';
import { OutboxBell, type LegalClock } from '@due-process/platform';
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { ActTaker } from './acts/act-taker';
import { ACT_DESK, LEGAL_CLOCK } from './composition/tokens';
import { CasesController } from './controllers/cases.controller';
import { ClosingController } from './controllers/closing.controller';
import { DecisionController } from './controllers/decision.controller';
import { GatesController } from './controllers/gates.controller';
import { HearingController } from './controllers/hearing.controller';
import { InstitutionsController } from './controllers/institutions.controller';
import { MeController } from './controllers/me.controller';
import { PerformanceController } from './controllers/performance.controller';
import { SandboxController } from './controllers/sandbox.controller';
import { SuspensionsController } from './controllers/suspensions.controller';
import { VerificationController } from './controllers/verification.controller';
import { WorkItemsController } from './controllers/work-items.controller';
import { CaseList } from './reads/case-list';
import { CaseReader } from './reads/case-reader';
import { InstitutionReader } from './reads/institution-reader';
import { ReadModel } from './reads/read-model';
import { Worklist } from './reads/worklist';

interface AgreementsOptions {
  /** Connections for acts: few, busy and short. */
  readonly pool: Pool;
  /** Connections for reads, so that no list keeps an act waiting. */
  readonly readPool: Pool;
  /** The database that both lead to, for the entities of the read side. */
  readonly databaseUrl: string;
  readonly clock: LegalClock;
}

/** The agreements service: acts go to the desk, reads to the record; nothing here decides. */
@Module({
  controllers: [
    CasesController, VerificationController, HearingController, GatesController, DecisionController, PerformanceController, ClosingController,
    SuspensionsController, WorkItemsController, InstitutionsController, SandboxController, MeController,
  ],
})
export class AgreementsModule {
  static with({ pool, readPool, databaseUrl, clock }: AgreementsOptions): DynamicModule {
    const store = agreementsRecord(pool);
    const bell = new OutboxBell(pool, store.schema);
    const readModel = new ReadModel(databaseUrl);
    const silence: OnApplicationShutdown = { onApplicationShutdown: () => bell.stop() };
    return {
      module: AgreementsModule,
      providers: [
        { provide: LEGAL_CLOCK, useValue: clock },
        { provide: ACT_DESK, useValue: agreementsDesk({ store, clock, onRecorded: bell.ring }) },
        { provide: CaseReader, useValue: new CaseReader(agreementsRecord(readPool)) },
        { provide: CaseList, useValue: new CaseList(readPool) },
        { provide: Worklist, useValue: new Worklist(readPool) },
        { provide: InstitutionReader, useValue: new InstitutionReader(readModel) },
        { provide: ReadModel, useValue: readModel },
        { provide: 'silence the bell', useValue: silence },
        ActTaker,
      ],
    };
  }
}
