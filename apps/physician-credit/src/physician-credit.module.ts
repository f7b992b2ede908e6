import { physicianCreditDesk, physicianCreditRecord, RegistryImport, SettlementStatusReader, type IdentitySeal } from '@due-process/physician-credit-data';
import { procedureNamed } from '@due-process/physician-credit-domain';
import { ActExecutor, OutboxBell } from '@due-process/platform';
import { caseRooms, LawProposalsController, lawReads, lawRooms, LAW_READS, MeController, SandboxController, type Surroundings } from '@due-process/platform/rest';
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { KINDS } from './cases';
import { ALSO_IN, PARTY_COLUMNS } from './cases/party-columns';
import { Tables } from './composition/tables';
import { LedgerController } from './controllers/ledger.controller';
import { ObjectionsController } from './controllers/objections.controller';
import { PointNoticesController } from './controllers/point-notices.controller';
import { MakingKnownController } from './controllers/making-known.controller';
import { PointsController } from './controllers/points.controller';
import { PublicListController } from './controllers/public-list.controller';
import { ObjectionReadsController, PenaltyPeriodReadsController, PhysiciansController, PointNoticeReadsController, RestorationReadsController, YearEndReadsController } from './controllers/reads.controllers';
import { RegistrationController } from './controllers/registration.controller';
import { RegistryImportsController, REGISTRY_IMPORT } from './controllers/registry-imports.controller';
import { RegistryController } from './controllers/registry.controller';
import { PenaltyPeriodsController, RestorationsController } from './controllers/restorations.controller';
import { SettlementController } from './controllers/settlement.controller';
import { YearEndDeadlinesController, YearEndsController } from './controllers/year-ends.controller';
import { WorkItemsController } from './controllers/work-items.controller';
import { PublicList } from './reads/public-list';
import { YearEndProgress } from './reads/year-end-progress';
import { BeginsOnce } from './registry/begins-once';
import { PersonRegistry } from './registry/person-registry';
import { Registration } from './registry/registration';

export interface PhysicianCreditSurroundings extends Surroundings {
  readonly seal: IdentitySeal;
}

/** The physician-credit service: acts go to the desk, reads to the record; nothing here decides, and only the registry knows who a code is. */
@Module({
  imports: [Tables],
  controllers: [
    RegistryController, RegistrationController, PointsController, MakingKnownController, PointNoticesController, ObjectionsController, PenaltyPeriodsController, RestorationsController, YearEndsController, YearEndDeadlinesController, LedgerController, SettlementController, PublicListController, RegistryImportsController,
    PhysiciansController, PointNoticeReadsController, ObjectionReadsController, PenaltyPeriodReadsController, RestorationReadsController, YearEndReadsController, WorkItemsController, LawProposalsController, ...LAW_READS, SandboxController, MeController,
  ],
})
export class PhysicianCreditModule {
  static in({ seal, ...surroundings }: PhysicianCreditSurroundings): DynamicModule {
    const { pool, readPool, clock } = surroundings;
    const store = physicianCreditRecord(pool);
    const registry = new PersonRegistry(pool, seal);
    const bell = new OutboxBell(pool, store.schema);
    const silence: OnApplicationShutdown = { onApplicationShutdown: () => bell.stop() };
    const beginnings = new BeginsOnce(store, clock, new ActExecutor(store, clock, { onRecorded: bell.ring }));
    return {
      module: PhysicianCreditModule,
      providers: [
        ...caseRooms({ ...surroundings, kinds: KINDS, recordOf: physicianCreditRecord, deskOver: physicianCreditDesk, partyColumns: PARTY_COLUMNS, alsoIn: ALSO_IN }),
        ...lawRooms({ ...surroundings, recordOf: physicianCreditRecord, procedureNamed }),
        ...lawReads(surroundings),
        { provide: PersonRegistry, useValue: registry },
        { provide: BeginsOnce, useValue: beginnings },
        { provide: Registration, useValue: new Registration(registry, beginnings, clock) },
        { provide: YearEndProgress, useValue: new YearEndProgress(physicianCreditRecord(readPool)) },
        { provide: 'silence the bell of beginnings', useValue: silence },
        { provide: SettlementStatusReader, useValue: new SettlementStatusReader(readPool) },
        { provide: PublicList, useValue: new PublicList(readPool) },
        { provide: REGISTRY_IMPORT, useValue: new RegistryImport({ store, clock, seal }) },
      ],
    };
  }
}
