import { addDays, dayOf, type Instant, type LegalDay } from '@due-process/legal-time';
import type { BreachCase, Measure } from '..';
import type { Dice } from './dice';

/** What an input can look at: the case, the moment, the dice. */
export interface Scene {
  readonly state: BreachCase;
  readonly now: Instant;
  readonly dice: Dice;
}

const AMOUNTS = [100, 25_000, 49_999.99, 50_000, 80_000];
const ACCOUNTS = ['employee-basic', 'resident-basic'] as const;
const clause = '协议第59条';

/** Some measures: small and large amounts, every kind of suspension, now and then a termination. */
function someMeasures(dice: Dice): Measure[] {
  const measures: Measure[] = [];
  if (dice.often(70)) measures.push({ id: 'm1', kind: dice.one(['LZ-18.recover', 'LZ-18.refuse-payment', 'LZ-18.contractual-penalty']), amountFen: Math.round(dice.one(AMOUNTS) * 100), account: dice.one(ACCOUNTS), clause });
  if (dice.often(20)) measures.push({ id: 'm2', kind: 'LZ-18.recover', amountFen: Math.round(dice.one(AMOUNTS) * 100), account: dice.one(ACCOUNTS), clause });
  if (dice.often(15)) measures.push({ id: 'm3', kind: 'LZ-18.suspend-physician', ...someLength(dice), target: { kind: 'person', ref: dice.one(['D-1', 'D-2']) }, clause });
  if (dice.often(30)) measures.push({ id: 'm4', kind: 'LZ-18.terminate-agreement', ground: dice.one(['LZ-20.12', 'LZ-20.2', 'LZ-20.1']), clause });
  else if (dice.often(35)) measures.push({ id: 'm5', kind: dice.one(['LZ-18.suspend-agreement', 'LZ-18.suspend-settlement']), ...someLength(dice), clause });
  return measures.length > 0 ? measures : [{ id: 'm0', kind: 'LZ-18.interview', clause }];
}

const someLength = (dice: Dice): Pick<Measure, 'duration' | 'band'> => (dice.often(60) ? { duration: { months: 1 + dice.below(3) }, band: 'ordinary' } : { duration: dice.one([{ months: 4 }, { days: 180 }, { months: 6 }]), band: 'graver' });

/** Milder than what was told: a smaller amount, a month less, one measure fewer. */
export function milder(dice: Dice, told: readonly Measure[]): Measure[] {
  const fewer = told.length > 1 && dice.often(30) ? told.slice(1) : told;
  return fewer.map((measure) => (measure.amountFen && dice.often(60) ? { ...measure, amountFen: Math.ceil(measure.amountFen / (1 + dice.below(3))) } : measure));
}

export function proposal({ state, dice }: Scene): object {
  const bound = state.ceilings.at(-1);
  const measures = bound && dice.often(70) ? milder(dice, bound) : someMeasures(dice);
  return { measures, facts: '多收费', reasons: '违反协议', basis: ['协议第59条'] };
}

/** Service in every manner, mostly of today, sometimes entered days later, now and then without proof. */
export function service({ now, dice }: Scene): object {
  const on = dice.often(80) ? dayOf(now) : addDays(dayOf(now), dice.below(5) - 3);
  const methods: object[] = [
    { method: 'direct', receivedOn: on, proof: { receiptRef: '回证' } },
    { method: 'direct', receivedOn: on, proof: { receiptRef: '回证' } },
    { method: 'left', receivedOn: on, proof: { witnesses: ['甲', '乙'] } },
    { method: 'mail', receivedOn: on, proof: { receiptRef: 'EMS' } },
    { method: 'electronic', arrivedAt: now, proof: { signedConfirmationRef: '确认书' } },
    { method: 'announcement', announcedOn: on, proof: { causeNoted: '下落不明' } },
    { method: 'direct', receivedOn: on },
  ];
  return { service: dice.one(methods) };
}

/** What the party files itself. */
export const filing = ({ dice }: Scene): object => ({ form: 'written', statement: '不同意', panelRequested: dice.often(20), complete: dice.often(70) });

/** A letter that the officer enters: received some days ago, or posted by the last day of the window and received long after. */
export function letter({ state, now, dice }: Scene): object {
  const window = Object.values(state.clocks).filter((clock) => clock.id.startsWith('defence-window')).at(-1);
  const received = new Date(Date.parse(now) - dice.below(4) * 86_400_000).toISOString();
  const posted = window && dice.often(70) ? earlier(window.deadline.lastDay, dayOf(received)) : undefined;
  return { form: 'written', statement: '不同意', receivedAt: received, complete: dice.often(60), ...(posted ? { postedOn: posted } : {}) };
}

const earlier = (a: LegalDay, b: LegalDay): LegalDay => (a < b ? a : b);

export function reExamination({ state, dice }: Scene): object {
  const told = state.proposal?.measures ?? [];
  const panel = dice.often(40) ? { panel: ['officer-620102-1', 'expert-1', 'expert-2', ...(dice.often(10) ? ['head-620102-1'] : [])] } : {};
  const outcome = dice.often(60) ? { result: 'upheld' } : { result: 'mitigated', measures: dice.often(85) ? milder(dice, told) : someMeasures(dice) };
  return { ...outcome, reasons: '已复核', recordRef: '复核', ...panel };
}

/** A discussion of two heads, mostly today, sometimes said to have been days ago. */
export function discussion(body: string, chair: string, { now, dice }: Scene): object {
  const heldOn = dice.often(85) ? dayOf(now) : addDays(dayOf(now), dice.below(9) - 7);
  const second = dice.often(90) ? `${chair}-deputy` : dice.one(['officer-620102-1', 'reviewer-620100-1', chair]);
  return { body, heldOn, participants: [chair, second], result: dice.often(88) ? 'approved' : 'rejected', opinions: '意见', recordRef: '记录' };
}

export const review = ({ dice }: Scene): object => ({ result: dice.often(85) ? 'passed' : 'failed', opinion: '意见', documentRef: '法审' });

/** A payment of all that is open of a measure, of a part, or of too much. */
export function payment({ state, now, dice }: Scene): object {
  const measures = (state.decision?.measures ?? []).filter((measure) => measure.amountFen);
  if (measures.length === 0) return { measureId: 'm1', amountFen: 1, on: dayOf(now), reference: '回单' };
  const measure = dice.one(measures);
  const open = (measure.amountFen ?? 0) - (state.performed[measure.id] ?? 0);
  const amountFen = dice.often(70) ? open : dice.often(70) ? Math.ceil(open / 2) : open + 1;
  return { measureId: measure.id, amountFen, on: addDays(dayOf(now), -dice.below(3)), reference: '回单' };
}
