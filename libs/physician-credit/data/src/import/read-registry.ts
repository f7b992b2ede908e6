import { parse, CsvError } from 'csv-parse/sync';
import { decodeText } from './decode-text';
import { COLUMNS, readHeading, readRow, type Column, type ImportProblem, type RegistryRow } from './registry-columns';

/** Lines in one file; more are told to be split. */
export const MOST_ROWS = 100_000;

export interface RegistryFile {
  readonly rows: readonly RegistryRow[];
  readonly problems: readonly ImportProblem[];
}

/** Reads a whole file and says everything that is wrong with it, cell by cell. */
export function readRegistry(bytes: Uint8Array): RegistryFile {
  const decoded = decodeText(bytes);
  if (!decoded) return { rows: [], problems: [ofTheFile('IMPORT.ENCODING', '文件编码既不是 UTF-8 也不是 GB18030。', 'The file is neither UTF-8 nor GB18030.')] };
  const lines = linesOf(decoded.text);
  if ('problem' in lines) return { rows: [], problems: [lines.problem] };
  const [heading, ...rest] = lines.records;
  if (!heading) return { rows: [], problems: [ofTheFile('IMPORT.EMPTY', '文件为空。', 'The file is empty.')] };
  if (rest.length === 0) return { rows: [], problems: [ofTheFile('IMPORT.EMPTY', '文件没有数据行。', 'The file has no lines below its heading.')] };
  if (rest.length > MOST_ROWS) return { rows: [], problems: [ofTheFile('IMPORT.TOO_LONG', `一次最多 ${MOST_ROWS} 行。`, `At most ${MOST_ROWS} lines at once.`)] };
  const read = readHeading(heading.cells);
  if ('problems' in read) return { rows: [], problems: read.problems };
  const rows: RegistryRow[] = [];
  const problems: ImportProblem[] = [];
  for (const { line, cells } of rest) {
    const result = cells.length === read.columns.length ? readRow(line, named(read.columns, cells)) : { problems: [{ row: line, code: 'IMPORT.CELLS', message: { zh: `应有 ${read.columns.length} 列，实有 ${cells.length} 列。`, en: `${read.columns.length} cells are wanted, there are ${cells.length}.` } }] };
    if ('line' in result) rows.push(result.line);
    else problems.push(...result.problems);
  }
  return { rows, problems: [...problems, ...sameSiteTwice(rows)] };
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells of every line with the number that it has in the file; empty lines are left out. */
function linesOf(text: string): { readonly records: readonly Line[] } | { readonly problem: ImportProblem } {
  try {
    const parsed = parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, info: true, delimiter: delimiterOf(text) }) as unknown as { record: string[]; info: { lines: number } }[];
    return { records: parsed.filter(({ record }) => record.some((cell) => cell !== '')).map(({ record, info }) => ({ line: info.lines, cells: record.map(plain) })) };
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return { problem: ofTheFile('IMPORT.CSV', `不是有效的 CSV（第 ${fault['lines'] ?? '?'} 行）。`, `It is no valid CSV (line ${fault['lines'] ?? '?'}).`) };
  }
}

/** A table program may separate by tabs or semicolons. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.split(/\r?\n/, 1);
  return [',', '\t', ';'].sort((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ',';
}

/** Table programs write long numbers as ="6201…" or with a leading apostrophe, so that they stay text. */
const plain = (cell: string): string => (/^="(.*)"$/.exec(cell)?.[1] ?? cell).replace(/^'/, '').normalize('NFC').trim();

const named = (columns: readonly Column[], cells: readonly string[]): Record<Column, string> => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) as Record<Column, string>;

function sameSiteTwice(rows: readonly RegistryRow[]): readonly ImportProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, identity, registration }) => {
    const key = `${identity.identityNumber}/${registration.institution}/${registration.region}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    return first === undefined ? [] : [{ row, column: COLUMNS.identityNumber, code: 'IMPORT.TWICE', message: { zh: `与第 ${first} 行重复。`, en: `It repeats line ${first}.` } }];
  });
}

const ofTheFile = (code: string, zh: string, en: string): ImportProblem => ({ row: 0, code, message: { zh, en } });
