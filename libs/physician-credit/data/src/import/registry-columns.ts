import { isLegalDay, type Bilingual } from '@due-process/legal-time';
import { PROFESSIONS, type Profession, type RegisterPhysician } from '@due-process/physician-credit-domain';
import type { Identity } from '../sealed-identity';
import { isIdentityNumber } from './identity-number';

/** One line of the registry: a person at a site. */
export interface RegistryRow {
  /** Line of the file, the heading being line 1. */
  readonly row: number;
  readonly identity: Identity;
  readonly registration: RegisterPhysician;
}

/** What is wrong with one cell, or with the file where `row` is 0. It never repeats what the cell says: it may be a name. */
export interface ImportProblem {
  readonly row: number;
  readonly column?: string;
  readonly code: string;
  readonly message: Bilingual;
}

/** The columns of the file in any order, by their Chinese or English heading. */
export const COLUMNS = {
  name: '姓名', identityNumber: '身份证件号码', profession: '人员类别', institution: '机构编号', region: '统筹区', trainedOn: '培训日期', trainingRef: '培训记录', commitmentSignedOn: '承诺书日期', commitmentRef: '承诺书编号',
} as const;

export type Column = keyof typeof COLUMNS;

const PROFESSION_NAMES: Readonly<Record<string, Profession>> = {
  医师: 'physician', 执业医师: 'physician', 助理医师: 'assistant-physician', 药师: 'pharmacist', 护士: 'nurse', 技师: 'technician', 费用审核人员: 'cost-reviewer', 药店负责人: 'pharmacy-principal', 药店主要负责人: 'pharmacy-principal',
};

/** Which cell of a line holds which column; what is missing or unknown is said at once. */
export function readHeading(cells: readonly string[]): { readonly columns: readonly Column[] } | { readonly problems: readonly ImportProblem[] } {
  const columns = cells.map((cell) => (Object.keys(COLUMNS) as Column[]).find((column) => column === cell.trim() || COLUMNS[column] === cell.trim()));
  const missing = (Object.keys(COLUMNS) as Column[]).filter((column) => !columns.includes(column));
  // By its place: where the heading was forgotten, what stands there is a person.
  const unknown = columns.flatMap((column, index) => (column === undefined ? [`第${index + 1}列`] : []));
  const twice = columns.filter((column, index) => column !== undefined && columns.indexOf(column) < index) as Column[];
  const problems: ImportProblem[] = [
    ...missing.map((column) => ({ row: 1, column: COLUMNS[column], code: 'IMPORT.COLUMN_MISSING', message: { zh: `缺少“${COLUMNS[column]}”列。`, en: `The column "${column}" is missing.` } })),
    ...unknown.map((column) => ({ row: 1, column, code: 'IMPORT.COLUMN_UNKNOWN', message: { zh: '没有此列。', en: 'There is no such column.' } })),
    ...twice.map((column) => ({ row: 1, column: COLUMNS[column], code: 'IMPORT.COLUMN_TWICE', message: { zh: '此列重复。', en: 'The column is there twice.' } })),
  ];
  return problems.length > 0 ? { problems } : { columns: columns as Column[] };
}

/** A line as a registration, with everything that is wrong with it by itself; what the law says is asked of the domain. */
export function readRow(row: number, cells: Readonly<Record<Column, string>>): { readonly line: RegistryRow } | { readonly problems: readonly ImportProblem[] } {
  const profession = PROFESSION_NAMES[cells.profession] ?? PROFESSIONS.find((one) => one === cells.profession);
  const problem = (column: Column, code: string, zh: string, en: string): ImportProblem => ({ row, column: COLUMNS[column], code, message: { zh, en } });
  const problems = [
    ...(Object.keys(COLUMNS) as Column[]).filter((column) => cells[column] === '').map((column) => problem(column, 'INPUT.MISSING', '不得为空。', 'It must not be empty.')),
    ...(cells.identityNumber && !isIdentityNumber(cells.identityNumber) ? [problem('identityNumber', 'PHYSICIAN.IDENTITY_NUMBER', '不是有效的公民身份号码。', 'It is no valid identity number.')] : []),
    ...(cells.profession && !profession ? [problem('profession', 'INPUT.UNKNOWN_VALUE', '没有此人员类别。', 'There is no such profession.')] : []),
    ...(['trainedOn', 'commitmentSignedOn'] as const).filter((column) => cells[column] && !isLegalDay(dayIn(cells[column]))).map((column) => problem(column, 'DATE.INVALID', '没有此日期。', 'There is no such day.')),
  ];
  if (problems.length > 0 || !profession) return { problems };
  return {
    line: {
      row,
      identity: { name: cells.name, identityNumber: cells.identityNumber.toUpperCase() },
      registration: {
        profession, institution: cells.institution, region: cells.region, training: { on: dayIn(cells.trainedOn), ref: cells.trainingRef }, commitment: { signedOn: dayIn(cells.commitmentSignedOn), ref: cells.commitmentRef },
      },
    },
  };
}

/** A day as tables write it: 2026-03-05, 2026/3/5, 2026.3.5. */
function dayIn(text: string): string {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}
