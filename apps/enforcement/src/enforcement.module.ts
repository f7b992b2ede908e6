import { enforcementDesk, enforcementRecord } from '@due-process/enforcement-data';
import { procedureNamed } from '@due-process/enforcement-domain';
import { FileUploadModule } from '@due-process/files';
import { caseRooms, LawProposalsController, lawReads, lawRooms, LAW_READS, MeController, SandboxController, type Surroundings } from '@due-process/platform/rest';
import { Module, type DynamicModule } from '@nestjs/common';
import { FINE_EXECUTIONS } from './cases/fine-executions';
import { ASSISTANCE_REQUESTS, PRESERVATIONS, SEALINGS } from './cases/measures';
import { PENALTY_CASES } from './cases/penalty-cases';
import { CaseFileController } from './controllers/case-file.controller';
import { CasesController } from './controllers/cases.controller';
import { ClosingController, DeadlinesController, DecisionController, DraftController, HearingController, TransferController } from './controllers/decision.controllers';
import { FineExecutionsController, FineReadsController } from './controllers/fine.controllers';
import { EvidenceController, InvestigationController, OrdersController } from './controllers/investigation.controllers';
import { LeadController, RecusalController } from './controllers/lead.controllers';
import { AssistanceController, AssistanceReadsController, PreservationReadsController, PreservationsController, SealingReadsController, SealingsController } from './controllers/measures.controllers';
import { MoneyController } from './controllers/money.controller';
import { RegistersController } from './controllers/registers.controller';
import { WorkItemsController } from './controllers/work-items.controller';
import { FILES, type Files } from './files/files';
import { CaseFileReader } from './reads/case-file-reader';
import { FileAccessLog } from './reads/file-access-log';
import { MoneyReader } from './reads/money-reader';
import { Registers } from './reads/registers';

/** Persons are parties too; their cases carry their code where an institution's carry its own. */
const PARTY_COLUMNS = { physician: "p.state->'party'->>'id'" };

/** The enforcement service: acts go to the desk, reads to the record, files to their store; nothing here decides. */
@Module({
  imports: [FileUploadModule],
  controllers: [
    CasesController, LeadController, RecusalController, InvestigationController, EvidenceController, OrdersController, DraftController, HearingController, DecisionController, TransferController, ClosingController, DeadlinesController,
    CaseFileController, PreservationReadsController, PreservationsController, SealingReadsController, SealingsController, AssistanceReadsController, AssistanceController, FineReadsController, FineExecutionsController, MoneyController,
    WorkItemsController, RegistersController, LawProposalsController, ...LAW_READS, SandboxController, MeController,
  ],
})
export class EnforcementModule {
  static in(surroundings: Surroundings, files: Files): DynamicModule {
    const { pool, readPool } = surroundings;
    const kinds = [PENALTY_CASES, PRESERVATIONS, SEALINGS, ASSISTANCE_REQUESTS, FINE_EXECUTIONS];
    return {
      module: EnforcementModule,
      providers: [
        ...caseRooms({ ...surroundings, kinds, recordOf: enforcementRecord, deskOver: enforcementDesk, ofOwnEmployerAlone: true, partyColumns: PARTY_COLUMNS }),
        ...lawRooms({ ...surroundings, recordOf: enforcementRecord, procedureNamed }),
        ...lawReads(surroundings),
        { provide: FILES, useValue: files },
        { provide: CaseFileReader, useValue: new CaseFileReader(pool, readPool, enforcementRecord(readPool)) },
        { provide: MoneyReader, useValue: new MoneyReader(readPool) },
        { provide: Registers, useValue: new Registers(pool, readPool) },
        FileAccessLog,
      ],
    };
  }
}
