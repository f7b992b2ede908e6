import type { Instant } from '@due-process/legal-time';
import { yearEndReset, type YearEndReset } from '@due-process/physician-credit-domain';
import type { RecordStore } from '@due-process/platform';
import { covers, effective } from '@due-process/platform/rest';
import type { Actor } from '@due-process/procedure';

/** How far the run of a year is: counts alone, so that whoever keeps the system running may watch it. */
export class YearEndProgress {
  constructor(private readonly store: RecordStore) {}

  async of(id: string, { role, region: own }: Actor, now: Instant): Promise<object | undefined> {
    const line = await this.store.find<YearEndReset>(id);
    if (!line || line.procedure !== yearEndReset.name || (role !== 'auditor' && !covers(own, line.state.region))) return undefined;
    const { state, asOf } = effective(yearEndReset, line.state, now, this.store.law.law);
    const { year, region, stage, progress, doneOn } = state;
    const label = yearEndReset.stages[stage];
    return { id, year, region, stage, stageLabel: label?.zh, stageLabelEn: label?.en, looked: progress.looked, closedYears: progress.closedYears, ...(doneOn ? { doneOn } : {}), asOf };
  }
}
