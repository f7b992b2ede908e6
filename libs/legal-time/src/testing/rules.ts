import type { PeriodRule } from '../model';

/** A period rule for a test; the ids of real rules live in the rule packs. */
export function rule(part: Partial<PeriodRule> & Pick<PeriodRule, 'unit'>): PeriodRule {
  return { id: 'TEST-1', article: '测试规则第1条', title: { zh: '测试期间', en: 'test period' }, roll: 'forward', ...part };
}

export const defenceWindow = rule({ unit: 'working-days', count: 5, atExpiry: 'deemed-waived' });

/** Sealing: a ceiling on coercion (ACL-25). */
export const sealing = rule({
  unit: 'calendar-days',
  count: 30,
  roll: 'none',
  pauseReasons: ['testing', 'appraisal'],
  extensions: [{ count: 30, kind: 'at-most', approver: 'head' }],
});

/** Decision within 90 days (O4-45). */
export const decision = rule({
  unit: 'calendar-days',
  count: 90,
  pauseReasons: ['hearing', 'announcement'],
  extensions: [
    { count: 30, kind: 'exactly', approver: 'head' },
    { count: 60, kind: 'at-most', approver: 'collective-discussion' },
  ],
});
