import { addDays, type LegalDay } from '@due-process/legal-time';
import type { Actor } from '@due-process/procedure';
import fc from 'fast-check';
import { preservedThings, type Preservation } from '../../evidence-preservation';
import { sealedThings, type Sealing } from '../../sealing';
import { affixing, affixingAtOnce, aPreservation, appraisal, aSealing, goingBack, SEAL, served, taking, takingAtOnce, thing, toSeal } from '../../testing/measure-inputs';
import { CASE, DELEGATED, HEAD, OFFICER, REFERENCES as WITHOUT_CRIME, SECOND, type ToldMeasure } from '../../testing/told-measure';
import type { ThingUnderMeasure } from '..';

/** A crime may be on its way to the police: things can go along. */
const REFERENCES = { ...WITHOUT_CRIME, case: { ...CASE, crimeApprovedAt: '2026-01-01T00:00:00.000Z' } };

/** One step of a random life: time passes, then somebody does something to some measure. */
export interface Step {
  readonly days: number;
  readonly minutes: number;
  readonly op: (typeof OPS)[number];
  readonly who: number;
  readonly which: number;
  readonly things: number;
  readonly length: number;
}

const OPS = ['open-p', 'emergency-p', 'open-s', 'emergency-s', 'decide', 'carry-out', 'dispose', 'return', 'ask', 'grant', 'tell', 'appraise', 'appraised', 'release', 'transfer', 'end', 'withdraw', 'preserve', 'seal', 'extend'] as const;

/** What officers do in one go, so that the lives are spent where the law is. */
const SENSIBLE: Readonly<Partial<Record<Step['op'], readonly Step['op'][]>>> = {
  preserve: ['open-p', 'decide', 'carry-out'],
  seal: ['open-s', 'decide', 'carry-out'],
  extend: ['ask', 'grant', 'tell'],
};

export const step: fc.Arbitrary<Step> = fc.record({
  days: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) }, { weight: 1, arbitrary: fc.integer({ min: 7, max: 45 }) }),
  minutes: fc.integer({ min: 1, max: 300 }),
  op: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...OPS) }, { weight: 2, arbitrary: fc.constantFrom(...(['seal', 'extend', 'appraise', 'appraised'] as const)) }),
  who: fc.nat(24),
  which: fc.nat(30),
  things: fc.nat(6),
  length: fc.integer({ min: 0, max: 40 }),
});

const THINGS = ['T1', 'T2', 'T3'];
const START = Date.UTC(2026, 0, 5, 0);

/** Measures of one case over three things, as anybody may try them at any time. */
export class Life {
  private minutes = START / 60_000;
  readonly preservations: ToldMeasure<Preservation>[] = [];
  readonly sealings: ToldMeasure<Sealing>[] = [];

