import { workItemReads } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { STAFF } from '../cases/readers';
import { WorklistAnswerDto } from './read-answers.dto';

/** The caller's worklist (待办). */
@ApiTags('待办 work items')
@Controller('api/v1/work-items')
export class WorkItemsController extends workItemReads({
  readers: [...STAFF, 'institution', 'physician'],
  answer: WorklistAnswerDto,
  about: 'By role and bureau, over penalty cases, preservations, sealings, requests for assistance and fines. `?due-before=` keeps what is due on or before a day.',
}) {}
