import type { InstitutionKind, Measure } from '..';

/* Facts of published handlings (domain.md 16), as far as they say measures and amounts; persons and names left out. */

export interface PublishedCase {
  readonly id: string;
  readonly what: string;
  readonly kind: InstitutionKind;
  readonly measures: readonly Measure[];
  /** Gates of LZ-21 for a county agency. */
  readonly gates?: readonly string[];
  /** Why it would be refused in Lanzhou. */
  readonly refused?: readonly string[];
  /** Last day of the suspension when the decision is served on Wed 11 March 2026. */
  readonly suspendedTo?: string;
  /** Sum of all amounts in 分. */
  readonly fen?: number;
}

const clause = '服务协议';
const money = (kind: string, id: string) => (yuan: number): Measure => ({ id, kind, amountFen: Math.round(yuan * 100), account: 'employee-basic', clause });
const recover = money('LZ-18.recover', 'm1');
const refuse = money('LZ-18.refuse-payment', 'm1');
const penalty = money('LZ-18.contractual-penalty', 'm2');
const suspend = (duration: Measure['duration'], band: string, kind = 'LZ-18.suspend-agreement'): Measure => ({ id: 'm3', kind, ...(duration ? { duration } : {}), band, clause });
const terminate = (ground: string): Measure => ({ id: 'm4', kind: 'LZ-18.terminate-agreement', ground, clause });
const interview: Measure = { id: 'm5', kind: 'LZ-18.interview', clause };

const DISCUSSED = ['agency-discussion'];
const CITY = ['county-report', 'city-agency-discussion', 'legal-review', 'bureau-discussion'];
const hospital = 'medical-institution' as const;
const pharmacy = 'pharmacy' as const;

