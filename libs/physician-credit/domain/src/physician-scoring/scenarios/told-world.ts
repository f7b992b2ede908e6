import { CALENDARS, dayOf, instantOf, type LegalDay } from '@due-process/legal-time';
import { catchUp, fold, perform, recordSpawn, workItems, type ActContext, type Actor, type CaseBase, type Errand, type Procedure, type RecordedEvent, type Refusal, type Role, type Transition } from '@due-process/procedure';
import { PACKS, selectRules, type ParameterSetting } from '@due-process/rules';
import type { ParentDecision } from '../../ledger';
import type { PhysicianAccount } from '../../physician-account/model';
import { OBJECTION_WAYS, physicianObjection, type PhysicianObjection } from '../../physician-objection';
import { PERIOD_WAYS, physicianPenaltyPeriod, type PenaltyPeriod } from '../../physician-penalty-period';
import { PROCEDURES } from '../../procedures';
import { qualificationRestoration, RESTORATION_WAYS, type QualificationRestoration } from '../../qualification-restoration';
import { YEAR_END_WAYS, yearEndReset } from '../../year-end';
import { physicianScoring, SCORING_WAYS, SCORING_WITHDRAWALS, type PhysicianScoring } from '..';

/* The people of the scenarios, by code; Duyun is in Qiannan, Lanzhou has the national tariff. */
const person = (code: string, role: Role, region: string, employer: string): Actor => ({ person: code, role, region, employer });

export const ACCOUNT = 'PH-1';
export const OFFICER = person('p-officer', 'case-officer', '522701', 'agency-522701');
export const OTHER_OFFICER = person('p-officer-2', 'case-officer', '522701', 'agency-522701');
export const HEAD = person('p-head', 'agency-head', '522701', 'agency-522701');
export const HOSPITAL = person('p-hospital', 'institution', '522701', 'inst-1');
export const OTHER_HOSPITAL = person('p-hospital-2', 'institution', '522701', 'inst-2');
export const PHYSICIAN = person(ACCOUNT, 'physician', '522701', 'inst-1');
export const SYSTEM = person('system', 'system', 'CN', 'due-process');
/** The same people in another place. */
export const there = (actor: Actor, region: string): Actor => ({ ...actor, region, employer: actor.employer.replace('522701', region) });

export const QIANNAN = '522701';
export const LANZHOU = '620102';

const DRAWN: Readonly<Record<string, readonly Transition[]>> = {
  [physicianScoring.name]: [...SCORING_WAYS, ...SCORING_WITHDRAWALS],
  [physicianObjection.name]: OBJECTION_WAYS,
  [physicianPenaltyPeriod.name]: PERIOD_WAYS,
  [qualificationRestoration.name]: RESTORATION_WAYS,
  [yearEndReset.name]: YEAR_END_WAYS,
};

/** A moment in China: `2026-02-25` is 09:00 of that day, `2026-02-25 23:59` is what it says. */
export function at(when: string): string {
  const [day, time = '09:00'] = when.split(' ');
  return instantOf(`${day}T${time}:00+08:00`);
}

interface Line {
  readonly procedure: string;
  state: CaseBase;
  readonly events: RecordedEvent[];
}

export interface WorldOptions {
  readonly region?: string;
  readonly registeredOn?: LegalDay;
  readonly settings?: readonly ParameterSetting[];
}

/**
 * The records of one person, told act by act. Errands are run right after the act that sends them, each key once, as the waiting processes do; what
 * goes to a record of another subject is kept in `sent`.
 */
export class ToldWorld {
  readonly lines = new Map<string, Line>();
  readonly sent: Errand[] = [];
  readonly errandsRun: string[] = [];
  refusals: readonly Refusal[] = [];
  readonly region: string;
  private readonly settings: readonly ParameterSetting[];

  constructor({ region = QIANNAN, registeredOn = '2026-01-05', settings = [] }: WorldOptions = {}) {
    this.region = region;
    this.settings = settings;
    this.does(registeredOn, ACCOUNT, SYSTEM, 'register-physician', { profession: 'physician', institution: 'inst-1', region, training: { on: registeredOn, ref: '培训-1' }, commitment: { signedOn: registeredOn, ref: '承诺-1' } });
  }

