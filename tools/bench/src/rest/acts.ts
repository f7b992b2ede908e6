import type { Who } from './people';

/** An act on a case as it goes over the wire; the body is written once and sent as it is. */
export interface WireAct {
  readonly who: Who;
  readonly room: string;
  readonly body: string;
}

const AGREEMENT = 'H6201020001-B2026';
/** 1,000 yuan, less than what needs a collective discussion (LZ-21). */
const AMOUNT_FEN = 100_000;

const act = (who: Who, room: string, body: object): WireAct => ({ who, room, body: JSON.stringify(body) });
const served = (on: string) => ({ service: { method: 'direct', receivedOn: on, proof: { receiptRef: '送达回证〔2026〕1号' } } });

/** Opens a case on a lead of that day. */
export const openCase = (on: string): WireAct => act('officer', '', { agreementId: AGREEMENT, source: 'audit', discoveredOn: on, facts: '稽核发现重复收费' });

export const beginVerification = act('officer', 'verifications', { method: '调取结算数据' });

/** From the lead to the served notice: the defence window is open (LZ-22). */
export const untilServed = (on: string): readonly WireAct[] => [
  beginVerification,
  act('officer', 'proposals', {
    measures: [{ id: 'm1', kind: 'LZ-18.recover', amountFen: AMOUNT_FEN, account: 'employee-basic', clause: '服务协议第59条' }],
    facts: '重复收费', reasons: '违反服务协议', basis: ['服务协议第59条', '兰州办法第18条'],
  }),
  act('officer', 'notices', {
    documentRef: '城医保告〔2026〕1号', intendedHandling: '追回1000元', facts: '重复收费', reasons: '违反服务协议', basis: '兰州办法第18条、服务协议第59条',
    rightToDefend: '自送达之日起五个工作日内有权陈述和申辩',
  }),
  act('officer', 'services-of-notice', served(on)),
];

/** What an institution says in its defence, now. */
export const defence = act('institution', 'defences', { form: 'written', statement: '系统录入错误，已于发现当日更正。' });

/** The same, as an officer enters it. */
export const defenceEntered = (receivedAt: string): WireAct => act('officer', 'defences', { form: 'written', receivedAt, statement: '系统录入错误，已于发现当日更正。' });

/** From the end of the silence to the closed case. */
export const untilClosed = (on: string): readonly WireAct[] => [
  act('head', 'decisions', { documentRef: '城医保违〔2026〕1号', remedies: '可以协商、申请协调处理、行政复议或者行政诉讼' }),
  act('officer', 'services-of-decision', served(on)),
  act('bureau', 'checks', { opinion: '同意' }),
  act('officer', 'filings', { filingRef: '备〔2026〕1号' }),
  act('officer', 'performances', { measureId: 'm1', amountFen: AMOUNT_FEN, on, reference: '银行回单1' }),
  act('officer', 'reconciliations', { sheetRef: '对账单 2026-03' }),
  act('head', 'closures', { summary: '已履行' }),
];
