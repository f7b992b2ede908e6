import type { Actor, Role } from '@due-process/procedure';
import type { Dice } from './dice';

const token = (person: string, role: Role, region: string, employer: string, principal = false): Actor => ({ person, role, region, employer, ...(principal ? { principal } : {}) });

const COUNTY = ['620102', 'agency-620102', 'bureau-620102'] as const;
const CITY = ['620100', 'agency-620100', 'bureau-620100'] as const;
const ELSEWHERE = ['620500', 'agency-620500', 'bureau-620500'] as const;

/** Everybody who may turn up: two of each kind in county and city, and their colleagues of another city. */
const staff = ([region, agency, bureau]: typeof COUNTY | typeof CITY | typeof ELSEWHERE): Actor[] =>
  [1, 2].flatMap((n) => [
    token(`officer-${region}-${n}`, 'case-officer', region, agency),
    token(`head-${region}-${n}`, 'agency-head', region, agency),
    token(`reviewer-${region}-${n}`, 'legal-reviewer', region, bureau),
    token(`bureau-${region}-${n}`, 'bureau-head', region, bureau, n === 1),
  ]);

export const EVERYBODY: readonly Actor[] = [...staff(COUNTY), ...staff(CITY), ...staff(ELSEWHERE), token('hospital', 'institution', '620102', 'inst-1'), token('other-hospital', 'institution', '620102', 'inst-2'), token('auditor', 'auditor', '620100', 'audit')];

export const INSTITUTION = EVERYBODY.find((one) => one.employer === 'inst-1') as Actor;

/** Somebody of that role and place. */
export const somebody = (dice: Dice, role: Role, level: 'county' | 'city'): Actor => dice.one(EVERYBODY.filter((one) => one.role === role && one.region === (level === 'city' ? CITY[0] : COUNTY[0])));

/** Anybody at all, sometimes with a token that belongs to another person's role. */
export function anybody(dice: Dice): Actor {
  const one = dice.one(EVERYBODY);
  return dice.often(25) ? { ...one, person: dice.one(EVERYBODY).person } : one;
}
