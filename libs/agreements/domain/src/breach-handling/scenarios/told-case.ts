import { CALENDARS, dayOf, instantOf, type Bilingual, type CalendarSet, type LegalDay } from '@due-process/legal-time';
import { catchUp, fold, perform, planOf, recordSpawn, workItems, type ActContext, type Actor, type CaseBase, type LawVersion, type Performance, type Posting, type Procedure, type RecordedEvent, type Refusal, type Role } from '@due-process/procedure';
import { PACKS, selectRules, type RulePack } from '@due-process/rules';
import { agreementSuspension, type Suspension } from '../../agreement-suspension';
import { breachHandling, WAYS_BACK, WAYS_FORWARD, type AgreementFacts, type BreachCase, type Measure } from '..';

/* The people of the scenarios, by code; their duties follow from what they do. */
const person = (code: string, role: Role, region: string, employer: string, principal = false): Actor => ({ person: code, role, region, employer, ...(principal ? { principal } : {}) });

export const COUNTY_OFFICER = person('p-officer-cg', 'case-officer', '620102', 'agency-620102');
export const COUNTY_HEAD = person('p-head-cg', 'agency-head', '620102', 'agency-620102');
export const CITY_OFFICER = person('p-officer-lz', 'case-officer', '620100', 'agency-620100');
export const CITY_HEAD = person('p-head-lz', 'agency-head', '620100', 'agency-620100');
export const REVIEWER = person('p-reviewer-lz', 'legal-reviewer', '620100', 'bureau-620100');
export const CITY_BUREAU = person('p-bureau-lz', 'bureau-head', '620100', 'bureau-620100', true);
export const COUNTY_BUREAU = person('p-bureau-cg', 'bureau-head', '620102', 'bureau-620102');
export const INSTITUTION = person('p-hospital-1', 'institution', '620102', 'inst-1');

export const FACTS: AgreementFacts = {
  institution: { id: 'inst-1', name: '兰州市某医院', kind: 'medical-institution', region: '620102' },
  agreement: { id: 'agr-1', kind: 'basic', termFrom: '2026-01-01', termTo: '2026-12-31', suspensionsInTerm: 0 },
};

export const recover = (yuan: number, id = 'm1'): Measure => ({ id, kind: 'LZ-18.recover', amountFen: Math.round(yuan * 100), account: 'employee-basic', clause: '协议第59条' });
export const suspendAgreement = (months: number, band = 'ordinary', id = 'm2'): Measure => ({ id, kind: 'LZ-18.suspend-agreement', duration: { months }, band, target: { kind: 'agreement', ref: 'agr-1' }, clause: '协议第60条' });
export const terminateAgreement = (ground = 'LZ-20.12', id = 'm3'): Measure => ({ id, kind: 'LZ-18.terminate-agreement', ground, target: { kind: 'agreement', ref: 'agr-1' }, clause: '协议第61条' });

/** A moment in Lanzhou: `2026-02-25` is 09:00 of that day, `2026-02-25 23:59` is what it says. */
export function at(when: string): string {
  const [day, time = '09:00'] = when.split(' ');
  return instantOf(`${day}T${time.length === 5 ? `${time}:00` : time}+08:00`);
}

/** A case told act by act. Every call says when, who and what; refusals come back as codes. */
export class ToldCase {
  state: BreachCase | undefined;
  readonly events: RecordedEvent[] = [];
  readonly suspensions = new Map<string, Suspension>();
  readonly postings: Posting[] = [];
  /** Why the last act was refused. */
  refusals: readonly Refusal[] = [];
  facts: AgreementFacts;
  /** The law as it was approved, version by version; the first is that of the release. */
  private readonly law: { readonly since?: string; readonly calendars: CalendarSet; readonly packs: readonly RulePack[] }[] = [{ calendars: CALENDARS, packs: PACKS }];

  constructor(facts: AgreementFacts = FACTS) {
    this.facts = facts;
  }

  /** Another law is approved at a moment: other calendars, other packs. Nobody has looked at the case since. */
  lawChanges(when: string, change: { readonly calendars?: CalendarSet; readonly packs?: readonly RulePack[] }): this {
    this.law.push({ since: at(when), ...{ calendars: this.law.at(-1)?.calendars ?? CALENDARS, packs: this.law.at(-1)?.packs ?? PACKS }, ...change });
    return this;
  }

  /** Performs an act; answers the codes of its refusals, or an empty list. */
  act(when: string, actor: Actor, act: string, input: object = {}): string[] {
    const context = this.context(when);
    const done = perform(breachHandling, this.state, { act, actor, input }, context) as Performance<BreachCase>;
    this.refusals = done.outcome.kind === 'refused' ? done.outcome.refusals : [];
    if (done.outcome.kind === 'accepted' || done.outcome.trace) {
      this.keepToTheWays(done.events);
      this.state = done.state;
      this.postings.push(...done.postings);
      this.events.push(...done.events);
      for (const spawn of done.spawns) this.suspensions.set(spawn.id, recordSpawn(agreementSuspension, spawn.events, act, actor, context).state);
    }
    return this.refusals.map((refusal) => refusal.code);
  }

  /** Every scenario walks only the ways that the README draws. */
  private keepToTheWays(events: readonly RecordedEvent[]): void {
    let state = this.state;
    for (const event of events) {
      const next = fold(breachHandling, state, event) as BreachCase;
      const from = state?.stage;
      if (from && from !== next.stage && ![...WAYS_FORWARD, ...WAYS_BACK].some((way) => way.act === event.act && way.from === from && way.to === next.stage)) {
        throw new Error(`${event.act} led from ${from} to ${next.stage}, which no diagram shows.`);
      }
      state = next;
    }
  }

