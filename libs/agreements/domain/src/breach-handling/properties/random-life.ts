import { addDays, dayOf } from '@due-process/legal-time';
import { DEADLINE_ACTS, perform, SYSTEM, type Actor, type Performance } from '@due-process/procedure';
import { breachHandling, type AgreementFacts, type BreachCase } from '..';
import { agreementSuspension, type Suspension } from '../../agreement-suspension';
import { FACTS, ToldCase } from '../scenarios/told-case';
import type { Dice } from './dice';
import { discussion, filing, letter, payment, proposal, reExamination, review, service, type Scene } from './inputs';
import { anybody, INSTITUTION, somebody } from './people';
import { randomCalendars } from './random-law';

interface Attempt {
  readonly act: string;
  readonly actor: Actor;
  readonly input: object;
}

const paper = { documentRef: '文号', opinion: '同意', remedies: '复议、诉讼', reasons: '理由', method: '核查', filingRef: '备案', sheetRef: '对账', summary: '完成', court: '法院', publishedAt: '网站', facts: '事实' };
const NOTICE = { ...paper, intendedHandling: '追回', basis: '协议', rightToDefend: '五个工作日' };
const HOLD = { base: 'N14-11', statements: { 'risk-facts': '风险' } };

/** A breach case that random people act on at random moments: mostly as the procedure has it, often enough against it. */
export class RandomLife {
  readonly told: ToldCase;
  private minutes: number;
  private readonly level: 'county' | 'city';
  /** An institution that pays nothing, so that the agency must enforce. */
  private readonly debtor: boolean;

  constructor(dice: Dice) {
    const from = Date.UTC(2025, 0, 2 + dice.below(600), 1);
    this.minutes = from / 60_000;
    this.level = dice.often(65) ? 'county' : 'city';
    this.debtor = dice.often(30);
    this.told = new ToldCase(factsFor(dice));
    this.does({ act: 'open-breach-case', actor: somebody(dice, 'case-officer', this.level), input: { agreementId: 'agr-1', source: 'audit', discoveredOn: dayOf(this.instant), facts: '多收费' } });
    // Most cases are proposed quickly, so that the lives are spent where the law is.
    this.does({ act: 'begin-verification', actor: somebody(dice, 'case-officer', this.level), input: paper });
  }

  get instant(): string {
    return new Date(this.minutes * 60_000).toISOString();
  }