  /** Performs an act on a record; answers the codes of its refusals, or an empty list. */
  act(when: string, id: string, actor: Actor, act: string, input: object = {}): string[] {
    const procedure = PROCEDURES[this.lines.get(id)?.procedure ?? (id.startsWith('YE-') ? yearEndReset.name : 'physician-account')] as Procedure<any, any>;
    const before = this.lines.get(id)?.state;
    const context = this.context(when, before);
    const done = perform(procedure, before, { act, actor, input }, context);
    this.refusals = done.outcome.kind === 'refused' ? done.outcome.refusals : [];
    if (done.outcome.kind === 'accepted' || done.outcome.trace) {
      if (done.state) this.record(id, procedure, done.state, done.events);
      for (const spawn of done.spawns) {
        const begun = PROCEDURES[spawn.procedure];
        if (!begun) continue;
        const { state, events } = recordSpawn(begun, spawn.events, act, actor, context);
        this.record(spawn.id, begun, state, events);
      }
      const codes = this.refusals.map((refusal) => refusal.code);
      this.runErrands(when);
      return codes;
    }
    return this.refusals.map((refusal) => refusal.code);
  }

  does(when: string, id: string, actor: Actor, act: string, input: object = {}): this {
    const codes = this.act(when, id, actor, act, input);
    if (codes.length > 0) throw new Error(`${when} ${act}: ${codes.join(', ')}`);
    return this;
  }

  /** Every record as anybody sees it at a moment, with what has happened by itself and the errands of it. */
  until(when: string): this {
    for (const [id, line] of this.lines) {
      const procedure = PROCEDURES[line.procedure] as Procedure<any, any>;
      const { state, events } = catchUp(procedure, line.state, this.context(when, line.state));
      if (state) this.record(id, procedure, state, events);
    }
    this.runErrands(when);
    return this;
  }

  account = (): PhysicianAccount => this.lines.get(ACCOUNT)?.state as PhysicianAccount;
  notice = (id = `${ACCOUNT}-S1`): PhysicianScoring => this.lines.get(id)?.state as PhysicianScoring;
  objection = (id = `${ACCOUNT}-S1-O1`): PhysicianObjection => this.lines.get(id)?.state as PhysicianObjection;
  period = (id = P1): PenaltyPeriod => this.lines.get(id)?.state as PenaltyPeriod;
  restoration = (id = R1): QualificationRestoration => this.lines.get(id)?.state as QualificationRestoration;
  types = (id: string): string[] => (this.lines.get(id)?.events ?? []).map((event) => event.type);
  data = (id: string, type: string): any => this.lines.get(id)?.events.find((event) => event.type === type)?.data;
  lastDay = (id: string, clock: string): LegalDay | undefined => this.lines.get(id)?.state.clocks[clock]?.deadline.lastDay;

  tasks(id: string): string[] {
    const line = this.lines.get(id) as Line;
    return workItems(PROCEDURES[line.procedure] as Procedure<any, any>, line.state as any).map((item) => `${item.act}${item.dueOn ? ` by ${item.dueOn}` : ''} for ${item.roles.join('/')}`);
  }

  /** The region's people. */
  by = (actor: Actor): Actor => there(actor, this.region);

  private record(id: string, procedure: Procedure<any, any>, state: CaseBase, events: readonly RecordedEvent[]): void {
    const line = this.lines.get(id) ?? { procedure: procedure.name, state, events: [] };
    this.keepToTheWays(procedure, this.lines.get(id)?.state, events);
    line.state = state;
    line.events.push(...events);
    this.lines.set(id, line);
  }

  /** Every scenario walks only the ways that the READMEs draw. */
  private keepToTheWays(procedure: Procedure<any, any>, before: CaseBase | undefined, events: readonly RecordedEvent[]): void {
    const ways = DRAWN[procedure.name];
    let state = before;
    for (const event of events) {
      const next = fold(procedure, state, event) as CaseBase;
      const from = state?.stage;
      if (ways && from && from !== next.stage && !ways.some((way) => way.act === event.act && way.from === from && way.to === next.stage)) throw new Error(`${event.act} led from ${from} to ${next.stage}, which no diagram shows.`);
      state = next;
    }
  }

