/** Where a tariff applies in the story, and who acts there. */
export interface Area {
  readonly tag: string;
  readonly tariff: string;
  readonly region: string;
  readonly sites: readonly { readonly institution: string; readonly region: string; readonly hospital: string }[];
  readonly officer: string;
  readonly reviewer: string;
  readonly head: string;
  readonly settlement: string;
  readonly body: string;
  /** Where the area makes penalty periods known: who does, and the key of this one. */
  readonly madeKnown?: { readonly bureau: string; readonly key: string };
  /** The kinds of the two acts, six points each. */
  readonly kinds: readonly [string, string];
  readonly responsibility?: 'main';
  /** Who arranges the year end, and for which region. */
  readonly yearEnd: { readonly administrator: string; readonly reader: string; readonly region: string };
}

/** Qiannan's own points (QN), three months at twelve. */
export const QIANNAN: Area = {
  tag: '甲', tariff: '黔南积分办法', region: '522701', officer: 'officer-qiannan-1', reviewer: 'officer-qiannan-2', head: 'agency-head-qiannan', settlement: 'settlement-qiannan', body: 'agency-522701',
  sites: [{ institution: 'H5227010001', region: '522701', hospital: 'institution-qiannan-1' }, { institution: 'H5227010002', region: '522701', hospital: 'institution-qiannan-2' }],
  kinds: ['QN-3.1.4.1', 'QN-3.1.4.2'], madeKnown: { bureau: 'bureau-head-qiannan', key: 'QN.tariff/2025/1/period' }, yearEnd: { administrator: 'administrator-qiannan', reader: 'bureau-head-qiannan', region: '522700' },
};

/** The national tariff (PQ), where twelve points of a year end the qualification for one year. */
export const LANZHOU: Area = {
  tag: '乙', tariff: '国家十二分制', region: '620102', officer: 'officer-county-1', reviewer: 'officer-county-2', head: 'agency-head-county', settlement: 'settlement-system', body: 'agency-620102',
  sites: [{ institution: 'H6201020001', region: '620102', hospital: 'institution-hospital-1' }, { institution: 'P6201020101', region: '620102', hospital: 'institution-pharmacy-1' }],
  kinds: ['PQ.class-4-6', 'PQ.class-4-6'], responsibility: 'main', yearEnd: { administrator: 'administrator', reader: 'bureau-head-city', region: '620100' },
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up person whose number passes its check digit; nobody was born in the division 999999. */
export function somebody(n: number): object {
  const body = `99999919800101${String(n).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return { name: `某医师${n}`, identityNumber: `${body}${'10X98765432'[sum % 11]}` };
}
