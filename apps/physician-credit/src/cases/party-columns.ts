import type { ListOptions, PartyColumns } from '@due-process/platform/rest';

/** Of which person a record is: an account is its own, every other one names the account. */
const PERSON = (row: string): string => `coalesce(${row}.state->>'account', ${row}.stream_id)`;

/** Whose a record is: of the person, of the institution that it names, and of those at which the person practises; `knowable` then judges each. */
export const PARTY_COLUMNS: PartyColumns = {
  physician: PERSON('p'),
  institution: (code) => `p.stream_id IN (
  SELECT o.stream_id FROM physician_credit.case_file o WHERE o.institution_id = ${code}
  UNION SELECT o.stream_id FROM physician_credit.physician_site s JOIN physician_credit.case_file o ON ${PERSON('o')} = s.code WHERE s.institution = ${code} AND s.until_day IS NULL)`,
};

/** An account is also known in the pooling areas of all its sites (多点执业). */
export const ALSO_IN: NonNullable<ListOptions['alsoIn']> = (prefix) =>
  `f.procedure = 'physician-account' AND EXISTS (SELECT 1 FROM physician_credit.physician_site s WHERE s.code = f.stream_id AND left(s.region, length(${prefix})) = ${prefix})`;
