import { isLegalDay } from './days';
import { tellReasons } from './explain-words';
import type { Extension, ExtensionRule, LegalDay, Pause, PeriodRule, TimeResult } from './model';
import { accept, refuse } from './refuse';

/** Only pauses with a base in law, with real days in order (domain.md 10 no. 9). `undefined` when all are lawful. */
export function checkPauses(rule: PeriodRule, pauses: readonly Pause[]): ReturnType<typeof refuse> | undefined {
  for (const pause of pauses) {
    if (!isLegalDay(pause.from) || !isLegalDay(pause.to) || pause.from > pause.to) {
      return refuse('PERIOD.PAUSE_INVALID', rule.article, `扣除期间无效：${pause.from}至${pause.to}`, `Not a pause: ${pause.from} to ${pause.to}`);
    }
    if (rule.unit === 'hours' || rule.mode === 'backward' || !rule.pauseReasons?.includes(pause.reason)) {
      const [asked, allowed] = [tellReasons([pause.reason]), tellReasons(rule.pauseReasons ?? [])];
      return refuse(
        'PERIOD.PAUSE_NOT_ALLOWED',
        rule.article,
        `${rule.article}不允许以“${asked.zh}”扣除期间（允许：${allowed.zh}）`,
        `${rule.article} does not allow time to be excluded for "${pause.reason}" (allowed: ${rule.pauseReasons?.join(', ') || 'none'})`,
      );
    }
  }
  return undefined;
}

/** Hours, backward periods and whatever the law gives no extension for. */
export function noExtension(rule: PeriodRule): ReturnType<typeof refuse> {
  return refuse('PERIOD.EXTENSION_NOT_ALLOWED', rule.article, '该期间不得延长', 'The law does not allow this period to be extended');
}

/** How long and by whom the index-th extension is granted, or why it cannot be (domain.md 10 no. 10). */
export function checkExtension(
  rule: PeriodRule,
  extension: Extension,
  index: number,
  /** The start of the period, or the approval of the extension before: nothing is extended before that. */
  notBefore: LegalDay,
  nominalDay: LegalDay,
): TimeResult<{ readonly count: number; readonly approver: string }> {
  const allowed = extensionRuleAt(rule, index);
  if (!rule.extensions?.length) return noExtension(rule);
  if (!allowed) {
    return refuse('PERIOD.EXTENSION_EXHAUSTED', rule.article, `该期间至多延长${rule.extensions.length}次`, `The period may be extended ${rule.extensions.length} time(s) only`);
  }
  if (!isLegalDay(extension.approvedOn) || extension.approvedOn < notBefore) {
    return refuse('PERIOD.EXTENSION_DAY_INVALID', rule.article, `延长批准日无效：${extension.approvedOn}`, `Not a day of approval within the period: ${extension.approvedOn}`);
  }
  if (extension.approvedOn > nominalDay) {
    return refuse(
      'PERIOD.EXTENSION_TOO_LATE',
      rule.article,
      `延长须在${nominalDay}届满前批准，${extension.approvedOn}已逾期`,
      `An extension must be approved before the period ends on ${nominalDay}; ${extension.approvedOn} is too late`,
    );
  }
  return extensionLength(rule, allowed, extension);
}

function extensionRuleAt(rule: PeriodRule, index: number): ExtensionRule | undefined {
  const last = rule.extensions?.[rule.extensions.length - 1];
  return rule.extensions?.[index] ?? (last?.repeats ? last : undefined);
}

function extensionLength(rule: PeriodRule, allowed: ExtensionRule, extension: Extension): TimeResult<{ readonly count: number; readonly approver: string }> {
  const count = extension.count ?? allowed.count;
  const fits = Number.isInteger(count) && (allowed.kind === 'exactly' ? count === allowed.count : count >= 1 && count <= allowed.count);
  if (fits) return accept({ count, approver: allowed.approver });
  const [zh, en] = allowed.kind === 'exactly' ? ['应为', 'exactly'] : ['至多', 'at most'];
  return refuse('PERIOD.EXTENSION_LENGTH', rule.article, `延长${zh}${allowed.count}，不得为${count}`, `The extension is ${en} ${allowed.count}, not ${count}`);
}
