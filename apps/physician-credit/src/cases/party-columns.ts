import type { ListOptions, PartyColumns } from '@due-process/platform/rest';

const ACCOUNT = `p.procedure = 'physician-account'`;

/** Whose a record is: accounts are of the person and of every institution at which the person practises, the others of the person and of the institution that they name. */
export const PARTY_COLUMNS: PartyColumns = {
  physician: `coalesce(p.state->>'account', p.stream_id)`,
  institution: (code) =>
    `(p.institution_id = ${code} AND NOT ${ACCOUNT} OR ${ACCOUNT} AND p.stream_id IN (SELECT s.code FROM physician_credit.physician_site s WHERE s.institution = ${code} AND s.until_day IS NULL))`,
};

/** An account is also known in the pooling areas of all its sites (多点执业). */
export const ALSO_IN: NonNullable<ListOptions['alsoIn']> = (prefix) =>
  `f.procedure = 'physician-account' AND EXISTS (SELECT 1 FROM physician_credit.physician_site s WHERE s.code = f.stream_id AND left(s.region, length(${prefix})) = ${prefix})`;
