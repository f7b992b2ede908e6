import { addDays, type LegalDay } from '@due-process/legal-time';
import type { Seeded } from '../seeded';
import { WAYS, type CaseInHand, type Way } from './kinds';
import type { Timetable } from './timetable';

/** An agreement that exists for one case alone, because the case ends it or interrupts it. */
export interface OwnAgreement {
  readonly id: string;
  readonly institutionId: string;
  readonly termFrom: LegalDay;
  readonly termTo: LegalDay;
}

/** The cases of one round, with the agreements that they need besides the sample ones. */
export interface Cohort {
  readonly cases: readonly CaseInHand[];
  readonly agreements: readonly OwnAgreement[];
}

/** Sample institutions of the district whose officers and parties can get a token. */
const PARTIES = [
  { institutionId: 'H6201020001', person: 'institution-hospital-1' },
  { institutionId: 'P6201020101', person: 'institution-pharmacy-1' },
] as const;

const OFFICERS = ['officer-county-1', 'officer-county-2'] as const;

/** 分: LZ-21(1) asks for a collective discussion from 50,000 yuan on. */
const THRESHOLD_FEN = 5_000_000;

/** Days after the service of the decision on which the term of a `term-ends` agreement ends: inside the month of suspension. */
const TERM_LEFT = 10;

const OWN: readonly Way[] = ['agreement-suspended', 'term-ends', 'terminated', 'review-fails'];

export interface CohortPlan {
  /** Unique in the run. */
  readonly name: string;
  readonly times: Timetable;
  /** Further cases beside one of each way. */
  readonly more?: readonly Way[];
  /** Ways of which one more case is driven with every act sent fifty times at once. */
  readonly stormy?: readonly Way[];
}

/** Draws the cases of a round: every way, in an order, with amounts and people by chance. */
export function drawCohort({ name, times, more = [], stormy = [] }: CohortPlan, random: Seeded): Cohort {
  const wanted = random.shuffled([...[...WAYS, ...more].map((way) => ({ way, storm: false })), ...stormy.map((way) => ({ way, storm: true }))]);
  const agreements: OwnAgreement[] = [];
  const cases = wanted.map(({ way, storm }, index): CaseInHand => {
    const party = random.pick(PARTIES);
    const caseName = `${name}-${String(index + 1).padStart(2, '0')}-${way}${storm ? '-storm' : ''}`;
    const own = OWN.includes(way);
    if (own) agreements.push(agreementFor(caseName, way, party.institutionId, times));
    return {
      name: caseName,
      way,
      officer: random.pick(OFFICERS),
      party: party.person,
      agreementId: own ? agreementIdOf(caseName) : `${party.institutionId}-B${times.opened.slice(0, 4)}`,
      amountFen: way === 'discussed' ? random.between(THRESHOLD_FEN, 20 * THRESHOLD_FEN) : random.between(2, THRESHOLD_FEN - 1),
      stormy: storm,
    };
  });
  return { cases, agreements };
}

const agreementIdOf = (caseName: string): string => `A-${caseName}`;

function agreementFor(caseName: string, way: Way, institutionId: string, times: Timetable): OwnAgreement {
  const year = Number(times.opened.slice(0, 4));
  const termTo = way === 'term-ends' ? addDays(times.decisionServed, TERM_LEFT) : `${year + 1}-12-31`;
  return { id: agreementIdOf(caseName), institutionId, termFrom: `${year}-01-01`, termTo };
}
