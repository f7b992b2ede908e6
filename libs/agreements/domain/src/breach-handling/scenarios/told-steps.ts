import type { LegalDay } from '@due-process/legal-time';
import type { Actor } from '@due-process/procedure';
import { CITY_BUREAU, CITY_HEAD, COUNTY_BUREAU, COUNTY_HEAD, COUNTY_OFFICER, decision, discussion, review, REVIEWER, signedOn, type ToldCase } from './told-case';

/* Steps that many cases share, each as one line of a story. */

/** The county agency's heads discuss and agree (LZ-21(1)). */
export const countyDiscusses = (told: ToldCase, on: LegalDay, result = 'approved'): ToldCase =>
  told.does(`${on} 10:00`, COUNTY_HEAD, 'record-discussion', discussion('agency', on, COUNTY_HEAD, result));

/** The county agency reports a termination to the city agency (LZ-21(2)). */
export const countyReports = (told: ToldCase, on: LegalDay): ToldCase =>
  told.does(`${on} 11:00`, COUNTY_OFFICER, 'report-to-city-agency', { documentRef: '城关医保报〔2026〕1号', opinion: '拟解除服务协议' });

export const cityDiscusses = (told: ToldCase, on: LegalDay, result = 'approved'): ToldCase =>
  told.does(`${on} 14:00`, CITY_HEAD, 'record-discussion', discussion('city-agency', on, CITY_HEAD, result));

export const reviewed = (told: ToldCase, on: LegalDay, result = 'passed'): ToldCase => told.does(`${on} 15:00`, REVIEWER, 'record-legal-review', review(result));

export const bureauDiscusses = (told: ToldCase, on: LegalDay, result = 'approved'): ToldCase =>
  told.does(`${on} 16:00`, CITY_BUREAU, 'record-discussion', discussion('bureau', on, CITY_BUREAU, result));

/** The whole way of LZ-21(2) through the city on one day, and the decision on the same day. */
export function terminated(told: ToldCase, on: LegalDay, county = true): ToldCase {
  if (county) countyReports(told, on);
  bureauDiscusses(reviewed(cityDiscusses(told, on), on), on);
  return told.does(`${on} 17:00`, CITY_HEAD, 'make-decision', decision());
}

export const decided = (told: ToldCase, on: LegalDay, head: Actor = COUNTY_HEAD): ToldCase => told.does(`${on} 17:00`, head, 'make-decision', decision());

export const decisionServed = (told: ToldCase, on: LegalDay, officer: Actor = COUNTY_OFFICER, service: object = signedOn(on)): ToldCase =>
  told.does(`${on} 17:30`, officer, 'record-service-of-decision', { service });

export function checkedAndFiled(told: ToldCase, on: LegalDay, bureau: Actor = COUNTY_BUREAU, officer: Actor = COUNTY_OFFICER): ToldCase {
  return told.does(`${on} 17:40`, bureau, 'check-decision', { opinion: '同意' }).does(`${on} 17:50`, officer, 'file-decision', { filingRef: '备案-1' });
}

export const pays = (told: ToldCase, on: LegalDay, yuan: number, measureId = 'm1'): ToldCase =>
  told.does(`${on} 18:00`, COUNTY_OFFICER, 'record-performance', payment(yuan, on, measureId));

export const payment = (yuan: number, on: LegalDay, measureId = 'm1'): object => ({ measureId, amountFen: Math.round(yuan * 100), on, reference: `回单-${on}` });

export const reconciled = (told: ToldCase, on: LegalDay): ToldCase => told.does(`${on} 18:10`, COUNTY_OFFICER, 'reconcile-amounts', { sheetRef: '对账单-1' });

export const closed = (told: ToldCase, on: LegalDay, head: Actor = COUNTY_HEAD): ToldCase => told.does(`${on} 18:20`, head, 'close-case', { summary: '全部完成' });

/** A written defence that the officer enters with the moment of receipt; `more` says when it was posted or that it is complete. */
export const letter = (receivedAt: string, more: object = {}): object => ({ form: 'written', receivedAt, statement: '收费有医嘱依据', ...more });

/** What the party files itself, now. */
export const filing = (more: object = {}): object => ({ form: 'written', statement: '收费有医嘱依据', ...more });

export const upheld = (more: object = {}): object => ({ result: 'upheld', reasons: '申辩理由不成立', recordRef: '复核-1', ...more });

export const mitigated = (measures: readonly object[], more: object = {}): object => ({ result: 'mitigated', measures, reasons: '部分理由成立', recordRef: '复核-1', ...more });
