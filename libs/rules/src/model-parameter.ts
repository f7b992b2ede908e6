import type { LegalDay } from '@due-process/legal-time';
import type { RuleBase } from './model';

/** A value of a parameter: a number of its type, a choice, yes or no, a text; `null` where the bureau must set one first. */
export type ParameterValue = number | string | boolean | null;

/** A number or choice that the law leaves to a bureau (domain.md 14), with a safe default. */
export interface ParameterRule extends RuleBase {
  readonly kind: 'parameter';
  /** e.g. `penalty.defenceDays`. */
  readonly name: string;
  readonly type: 'working-days' | 'fen' | 'count' | 'months' | 'per-mille' | 'choice' | 'yes-no' | 'text';
  readonly default: ParameterValue;
  /** Lowest and highest number that a bureau may set, both included. */
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  /** The number in another rule that this value replaces: `{ rule: 'O4-41.defence', key: 'count' }`. */
  readonly target?: { readonly rule: string; readonly key: 'count' | 'value' };
}

/** A bureau's own value, in force from a day on; earlier days keep what they had. */
export interface ParameterSetting {
  readonly parameter: string;
  readonly value: ParameterValue;
  /** Division code whose beginning the acting region must have: `6201`. */
  readonly region: string;
  readonly effectiveFrom: LegalDay;
  /** Day on which it was approved. */
  readonly setOn: LegalDay;
  /** Why, and on which paper it rests. */
  readonly reason: string;
  readonly base: string;
  readonly setBy: string;
}

/** A parameter as it stands on a day in a region. */
export interface ParameterValueInForce {
  readonly name: string;
  readonly value: ParameterValue;
  /** The bureau's setting; absent where the default of the pack stands. */
  readonly setting?: ParameterSetting;
}
