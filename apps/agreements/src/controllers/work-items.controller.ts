import { workItemReads } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { STAFF } from '../cases/readers';
import { WorklistAnswerDto } from './read-answers.dto';

/** The caller's worklist (待办). */
@ApiTags('待办 work items')
@Controller('api/v1/work-items')
export class WorkItemsController extends workItemReads({
  readers: [...STAFF, 'institution'],
  answer: WorklistAnswerDto,
  about: 'By role, region and employer; tasks of the city and of the bureau of the same level as LZ-21 and LZ-24 distribute them.',
}) {}
