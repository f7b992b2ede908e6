/** An invented institution for the local stack, with its agreements. Names are anonymised; nothing here is a real party. */
export interface SampleInstitution {
  readonly id: string;
  readonly name: string;
  readonly kind: 'medical-institution' | 'pharmacy';
  /** Division code of Lanzhou or one of its districts. */
  readonly region: string;
  readonly level: string | null;
  readonly agreements: readonly { readonly id: string; readonly kind: string; readonly termFrom: string; readonly termTo: string }[];
}

const year = (id: string, kind: string, y: number) => ({ id: `${id}-${kind === 'basic' ? 'B' : 'O'}${y}`, kind, termFrom: `${y}-01-01`, termTo: `${y}-12-31` });
const basic = (id: string) => [year(id, 'basic', 2025), year(id, 'basic', 2026)];
const both = (id: string) => [...basic(id), year(id, 'outpatient-pooling', 2025), year(id, 'outpatient-pooling', 2026)];

export const SAMPLE_INSTITUTIONS: readonly SampleInstitution[] = [
  { id: 'H6201020001', name: '兰州市某综合医院', kind: 'medical-institution', region: '620102', level: '3A', agreements: both('H6201020001') },
  { id: 'H6201030002', name: '兰州市七里河区某医院', kind: 'medical-institution', region: '620103', level: '2A', agreements: both('H6201030002') },
  { id: 'H6201040003', name: '兰州市西固区某社区卫生服务中心', kind: 'medical-institution', region: '620104', level: '1', agreements: basic('H6201040003') },
  { id: 'H6201210004', name: '永登县某卫生院', kind: 'medical-institution', region: '620121', level: '1', agreements: basic('H6201210004') },
  // Its term ends in the middle of the year: suspensions that reach beyond it end with it (LZ-19(1), O2-42).
  { id: 'H6201050005', name: '兰州市安宁区某专科医院', kind: 'medical-institution', region: '620105', level: '2B', agreements: [{ id: 'H6201050005-B2025', kind: 'basic', termFrom: '2025-07-01', termTo: '2026-06-30' }] },
  { id: 'P6201020101', name: '兰州市某药店', kind: 'pharmacy', region: '620102', level: null, agreements: both('P6201020101') },
  { id: 'P6201030102', name: '兰州市七里河区某大药房', kind: 'pharmacy', region: '620103', level: null, agreements: basic('P6201030102') },
  { id: 'P6201110103', name: '兰州市红古区某连锁药店门店', kind: 'pharmacy', region: '620111', level: null, agreements: both('P6201110103') },
];
