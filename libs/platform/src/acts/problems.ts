import type { Bilingual } from '@due-process/legal-time';
import { KEY_REUSED, NOT_THE_VERSION } from '../execution/executor-refusals';
import { Problem, type ProblemBody } from '../problem/problem';
import type { Refusal } from '@due-process/procedure';
import { gravestFirst, refusalStatus, type RefusalTable } from './refusal-status';

export const keyReused = () => Problem.refused([KEY_REUSED], 422);
export const versionChanged = () => Problem.refused([NOT_THE_VERSION], 412);

/** A refusal of the law: the gravest one names the problem and gives its status, all of them are told. */
export class ActRefusedProblem extends Problem {
  constructor(
    refusals: readonly Refusal[],
    table: RefusalTable,
    private readonly about: { readonly caseId?: string; readonly recorded: boolean },
  ) {
    const told = gravestFirst(refusals, table);
    super(refusalStatus(told[0]?.code ?? '', table), told.map(errorOf), told.flatMap((refusal): readonly Bilingual[] => refusal.missing ?? []));
  }

  /** `recorded`: the attempt itself is in the record (a late filing is refused, but never forgotten). */
  override body(instance?: string): ProblemBody & { readonly caseId?: string; readonly recorded?: true } {
    const { caseId, recorded } = this.about;
    return { ...super.body(instance), ...(caseId ? { caseId } : {}), ...(recorded ? { recorded } : {}) };
  }
}

function errorOf({ code, message, pointer, articles }: Refusal) {
  return { code, detail: message, ...(pointer ? { pointer } : {}), articles };
}