  private runErrands(when: string): void {
    const open = [...this.lines].flatMap(([id, line]) => (line.state.errands ?? []).map((errand) => ({ key: `${id}/${errand.key}`, errand }))).filter(({ key }) => !this.errandsRun.includes(key));
    for (const { key, errand } of open) {
      if (this.errandsRun.includes(key)) continue;
      this.errandsRun.push(key);
      const told = this.refusals;
      if (!errand.streamId || !this.lines.has(errand.streamId)) this.sent.push(errand);
      else this.does(when, errand.streamId, SYSTEM, errand.act, errand.input);
      this.refusals = told;
    }
  }

  private context(when: string, state: CaseBase | undefined): ActContext {
    const now = at(when);
    const today = dayOf(now);
    const rules = selectRules(PACKS, { region: state?.region ?? this.region, on: state?.openedOn ?? today, settings: this.settings });
    return { now, today, rules, calendars: CALENDARS, references: { caseId: ACCOUNT, account: this.lines.get(ACCOUNT)?.state } };
  }
}

export const PARENT: ParentDecision = { ref: '医保协处〔2026〕1号', track: 'agreement', article: '协议第59条', decidedOn: '2026-03-02', body: 'agency-522701', institution: 'inst-1' };

/** Acts of Qiannan: so many cases of a kind, done on 2026-02-02. */
export const cases = (kind: string, count = 1, actedOn: LegalDay = '2026-02-02'): object => ({ violation: `${kind}@${actedOn}`, kinds: [kind], cases: count, actedOn, reasons: '违规属实' });

/** Acts of the national classes. */
export const ofClass = (kind: string, actedOn: LegalDay = '2026-02-02'): object => ({ violation: `${kind}@${actedOn}`, kinds: [kind], actedOn, reasons: '责任属实' });

export const signedOn = (day: LegalDay): object => ({ service: { method: 'direct', receivedOn: day, proof: { receiptRef: '送达回证-1' } } });
export const notice = (): object => ({ documentRef: '记分通知-1', rightToObject: '可以申请复核' });
export const grounds = (): object => ({ grounds: '病历完整', request: '撤销记分', signatureRef: '签字-1', stampRef: '盖章-1' });
export const verification = (day: LegalDay): object => ({ by: 'agency', verifiedOn: day, findings: '核实情况', recordRef: '核实-1' });
export const decision = (result: string, acts?: readonly object[]): object => ({ result, reasons: '经复核', documentRef: '复核-1', ...(acts ? { acts } : {}) });

export interface Telling extends WorldOptions {
  readonly acts: readonly object[];
  readonly responsibility?: 'general' | 'important' | 'main';
  readonly scoredOn?: LegalDay;
  readonly servedOn: LegalDay;
  readonly toldOn?: LegalDay;
  readonly parent?: ParentDecision;
}

/** Points up to a served notice, and a person who was told, where a day is given. Scored on Mon 2 March 2026 unless said otherwise. */
export function noticeServed({ acts, responsibility, scoredOn = '2026-03-02', servedOn, toldOn, parent = PARENT, ...options }: Telling): ToldWorld {
  const world = new ToldWorld(options);
  const officer = world.by(OFFICER);
  world
    .does(scoredOn, ACCOUNT, officer, 'record-points', { parent, acts, reasons: '违规属实', ...(responsibility ? { responsibility } : {}) })
    .does(`${scoredOn} 10:00`, `${ACCOUNT}-S1`, officer, 'make-notice', notice())
    .does(`${servedOn} 11:00`, `${ACCOUNT}-S1`, officer, 'serve-institution', signedOn(servedOn));
  return toldOn ? world.does(`${toldOn} 12:00`, `${ACCOUNT}-S1`, world.by(HOSPITAL), 'tell-person', signedOn(toldOn)) : world;
}

export const S1 = `${ACCOUNT}-S1`;
export const S2 = `${ACCOUNT}-S2`;
export const O1 = `${ACCOUNT}-S1-O1`;
export const P1 = `${ACCOUNT}-P1`;
export const P2 = `${ACCOUNT}-P2`;
export const R1 = `${ACCOUNT}-R1`;
