import { runService } from '@due-process/platform/rest';
import { agreementsService } from './service';

runService(agreementsService);
