import { actRoutes, addressOf, MOVED_DEADLINES } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BREACH_CASES } from '../cases/breach-cases';

/** Dates that changed law would move against the party. */
@ApiTags('期限 deadlines')
@Controller(addressOf(BREACH_CASES))
export class DeadlinesController extends actRoutes(BREACH_CASES, [MOVED_DEADLINES]) {}