  /** `2026-02-25 17:30` in Lanzhou, as a told measure reads it. */
  get when(): string {
    return new Date((this.minutes + 8 * 60) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  }

  get today(): LegalDay {
    return this.when.slice(0, 10);
  }

  /** What every stream holds at this moment, whatever timers have done. */
  held(but?: ToldMeasure<any>): ThingUnderMeasure[] {
    return [...this.preservations.filter((one) => one !== but).flatMap((one) => preservedThings(one.seen(this.when))), ...this.sealings.filter((one) => one !== but).flatMap((one) => sealedThings(one.seen(this.when)))];
  }

  live(one: Step): void {
    this.minutes += one.days * 1440 + one.minutes;
    for (const op of SENSIBLE[one.op] ?? [one.op]) this.does({ ...one, op });
  }

  private does(one: Step): void {
    const told = this.pick(one);
    if (one.op.startsWith('open') || one.op.startsWith('emergency')) return this.open(one);
    if (!told) return;
    told.references = { ...REFERENCES, elsewhere: this.held(told) };
    const [actor, act, input] = told.procedure.name === 'sealing' ? this.onSealing(one, told as ToldMeasure<Sealing>) : this.onPreservation(one, told as ToldMeasure<Preservation>);
    const spawned = told.spawns.length;
    told.act(this.when, actor, act, input);
    for (const spawn of told.spawns.slice(spawned)) this.sealings.push(aSealing({ ...REFERENCES }).begunBy(spawn, this.when, actor, act));
  }

  private pick({ which }: Step): ToldMeasure<any> | undefined {
    const open = [...this.preservations, ...this.sealings].filter((one) => one.state?.closed === false);
    return open.at(-1 - (which % Math.max(open.length, 1)));
  }

  private open(one: Step): void {
    const told: ToldMeasure<any> = one.op.endsWith('p') ? aPreservation() : aSealing();
    told.references = { ...REFERENCES, number: this.preservations.length + this.sealings.length + 1, elsewhere: this.held() };
    const refs = this.chosen(one);
    const inputs = {
      'open-p': ['request-preservation', { reasons: '可能被替换', things: refs.map(thing) }],
      'emergency-p': ['take-in-emergency', takingAtOnce(this.when, refs)],
      'open-s': ['request-sealing', { necessity: '复制不足', things: refs.map(toSeal) }],
      'emergency-s': ['seal-in-emergency', affixingAtOnce(this.when, refs)],
    } as const;
    const [act, input] = inputs[one.op as keyof typeof inputs];
    if (told.act(this.when, this.officer(one), act, input).length > 0) return;
    if (one.op.endsWith('p')) this.preservations.push(told);
    else this.sealings.push(told);
  }

  private onPreservation(one: Step, told: ToldMeasure<Preservation>): [Actor, string, object] {
    const refs = told.state?.things.map(({ ref }) => ref) ?? [];
    const part = refs.slice(0, 1 + (one.things % Math.max(refs.length, 1)));
    switch (one.op) {
      case 'decide':
        return [this.head(one), 'decide-preservation', { result: one.length % 5 === 0 ? 'refused' : 'approved', reasons: '意见' }];
      case 'carry-out':
        return [this.officer(one), 'take-preservation', taking(this.when, refs)];
      case 'dispose':
      case 'release':
        return [this.head(one), 'dispose-things', { disposals: part.map((ref, index) => ({ thing: ref, how: ['copied', 'sealed', 'released'][(index + one.length) % 3], copyRef: 'E1', seal: SEAL })), reasons: '处理', necessity: '复制不足' }];
      case 'return':
        return [this.officer(one), 'return-preserved-things', goingBack(this.when, part)];
      case 'end':
        return [SYSTEM_OF_CASE, 'release-because-ended', { caseId: CASE.id, because: 'ended' }];
      default:
        return [this.officer(one), 'withdraw-preservation', { reasons: '不再需要' }];
    }
  }

  private onSealing(one: Step, told: ToldMeasure<Sealing>): [Actor, string, object] {
    const refs = told.state?.things.map(({ ref }) => ref) ?? [];
    const part = refs.slice(0, 1 + (one.things % Math.max(refs.length, 1)));
    const running = told.state?.appraisals.find((each) => each.endedOn === undefined)?.id ?? 'appraisal#1';
    switch (one.op) {
      case 'decide':
        return [this.head(one), 'decide-sealing', { result: one.length % 5 === 0 ? 'refused' : 'approved', reasons: '意见' }];
      case 'carry-out':
        return [this.officer(one), 'seal-things', affixing(this.when, refs, one.length % 2 ? { emergency: '正在转移' } : {})];
      case 'ask':
        return [this.officer(one), 'request-extension', { days: one.length, reasons: '情况复杂' }];
      case 'grant':
        return [this.head(one), 'decide-extension', { result: one.length % 6 === 0 ? 'refused' : 'approved', reasons: '意见' }];
      case 'tell':
        return [this.officer(one), 'tell-extension', { documentRef: '封延-1', service: served(addDays(this.today, -(one.length % 3))) }];
      case 'appraise':
        return [this.officer(one), 'begin-appraisal', appraisal(addDays(this.today, one.which % 4), addDays(this.today, one.length), addDays(this.today, -(one.things % 2)))];
      case 'appraised':
        return [this.officer(one), 'end-appraisal', { appraisal: running, endedOn: addDays(this.today, -(one.length % 10)), reportRef: '报告-1' }];
      case 'release':
      case 'dispose':
        return [this.head(one), 'decide-release', { things: part, ground: String(1 + (one.length % 5)), reasons: '解除' }];
      case 'return':
        return [this.officer(one), 'return-sealed-things', goingBack(this.when, part)];
      case 'transfer':
        return [this.head(one), 'transfer-sealed-things', { things: part, to: '公安', transferredAt: `${this.when.replace(' ', 'T')}:00+08:00`, receiptRef: '回执', documentRef: '告知', service: served(this.today) }];
      case 'end':
        return one.length % 4 ? [this.officer(one), 'request-extension', { days: 30, reasons: '情况复杂' }] : [SYSTEM_OF_CASE, 'release-because-ended', { caseId: CASE.id, because: 'decided' }];
      default:
        return [this.officer(one), 'withdraw-sealing', { reasons: '不再需要' }];
    }
  }

  private readonly officer = ({ who }: Step): Actor => (who === 0 ? DELEGATED : who === 1 ? SECOND : who === 2 ? { ...OFFICER, person: HEAD.person } : OFFICER);
  private readonly head = ({ who }: Step): Actor => (who === 0 ? { ...HEAD, delegated: true } : who === 1 ? { ...HEAD, person: OFFICER.person } : HEAD);
  private readonly chosen = ({ things }: Step): string[] => THINGS.filter((_ref, index) => (((things % 7) + 1) >> index) % 2 === 1);
}

const SYSTEM_OF_CASE: Actor = { person: 'system', role: 'system', region: 'CN', employer: 'due-process' };
