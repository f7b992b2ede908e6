import type { Bilingual } from '@due-process/legal-time';
import type { ParameterRule, ParameterValue } from './model';

/** Why a value cannot be one of the parameter; `undefined` when it can. */
export function parameterValueProblem(rule: ParameterRule, value: ParameterValue): Bilingual | undefined {
  if (rule.type === 'yes-no') return typeof value === 'boolean' ? undefined : { zh: '应为是或者否', en: 'must be true or false' };
  if (rule.type === 'text') return typeof value === 'string' && value.trim() !== '' ? undefined : { zh: '应为文字', en: 'must be a text' };
  if (rule.type === 'choice') {
    const choices = rule.choices ?? [];
    return choices.includes(value as string) ? undefined : { zh: `应为${choices.join('、')}之一`, en: `must be one of ${choices.join(', ')}` };
  }
  if (!Number.isSafeInteger(value)) return { zh: '应为整数', en: 'must be a whole number' };
  const [min, max] = [rule.min ?? 0, rule.max ?? Number.MAX_SAFE_INTEGER];
  if ((value as number) >= min && (value as number) <= max) return undefined;
  return rule.max === undefined ? { zh: `不得小于${min}`, en: `must not be below ${min}` } : { zh: `应在${min}至${max}之间`, en: `must lie between ${min} and ${max}` };
}
