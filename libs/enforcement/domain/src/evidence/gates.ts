import { refusal, texts, type Refusal } from '@due-process/procedure';
import type { EvidenceItem, EvidenceRegister } from './model';

/** It is in the register, lawful and verified as true (LZ-37(3), APL-46): only then may a finding rest on it. */
export const reliable = (item: EvidenceItem | undefined): item is EvidenceItem => item !== undefined && item.exclusion === undefined && item.verification?.result === 'true';

/** Whether these items carry a finding: all of them reliable, at least one, and not an expert opinion alone (O4-25, LZ-37(2)). */
export function carriesFinding(items: readonly (EvidenceItem | undefined)[]): boolean {
  return items.length > 0 && items.every(reliable) && items.some((item) => item !== undefined && item.kind !== 'expert-opinion');
}

/** What stands against resting a finding on these items of the register, all at once. */
export function findingProblems(register: EvidenceRegister | undefined, ids: readonly string[] | undefined, pointer: string): Refusal[] {
  const asked = texts(ids);
  const problems = asked.flatMap((id) => itemProblem(register && Object.hasOwn(register, id) ? register[id] : undefined, id, pointer) ?? []);
  if (asked.length === 0) return [refusal('EVIDENCE.MISSING', '认定事实须有证据。', 'A finding needs evidence.', ['LZ-37', 'APL-46'], { pointer })];
  if (problems.length > 0) return problems;
  return carriesFinding(asked.map((id) => register?.[id])) ? [] : [refusal('EVIDENCE.EXPERT_ALONE', '专家评审、鉴定意见须有其他证据印证，不能单独认定事实。', 'An expert opinion alone carries no finding; other evidence must support it.', ['O4-25', 'LZ-37'], { pointer })];
}

function itemProblem(item: EvidenceItem | undefined, id: string, pointer: string): Refusal | undefined {
  if (!item) return refusal('EVIDENCE.UNKNOWN', `没有证据“${id}”。`, `There is no evidence "${id}".`, ['LZ-37'], { pointer });
  if (item.exclusion) return refusal('EVIDENCE.EXCLUDED', `证据“${id}”已被排除，不得作为认定事实的依据。`, `Evidence "${id}" is excluded; no finding rests on it.`, ['APL-46'], { pointer });
  if (!item.verification) return refusal('EVIDENCE.NOT_VERIFIED', `证据“${id}”未经查证。`, `Evidence "${id}" has not been verified.`, ['LZ-37', 'APL-46'], { pointer });
  return item.verification.result === 'true' ? undefined : refusal('EVIDENCE.NOT_TRUE', `证据“${id}”未查证属实。`, `Evidence "${id}" was not found to be true.`, ['LZ-37', 'APL-46'], { pointer });
}

/** Items whose verification is still to be done (待查证). */
export const unverified = (register: EvidenceRegister | undefined): readonly EvidenceItem[] => Object.values(register ?? {}).filter((item) => !item.verification && !item.exclusion);

/** Items that the bureau still holds: not returned. */
export const inCustody = (item: EvidenceItem): boolean => item.custody.at(-1)?.what !== 'returned';