export const PUBLISHED: readonly PublishedCase[] = [
  { id: 'AGR-001', what: '邵阳某药店 suspended 3 months', kind: pharmacy, measures: [suspend({ months: 3 }, 'ordinary')], gates: DISCUSSED, suspendedTo: '2026-06-11' },
  { id: 'AGR-004', what: '邵阳六家药店 追溯码', kind: pharmacy, measures: [interview, recover(2183.39)], gates: [], fen: 218_339 },
  { id: 'AGR-005', what: '兰州某药店 148,378 and 180 days', kind: pharmacy, measures: [recover(148_378), suspend({ days: 180 }, 'graver')], gates: DISCUSSED, suspendedTo: '2026-09-07', fen: 14_837_800 },
  { id: 'AGR-007', what: '遵义 30 % penalty, sum above the threshold', kind: hospital, measures: [recover(117_840.4), penalty(35_352.12), interview], gates: DISCUSSED, fen: 15_319_252 },
  { id: 'AGR-008', what: '遵义习水 with 3 months', kind: hospital, measures: [recover(27_090.62), penalty(8_127.19), suspend({ months: 3 }, 'graver')], gates: DISCUSSED, suspendedTo: '2026-06-11', fen: 3_521_781 },
  { id: 'AGR-010', what: '盐城 22,200', kind: hospital, measures: [recover(22_200), penalty(6_660)], gates: [], fen: 2_886_000 },
  { id: 'AGR-011', what: '盐城 7,531', kind: hospital, measures: [recover(7_531), penalty(2_259.3)], gates: [], fen: 979_030 },
  { id: 'AGR-013', what: '盐城 1,320', kind: hospital, measures: [recover(1_320), penalty(396)], gates: [], fen: 171_600 },
  { id: 'AGR-014', what: '五通桥 31 yuan: small amounts are normal', kind: pharmacy, measures: [recover(31), penalty(9.3)], gates: [], fen: 4_030 },
  { id: 'AGR-016', what: '洪雅 192 and 192', kind: pharmacy, measures: [recover(192), penalty(192)], gates: [], fen: 38_400 },
  { id: 'AGR-017', what: '常州 recovery only', kind: hospital, measures: [recover(2_052)], gates: [], fen: 205_200 },
  { id: 'AGR-017', what: '常州, its penalty of 0 is no measure', kind: hospital, measures: [recover(2_052), penalty(0)], refused: ['BREACH.MEASURE_INCOMPLETE'] },
  { id: 'AGR-018', what: '常州 penalty capped at 20,000', kind: hospital, measures: [recover(14_500), penalty(20_000)], gates: [], fen: 3_450_000 },
  { id: 'AGR-022', what: '锦州 4.04 million not paid, terminated', kind: hospital, measures: [refuse(4_040_000), terminate('O2-43.fraud')], gates: ['agency-discussion', ...CITY], fen: 404_000_000 },
  { id: 'AGR-023', what: '长沙 one month', kind: hospital, measures: [suspend({ months: 1 }, 'ordinary')], gates: DISCUSSED, suspendedTo: '2026-04-11' },
  { id: 'AGR-025', what: '武汉 terminated', kind: pharmacy, measures: [terminate('LZ-20.12')], gates: CITY },
  { id: 'AGR-025', what: '武汉 settlement suspended 3 months', kind: pharmacy, measures: [suspend({ months: 3 }, 'ordinary', 'LZ-18.suspend-settlement')], gates: DISCUSSED, suspendedTo: '2026-06-11' },
  { id: 'AGR-026', what: '贵阳 second time in the term: 6 months', kind: pharmacy, measures: [suspend({ months: 6 }, 'graver')], gates: DISCUSSED, suspendedTo: '2026-09-11' },
  { id: 'AGR-028', what: '雁塔 interview, 2,876, one month', kind: hospital, measures: [interview, recover(2_876), suspend({ months: 1 }, 'ordinary', 'LZ-18.suspend-settlement')], gates: DISCUSSED, suspendedTo: '2026-04-11', fen: 287_600 },
  { id: 'AGR-029', what: '雁塔 deferred payment is no measure of LZ-18', kind: hospital, measures: [{ id: 'm1', kind: 'LZ-18.defer-payment', duration: { months: 3 }, clause }], refused: ['BREACH.MEASURE_UNKNOWN'] },
  { id: 'AGR-031', what: '西宁 7 days lie below the floor of LZ-19', kind: pharmacy, measures: [suspend({ days: 7 }, 'ordinary')], refused: ['BREACH.DURATION_OUTSIDE_BAND'] },
  { id: 'AGR-032', what: '西宁 173,700, penalty, terminated for fraud', kind: hospital, measures: [interview, recover(173_700), penalty(52_000), terminate('O2-43.fraud')], gates: ['agency-discussion', ...CITY], fen: 22_570_000 },
  { id: 'AGR-034', what: '南通 240,528.20 and a flat 200,000, terminated', kind: pharmacy, measures: [recover(240_528.2), penalty(200_000), terminate('LZ-20.12')], gates: ['agency-discussion', ...CITY], fen: 44_052_820 },
  { id: 'AGR-037', what: '宁波 terminated out of a random inspection', kind: pharmacy, measures: [terminate('LZ-20.12')], gates: CITY },
  { id: 'AGR-038', what: '宁波 recovery without an amount', kind: hospital, measures: [terminate('LZ-20.12'), { id: 'm1', kind: 'LZ-18.recover', account: 'employee-basic', clause }], refused: ['BREACH.MEASURE_INCOMPLETE'] },
  { id: 'AGR-041', what: '海南 2,553,599.44', kind: hospital, measures: [recover(2_553_599.44), interview], gates: DISCUSSED, fen: 255_359_944 },
  { id: 'AGR-043', what: '海口 31,061,058.09 of nine hospitals', kind: hospital, measures: [recover(31_061_058.09)], gates: DISCUSSED, fen: 3_106_105_809 },
  { id: 'AGR-044', what: '菏泽 suspended without a length', kind: pharmacy, measures: [suspend(undefined, 'ordinary', 'LZ-18.suspend-settlement')], refused: ['BREACH.DURATION_OUTSIDE_BAND'] },
  { id: 'AGR-044', what: '菏泽 suspended and terminated at once', kind: pharmacy, measures: [suspend({ months: 1 }, 'ordinary'), terminate('LZ-20.4')], refused: ['BREACH.MEASURES_CONTRADICT'] },
  { id: 'AGR-046', what: '万载 406,900, terminated', kind: hospital, measures: [recover(406_900), terminate('O2-43.fraud')], gates: ['agency-discussion', ...CITY], fen: 40_690_000 },
  { id: 'AGR-047', what: '黎川 418,000', kind: hospital, measures: [recover(418_000)], gates: DISCUSSED, fen: 41_800_000 },
];
