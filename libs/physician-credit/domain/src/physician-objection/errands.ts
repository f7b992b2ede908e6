import type { LegalDay } from '@due-process/legal-time';
import type { Errand } from '@due-process/procedure';
import { errandTo } from '../errands';
import type { ApplyObjection } from '../physician-account/acts/correct';
import type { HoldPeriods } from '../physician-account/acts/hold-periods';
import type { RecordObjectionResult } from '../physician-scoring/acts/record-objection-result';
import type { ObjectionResult } from '../physician-scoring/model';
import type { PhysicianObjection } from './model';

type Known = Pick<PhysicianObjection, 'id' | 'account' | 'scoring' | 'target'>;

/** Periods wait from the next day on, where the bureau lets objections hold them. */
export function holdErrand({ id, account, target }: Known, filedOn: LegalDay): Errand {
  const input: HoldPeriods = { scoring: target, objection: id, filedOn };
  return errandTo('physician-account', account, 'hold-periods', 'hold-periods', input, '复核期间停止责罚');
}

/** The account learns what the review has made of the points. */
export function applyErrand({ id, account, target }: Known, decision: Pick<ApplyObjection, 'result' | 'acts' | 'reasons'>, key = 'apply-objection'): Errand {
  const { result, acts, reasons } = decision;
  const input: ApplyObjection = { scoring: target, objection: id, result, reasons, ...(acts ? { acts } : {}) };
  return errandTo('physician-account', account, 'apply-objection', key, input, `复核结果记入台账：${id}`);
}

/** What the review leaves of a held period goes on. */
export const goOnErrand = (known: Known, reasons: string): Errand => applyErrand(known, { result: 'upheld', reasons }, 'go-on');

/** The notice learns how the objection ended. */
export function resultErrand({ id, scoring }: Known, result: ObjectionResult): Errand {
  const input: RecordObjectionResult = { objection: id, result };
  return errandTo('physician-scoring', scoring, 'record-objection-result', 'objection-result', input, `复核结果告知通知程序：${scoring}`);
}
