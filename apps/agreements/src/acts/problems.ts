import type { Bilingual } from '@due-process/legal-time';
import { KEY_REUSED, NOT_THE_VERSION, Problem, type ProblemBody } from '@due-process/platform';
import type { Refusal } from '@due-process/procedure';

export const keyMissing = () => Problem.of(400, 'IDEMPOTENCY.KEY_MISSING', '请提供 Idempotency-Key。', 'An Idempotency-Key is needed.', '/headers/idempotency-key');
export const keyInvalid = () => Problem.of(400, 'IDEMPOTENCY.KEY_INVALID', 'Idempotency-Key 须为1至200个可见字符。', 'An Idempotency-Key has 1 to 200 visible characters.', '/headers/idempotency-key');
export const keyReused = () => Problem.refused([KEY_REUSED], 422);
export const versionMissing = () => Problem.of(428, 'RECORD.VERSION_MISSING', '请提供 If-Match（您所查阅的版本）。', 'If-Match is needed: the version that you have read.', '/headers/if-match');
export const versionInvalid = () => Problem.of(400, 'RECORD.VERSION_INVALID', 'If-Match 须为案件的 ETag，例如 "7"。', 'If-Match is an ETag of the case, e.g. "7".', '/headers/if-match');
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