  /** `2026-02-25 17:30` in Lanzhou, as a told case reads it. */
  get when(): string {
    return new Date((this.minutes + 8 * 60) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  }

  get state(): BreachCase {
    if (!this.told.state) throw new Error('A life begins with a case.');
    return this.told.state;
  }

  /** One step: time passes, then somebody does something. */
  step(dice: Dice): void {
    this.passes(dice);
    this.suspensionsGoOn(dice);
    if (dice.often(this.windowRuns() ? 12 : 1)) this.told.lawChanges(this.when, { calendars: randomCalendars(dice, dayOf(this.instant)) });
    if (dice.often(18)) this.does(this.wild(dice));
    else this.does(this.sensible(dice));
  }

  private does(attempt: Attempt): void {
    this.told.act(this.when, attempt.actor, attempt.act, attempt.input);
    const ended = this.told.events.find((event) => event.type === 'AgreementTerminated');
    if (ended) this.told.facts = { ...this.told.facts, agreement: { ...this.told.facts.agreement, terminatedOn: (ended.data as { on: string }).on } };
  }

  private passes(dice: Dice): void {
    const waiting = this.state.stage === 'NOTICE_SERVED' || this.state.suspensions.some((one) => !one.over);
    const enforcing = this.state.enforcement !== undefined && this.state.stage === 'DECISION_SERVED';
    const days = enforcing && dice.often(50) ? dice.below(120) : dice.often(waiting ? 40 : 8) ? dice.below(waiting ? 40 : 12) : dice.below(2);
    this.minutes += days * 1440 + dice.below(300);
  }

  /** What can be done by anybody in any state, mostly nonsense. */
  private wild(dice: Dice): Attempt {
    const scene = this.scene(dice);
    const act = dice.one([...Object.keys(breachHandling.acts).filter((name) => name !== breachHandling.opening), 'decide-moved-deadline']);
    const roles = (breachHandling.acts[act] ?? DEADLINE_ACTS[act])?.roles ?? [];
    const actor: Actor = roles.length === 0 || dice.often(50) ? anybody(dice) : { ...anybody(dice), role: dice.one(roles) };
    const clock = dice.one([...Object.keys(this.state.clocks), 'filing']);
    const bags = [proposal(scene), service(scene), filing(scene), letter(scene), reExamination(scene), review(scene), payment(scene), discussion(dice.one(['agency', 'city-agency', 'bureau']), actor.person, scene), HOLD];
    return { act, actor, input: { ...NOTICE, clock, step: 'last-day', decision: dice.one(['keep', 'move']), reason: '理由', ...Object.assign({}, ...bags.filter(() => dice.often(70))) } };
  }

  private scene(dice: Dice): Scene {
    return { state: this.state, now: this.instant, dice };
  }

  /** What somebody who knows the procedure would do next. */
  private sensible(dice: Dice): Attempt {
    const scene = this.scene(dice);
    const officer = somebody(dice, 'case-officer', this.level);
    const by = (act: string, actor: Actor, input: object = paper): Attempt => ({ act, actor, input });
    if (this.state.stage !== 'VERIFYING' && dice.often(this.windowRuns() ? 8 : 2)) return by('record-defence', dice.often(50) ? officer : INSTITUTION, dice.often(50) ? letter(scene) : filing(scene));
    const held = Object.values(this.told.seen(this.when).clocks).find((clock) => clock.status === 'running' && clock.held);
    if (held && dice.often(30)) return by('decide-moved-deadline', officer, { clock: held.id, decision: dice.one(['keep', 'move']), reason: '理由' });
    const seen = this.told.seen(this.when).stage;
    switch (seen) {
      case 'VERIFYING':
        if (dice.often(12)) return by('request-settlement-hold', officer, HOLD);
        if (this.state.hold?.state === 'requested' && dice.often(70)) return by('decide-settlement-hold', somebody(dice, 'agency-head', this.level), { result: dice.one(['approved', 'approved', 'refused']), reasons: '属实' });
        return dice.often(4) ? by('find-no-breach', officer) : by('propose-measures', officer, proposal(scene));
      case 'PROPOSED':
        if (this.state.round > 1 && dice.often(20)) return by('record-defence', officer, letter(scene));
        return dice.often(15) ? by('propose-measures', officer, proposal(scene)) : by('issue-notice', officer, NOTICE);
      case 'NOTICE_ISSUED':
        return by('record-service-of-notice', officer, service(scene));
      case 'NOTICE_SERVED':
        return dice.often(60) ? by('record-defence', INSTITUTION, filing(scene)) : by('record-defence', officer, letter(scene));
      case 'DEFENCE_RECEIVED':
        if (dice.often(15)) return by('record-defence', INSTITUTION, filing(scene));
        if (dice.often(6)) return by('propose-measures', officer, proposal(scene));
        return dice.often(4) ? by('find-no-breach', officer) : by('re-examine', officer, reExamination(scene));
      case 'CLOSED':
      case 'NO_BREACH':
        return dice.often(12) ? by('record-defence', officer, letter(scene)) : by('report-illegality', officer);
      default:
        return this.state.decision ? this.afterDecision(dice, scene, officer) : this.gateOrDecision(dice, scene, officer);
    }
  }

  private gateOrDecision(dice: Dice, scene: Scene, officer: Actor): Attempt {
    const seen = this.told.seen(this.when);
    if (dice.often(3)) return { act: 'propose-measures', actor: officer, input: proposal(scene) };
    if (dice.often(1)) return { act: 'find-no-breach', actor: officer, input: paper };
    const head = somebody(dice, 'agency-head', this.level);
    const cityHead = somebody(dice, 'agency-head', 'city');
    switch (breachHandling.gate(seen)) {
      case 'agency-discussion':
        return { act: 'record-discussion', actor: head, input: discussion('agency', head.person, scene) };
      case 'county-report':
        return { act: 'report-to-city-agency', actor: officer, input: paper };
      case 'city-agency-discussion':
        return { act: 'record-discussion', actor: cityHead, input: discussion('city-agency', cityHead.person, scene) };
      case 'legal-review':
        return { act: 'record-legal-review', actor: somebody(dice, 'legal-reviewer', 'city'), input: review(scene) };
      case 'bureau-discussion': {
        const bureau = somebody(dice, 'bureau-head', 'city');
        return { act: 'record-discussion', actor: bureau, input: discussion('bureau', bureau.person, scene) };
      }
      default:
        return { act: 'make-decision', actor: this.state.gates.includes('bureau-discussion') ? cityHead : head, input: paper };
    }
  }

  private afterDecision(dice: Dice, scene: Scene, officer: Actor): Attempt {
    const state = this.state;
    const head = somebody(dice, 'agency-head', this.level);
    const decider = state.decision?.gates.includes('bureau-discussion') ? somebody(dice, 'agency-head', 'city') : head;
    const bureau = somebody(dice, 'bureau-head', state.decision?.gates.includes('bureau-discussion') ? 'city' : this.level);
    const choices: Attempt[] = [
      { act: 'close-case', actor: head, input: paper },
      { act: 'check-decision', actor: bureau, input: paper },
      { act: 'file-decision', actor: officer, input: paper },
      { act: 'reconcile-amounts', actor: officer, input: paper },
      { act: 'publish-termination', actor: somebody(dice, 'case-officer', 'city'), input: paper },
      { act: 'record-performance', actor: officer, input: payment(scene) },
      { act: 'record-service-of-decision', actor: officer, input: service(scene) },
      { act: 'record-service-of-decision', actor: officer, input: service(scene) },
    ];
    if (dice.often(12)) choices.push({ act: 'revoke-decision', actor: decider, input: paper });
    if (dice.often(15)) choices.push({ act: 'record-defence', actor: officer, input: letter(scene) });
    if (state.heardTooLate) choices.push({ act: 'revoke-decision', actor: decider, input: paper }, { act: 'refer-correction', actor: decider, input: paper });
    if (!this.debtor || state.stage !== 'DECISION_SERVED') return dice.one(choices);
    const { performanceDecidedOn, performanceServedOn } = state.enforcement ?? {};
    if (performanceDecidedOn && !performanceServedOn) return { act: 'serve-performance-decision', actor: officer, input: service(scene) };
    const enforcement = [...['serve-demand', 'apply-to-court'].map((act) => ({ act, actor: officer, input: { ...paper, ...service(scene) } })), { act: 'decide-performance', actor: head, input: paper }];
    return dice.one([...enforcement, ...choices.filter(({ act }) => act !== 'record-performance' || dice.often(10))]);
  }

  private windowRuns(): boolean {
    return Object.values(this.state.clocks).some((clock) => clock.id.startsWith('defence-window') && clock.status === 'running');
  }

  /** Suspensions run in procedures of their own and tell the case when they are over; now and then a head lifts one. */
  private suspensionsGoOn(dice: Dice): void {
    for (const { id, over } of this.state.suspensions) {
      if (over) continue;
      if (dice.often(8)) this.lift(id, somebody(dice, 'agency-head', this.level));
      const seen = this.told.suspensionSeen(id, this.when);
      this.told.suspensions.set(id, seen);
      const how = { RESUMED: 'resumed', ENDED: 'agreement-ended', LIFTED: 'lifted' }[seen.stage as string];
      if (how && !this.state.closed) this.does({ act: 'record-suspension-over', actor: SYSTEM, input: { suspensionId: id, how, on: dayOf(this.instant) } });
    }
  }

  private lift(id: string, head: Actor): void {
    const command = { act: 'lift-suspension', actor: head, input: { reasons: '撤销决定' } };
    const done = perform(agreementSuspension, this.told.suspensions.get(id), command, this.told.context(this.when)) as Performance<Suspension>;
    if (done.outcome.kind === 'accepted' && done.state) this.told.suspensions.set(id, done.state);
  }
}

/** An agreement that ends soon, late or meanwhile, with some suspensions behind it. */
function factsFor(dice: Dice): AgreementFacts {
  const termTo = addDays('2025-03-01', dice.below(700));
  return { ...FACTS, agreement: { ...FACTS.agreement, termFrom: '2024-01-01', termTo, suspensionsInTerm: dice.below(3) } };
}