  /** Performs an act that must be refused; answers the case with its `refusals`. */
  fails(when: string, actor: Actor, act: string, input: object = {}): this {
    if (this.act(when, actor, act, input).length === 0) throw new Error(`${when} ${act} was accepted`);
    return this;
  }

  /** Performs an act that must be accepted. */
  does(when: string, actor: Actor, act: string, input: object = {}): this {
    const codes = this.act(when, actor, act, input);
    if (codes.length > 0) throw new Error(`${when} ${act}: ${codes.join(', ')}`);
    return this;
  }

  /** The case as anybody sees it at a moment, whatever timers have done. */
  seen(when: string): BreachCase {
    const { state } = catchUp(breachHandling, this.state, this.context(when));
    if (!state) throw new Error('There is no case yet.');
    return state as BreachCase;
  }

  suspensionSeen(id: string, when: string): Suspension {
    const { state } = catchUp(agreementSuspension as Procedure<any, any>, this.suspensions.get(id) as CaseBase | undefined, this.context(when));
    if (!state) throw new Error(`There is no suspension ${id}.`);
    return state as Suspension;
  }

  /** The suspension's own process tells the case that it is over. */
  suspensionTells(id: string, when: string): this {
    const suspension = this.suspensionSeen(id, when);
    this.suspensions.set(id, suspension);
    const how = { RESUMED: 'resumed', ENDED: 'agreement-ended', LIFTED: 'lifted', SUSPENDED: 'still-running' }[suspension.stage];
    return this.does(when, { person: 'system', role: 'system', region: 'CN', employer: 'due-process' }, 'record-suspension-over', { suspensionId: id, how, on: dayOf(at(when)) });
  }

  plan(when: string) {
    return planOf(breachHandling, this.seen(when), '');
  }

  tasks(when: string): string[] {
    return workItems(breachHandling, this.seen(when)).map((item) => `${item.act}${item.dueOn ? ` by ${item.dueOn}` : ''}${item.level ? ` level ${item.level}` : ''}`);
  }

  lastDay(clock: string): LegalDay | undefined {
    return this.state?.clocks[clock]?.deadline.lastDay;
  }

  types(): string[] {
    return this.events.map((event) => event.type);
  }

  stageName(when: string): Bilingual | undefined {
    return breachHandling.stages[this.seen(when).stage];
  }

  context(when: string): ActContext {
    const now = at(when);
    const today = dayOf(now);
    const judged = this.law.map(({ since, calendars, packs }, version): LawVersion => {
      const rules = selectRules(packs, { region: this.state?.region ?? '620102', on: this.state?.openedOn ?? today });
      return { version, calendars, rules, ...(since ? { since } : {}) };
    });
    const law = judged.filter(({ since }) => !since || since <= now);
    const { rules, calendars } = law.at(-1) as LawVersion;
    return {
      now,
      today,
      rules,
      calendars,
      ...(law.length > 1 ? { law } : {}),
      references: { facts: this.facts, caseId: 'LZ-2026-000001' },
    };
  }
}

export interface Telling {
  readonly measures: readonly Measure[];
  readonly opened?: LegalDay;
  readonly served: LegalDay;
  readonly officer?: Actor;
  readonly service?: object;
  readonly facts?: AgreementFacts;
  /** Where the law has changed before the case begins. */
  readonly given?: ToldCase;
}

/** A case up to the served notice, told in one line by the scenarios that begin there. */
export function noticeServed({ measures, served, opened = served, officer = COUNTY_OFFICER, service, facts, given = new ToldCase(facts) }: Telling): ToldCase {
  return given
    .does(`${opened} 08:30`, officer, 'open-breach-case', { agreementId: 'agr-1', source: 'audit', discoveredOn: opened, facts: '稽核发现多收费' })
    .does(`${opened} 08:40`, officer, 'begin-verification', { method: '调取结算数据' })
    .does(`${opened} 08:50`, officer, 'propose-measures', { measures, facts: '多收费', reasons: '违反协议', basis: ['服务协议第59条'] })
    .does(`${opened} 09:00`, officer, 'issue-notice', notice())
    .does(`${served} 10:00`, officer, 'record-service-of-notice', { service: service ?? signedOn(served) });
}

export const notice = (): object => ({ documentRef: '兰医保告〔2026〕1号', intendedHandling: '追回违规费用', facts: '多收费', reasons: '违反协议', basis: '服务协议第59条', rightToDefend: '自送达之日起五个工作日内可以陈述和申辩' });
export const signedOn = (day: LegalDay): object => ({ method: 'direct', receivedOn: day, proof: { receiptRef: '送达回证-1' } });
export const discussion = (body: string, heldOn: LegalDay, chair: Actor, result = 'approved'): object => ({ body, heldOn, participants: [chair.person, `${chair.person}-2`], result, opinions: '一致同意', recordRef: '讨论记录-1' });
export const decision = (): object => ({ documentRef: '兰医保违处〔2026〕1号', remedies: '可协商、申请协调、行政复议或者行政诉讼' });
export const review = (result = 'passed'): object => ({ result, opinion: result === 'passed' ? '事实清楚' : '证据不足', documentRef: '法审-1' });
