import type { Type } from '@nestjs/common';
import { CalendarsController } from './calendars.controller';
import { DeadlineQuestionsController } from './deadline-questions.controller';
import { RulesController } from './rules.controller';

export { lawReads, LAW_SOURCE, type LawSource } from './law-source';

/** What every service tells about the law to everybody who is signed in: dates, rules, calendars. */
export const LAW_READS: readonly Type[] = [DeadlineQuestionsController, RulesController, CalendarsController];
