import { isCancellation, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Errand, Plan } from '@due-process/procedure';
import type { CaseInput, ErrandAnswer, ErrandCall, ProceedingActivities } from './contract';
import { ATTEMPT, LOCAL } from './activity-options';

/**
 * What a case asks of other records: each errand of the plan is done once, in order, in the context that is asked. Contexts are asked
 * side by side, so that one that is away holds up no other; it is asked until it is back. What the other record refuses by law is told
 * in the chronology and counts as done, because no repetition heals it and no case may stand still for it.
 */
export class Errands {
  readonly #done: Set<string>;
  readonly #underWay = new Set<string>();
  #all: readonly Errand[] = [];

  constructor(
    /** The context of the case itself. */
    private readonly own: string,
    private readonly input: Pick<CaseInput, 'caseId' | 'queues' | 'errandsDone'>,
    /** Told what the chronology should show. */
    private readonly tell: (line: string) => void,
  ) {
    this.#done = new Set(input.errandsDone);
  }

  /** Keys of those that are done, for a run that goes on after this one. */
  get done(): readonly string[] {
    return [...this.#done];
  }

  get allDone(): boolean {
    return this.#all.every(({ key }) => this.#done.has(key));
  }

  /** Takes those of a newer plan and sets out. */
  take({ errands = [] }: Plan): void {
    this.#all = errands;
    for (const context of new Set(errands.map((errand) => errand.context))) if (!this.#underWay.has(context)) void this.#carry(context);
  }

  async #carry(context: string): Promise<void> {
    this.#underWay.add(context);
    for (let errand = this.#nextFor(context); errand; errand = this.#nextFor(context)) {
      if (!(await this.#do(errand))) return;
      this.#done.add(errand.key);
    }
    this.#underWay.delete(context);
  }

  #nextFor(context: string): Errand | undefined {
    return this.#all.find((errand) => errand.context === context && !this.#done.has(errand.key));
  }

  /** Whether it is done; not where the process is being ended. */
  async #do(errand: Errand): Promise<boolean> {
    try {
      const { taken, caseId, codes = [] } = await this.#asked({ fromCase: this.input.caseId, errand });
      if (!taken) this.tell(`${errand.line}：未予受理（${codes.join('、')}）`);
      else if (!errand.streamId && caseId) this.tell(`${errand.line}：${caseId}`);
      return true;
    } catch (fault) {
      if (isCancellation(fault)) return false;
      this.tell(`${errand.line}：无法办理（${fault instanceof Error ? fault.message : String(fault)}）`);
      return true;
    }
  }

  /** Asks its own context on the spot, another one over its task queue. */
  #asked(call: ErrandCall): Promise<ErrandAnswer> {
    const { context, line: summary } = call.errand;
    if (context === this.own) return proxyLocalActivities<ProceedingActivities>(LOCAL).performErrand.executeWithOptions({ ...LOCAL, summary }, [call]);
    const options = { ...ATTEMPT, taskQueue: this.input.queues?.[context] ?? context, summary };
    return proxyActivities<ProceedingActivities>(options).performErrand.executeWithOptions(options, [call]);
  }
}
