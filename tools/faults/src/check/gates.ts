import { dutyIn } from '@due-process/procedure';
import { breachHandling, type Measure } from '@due-process/agreements-domain';
import { byStream, Findings, groupBy, nameOf, type Invariant } from './invariant';
import type { StoredEvent } from './snapshot';

/** LZ-21(1): 50,000 yuan in one decision, in 分. */
const THRESHOLD_FEN = 5_000_000;
const COUNTED: readonly string[] = ['LZ-18.recover', 'LZ-18.refuse-payment'];

/** What the statute itself asks for before a decision; counted here once more, apart from the domain's own gates. */
export const GATE_INVARIANTS: readonly Invariant[] = [
  {
    name: 'no-decision-without-its-gates',
    proves: 'before every decision the record has notice, hearing or waiver, and the discussions and reviews that its measures need (LZ-21, LZ-22)',
    check({ events }) {
      const found = new Findings();
      for (const stream of byStream(events).values()) {
        for (const decision of stream.filter(({ type }) => type === 'DecisionMade')) {
          const missing = missingBefore(decision, stream.filter(({ seq }) => seq < decision.seq));
          found.that(missing.length === 0, () => `${nameOf(decision)} without ${missing.join(', ')}`);
        }
      }
      return found;
    },
  },
  {
    name: 'duties-are-separate',
    proves: 'nobody who worked on a case reviewed it or approved it, and nobody who reviewed it approved it',
    check({ events }) {
      const found = new Findings();
      for (const [streamId, stream] of byStream(events)) {
        const held = groupBy(stream.flatMap(dutiesOf), ([person]) => person);
        for (const [person, duties] of held) {
          const different = new Set(duties.map(([, duty]) => duty));
          found.that(different.size === 1, () => `${streamId}: ${person} acted as ${[...different].join(' and ')}`);
        }
      }
      return found;
    },
  },
];

/** Who took part in an event, and as what: by the act, or named in it (members of a discussion). */
function dutiesOf(event: StoredEvent): [person: string, duty: string][] {
  const own = dutyIn(breachHandling.acts[event.act], event.actor);
  return [...(own ? [[event.actor.person, own] as [string, string]] : []), ...Object.entries(event.duties ?? {})];
}

function missingBefore(decision: StoredEvent, before: readonly StoredEvent[]): string[] {
  const measures = (decision.data as { measures: readonly Measure[] }).measures;
  const proposed = before.findLast(({ type }) => type === 'MeasuresProposed');
  if (!proposed) return ['a proposal'];
  const round = before.filter(({ seq }) => seq > proposed.seq);
  const spoke = round.findLast(({ type }) => type === 'DefenceRecorded')?.seq ?? 0;
  const has = (type: string, after = spoke) => round.some((event) => event.type === type && event.seq > after && isPassed(event));
  const heard = spoke > 0 ? has('ReExamined') : has('DefenceWaived');
  const missing = has('NoticeServed', 0) ? [] : ['a notice served'];
  if (!heard) missing.push('a hearing or a waiver');
  const county = (before[0]?.data as { agency: { level: string } }).agency.level === 'county';
  for (const [gate, type] of gatesFor(measures, county)) if (!has(type)) missing.push(gate);
  return missing;
}

const isPassed = ({ data }: StoredEvent): boolean => {
  const { result } = data as { result?: string };
  return result === undefined || !['rejected', 'failed'].includes(result);
};

function gatesFor(measures: readonly Measure[], county: boolean): [string, string][] {
  const sum = measures.filter(({ kind }) => COUNTED.includes(kind)).reduce((total, { amountFen = 0 }) => total + amountFen, 0);
  const collective: [string, string][] = sum >= THRESHOLD_FEN || measures.some(({ duration }) => duration !== undefined) ? [['the agency’s discussion', 'AgencyDiscussed']] : [];
  if (!measures.some(({ kind }) => kind === 'LZ-18.terminate-agreement')) return collective;
  const city: [string, string][] = [['the city agency’s discussion', 'CityAgencyDiscussed'], ['the legal review', 'LegalReviewed'], ['the bureau’s discussion', 'BureauDiscussed']];
  return county ? [...collective, ['the report to the city agency', 'ReportedToCityAgency'], ...city] : city;
}
