import type { Bilingual } from '@due-process/legal-time';
import { KEY_REUSED, NOT_THE_VERSION, Problem, type ProblemBody } from '@due-process/platform';
import type { Refusal } from '@due-process/procedure';

export const keyReused = () => Problem.refused([KEY_REUSED], 422);
export const versionChanged = () => Problem.refused([NOT_THE_VERSION], 412);
export const noSandboxClock = () => Problem.of(404, 'SANDBOX.ABSENT', '没有沙盒时钟。', 'There is no sandbox clock.');
export const sandboxRefused = (reason: string) => Problem.of(409, 'SANDBOX.REFUSED', `沙盒时钟未拨动：${reason}`, `The sandbox clock stays: ${reason}`);

/** 403: the wrong person. */
const PERSON: readonly string[] = ['ACT.ROLE_NOT_ALLOWED', 'DUTY.NOT_SEPARATED'];
/** 422: what was said makes no sense, whatever the case. */
const CONTENT: readonly string[] = ['INPUT.', 'DATE.', 'TIME.'];

/** A refusal of the law: the first one names the problem, all of them are told. */
export class ActRefusedProblem extends Problem {
  constructor(
    refusals: readonly Refusal[],
    private readonly about: { readonly caseId?: string; readonly recorded: boolean },
  ) {
    super(statusOf(refusals[0]?.code ?? ''), refusals.map(errorOf), refusals.flatMap((refusal): readonly Bilingual[] => refusal.missing ?? []));
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

function statusOf(code: string): number {
  if (PERSON.includes(code)) return 403;
  return CONTENT.some((prefix) => code.startsWith(prefix)) ? 422 : 409;
}
