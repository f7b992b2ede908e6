import type { Party, PartyRole } from '../access/may-know';
import { checkedName } from '../record/record-schema-sql';

/**
 * Where the cases of a context name their parties: an expression over `p`, a row of `case_file`, or a condition over it for the code that a parameter
 * carries, where a case has several parties of a role. Institutions have a column of their own.
 */
export type PartyColumns = Readonly<Partial<Record<PartyRole, string | ((code: string) => string)>>>;

const USUAL: PartyColumns = { institution: 'p.institution_id' };

/** The condition that a row of `case_file` or of `work_item` is of the caller's party, whose code is the given parameter. */
export function ofParty(schema: string, party: Party | undefined, alias: string, parameter: string, columns: PartyColumns = {}): string {
  if (!party) return `${parameter}::text IS NULL`;
  if (party.role === 'institution' && !columns.institution) return `${alias}.institution_id = ${parameter}`;
  const column = columns[party.role] ?? USUAL[party.role];
  if (!column) return `${parameter}::text IS NULL`;
  return `${alias}.stream_id IN (SELECT p.stream_id FROM ${checkedName(schema)}.case_file p WHERE ${typeof column === 'string' ? `${column} = ${parameter}` : column(parameter)})`;
}
