import type { Bilingual, LegalDay } from '@due-process/legal-time';
import type { RulePack } from './model';

/**
 * A rule of the region is asked for on a day on which it is not in force: LZ after 2026-12-31 (LZ-50). A fault of whoever asks
 * without looking, typed so that a service can answer it as a coded refusal.
 */
export class RuleNotInForce extends Error {
  readonly code = 'RULES.NOT_IN_FORCE';
  readonly text: Bilingual;
  readonly pack: string;

  constructor(
    readonly rule: string,
    pack: RulePack,
    readonly on: LegalDay,
    from: LegalDay = pack.inForceFrom,
    until: LegalDay | undefined = pack.inForceUntil,
    /** Rules of higher rank that stay in force for the same matter: one of the two choices, beside loading the successor. */
    readonly remaining: readonly string[] = [],
  ) {
    const remains = pack.whenNotInForce;
    const text: Bilingual = {
      zh: `${pack.title.zh}的规则${rule}在${on}无效（施行期间：${from}至${until ?? '今'}）。${remains?.zh ?? ''}${remaining.length > 0 ? `仍有效的上位规则：${remaining.join('、')}。` : ''}`,
      en: `Rule ${rule} of "${pack.title.en}" is not in force on ${on} (in force from ${from}${until ? ` to ${until}` : ''}). ${remains?.en ?? ''}${remaining.length > 0 ? ` Rules of higher rank that remain: ${remaining.join(', ')}.` : ''}`.trimEnd(),
    };
    super(text.en);
    this.name = 'RuleNotInForce';
    this.text = text;
    this.pack = pack.id;
  }
}
