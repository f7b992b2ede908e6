import type { Aim, Section } from './section';

const mark = ({ met }: Aim): string => (met ? '✓' : '✗');

/** A section for the terminal: aligned columns, the aims below. */
export function asText({ title, columns, rows, aims, notes }: Section): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_column, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  const aligned = lines.map((line) => `  ${line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`);
  const rule = `  ${'─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))}`;
  const judged = aims.map((aim) => `  ${mark(aim)} ${aim.sentence}: ${aim.value}`);
  return ['', title, aligned[0], rule, ...aligned.slice(1), ...judged, ...notes.map((note) => `  · ${note}`)].join('\n');
}

/** The same section for docs/benchmarks.md. */
export function asMarkdown({ title, columns, rows, aims, notes }: Section): string {
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/^ {2}/, '– ')).join(' | ')} |`;
  const table = [row(columns), row(columns.map((_column, at) => (at === 0 ? '---' : '---:'))), ...rows.map(row)];
  const judged = aims.map((aim) => `- ${mark(aim)} ${aim.sentence}: **${aim.value}**`);
  return [`### ${title}`, '', ...table, ...(judged.length > 0 ? ['', ...judged] : []), ...notes.map((note) => `\n${note}`)].join('\n');
}
