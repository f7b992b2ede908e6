import { agreementsDesk, agreementsRecord } from '@due-process/agreements-data';
import { procedureNamed } from '@due-process/agreements-domain';
import { caseRooms, LawProposalsController, lawReads, lawRooms, LAW_READS, MeController, SandboxController, type Surroundings } from '@due-process/platform/rest';
import { Module, type DynamicModule } from '@nestjs/common';
import { BREACH_CASES } from './cases/breach-cases';
import { ABOUT_SQL, SUSPENSIONS } from './cases/suspensions';
import { CasesController } from './controllers/cases.controller';
import { ClosingController } from './controllers/closing.controller';
import { DeadlinesController } from './controllers/deadlines.controller';
import { DecisionController } from './controllers/decision.controller';
import { GatesController } from './controllers/gates.controller';
import { HearingController } from './controllers/hearing.controller';
import { InstitutionsController } from './controllers/institutions.controller';
import { PerformanceController } from './controllers/performance.controller';
import { SuspensionsController } from './controllers/suspensions.controller';
import { VerificationController } from './controllers/verification.controller';
import { WorkItemsController } from './controllers/work-items.controller';
import { InstitutionReader } from './reads/institution-reader';
import { ReadModel } from './reads/read-model';

/** The agreements service: acts go to the desk, reads to the record; nothing here decides. */
@Module({
  controllers: [
    CasesController, VerificationController, HearingController, GatesController, DecisionController, PerformanceController, ClosingController,
    DeadlinesController, SuspensionsController, WorkItemsController, InstitutionsController, LawProposalsController, ...LAW_READS, SandboxController, MeController,
  ],
})
export class AgreementsModule {
  static in(surroundings: Surroundings): DynamicModule {
    const readModel = new ReadModel(surroundings.databaseUrl);
    return {
      module: AgreementsModule,
      providers: [
        ...caseRooms({ ...surroundings, kinds: [BREACH_CASES, SUSPENSIONS], recordOf: agreementsRecord, deskOver: agreementsDesk, aboutSql: ABOUT_SQL }),
        ...lawRooms({ ...surroundings, recordOf: agreementsRecord, procedureNamed }),
        ...lawReads(surroundings),
        { provide: InstitutionReader, useValue: new InstitutionReader(readModel) },
        { provide: ReadModel, useValue: readModel },
      ],
    };
  }
}
