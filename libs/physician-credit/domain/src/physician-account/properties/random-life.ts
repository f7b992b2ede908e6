import { addDays, type LegalDay } from '@due-process/legal-time';
import type { Actor } from '@due-process/procedure';
import { ACCOUNT, cases, decision, grounds, HEAD, HOSPITAL, LANZHOU, notice, OFFICER, ofClass, OTHER_OFFICER, PHYSICIAN, signedOn, SYSTEM, ToldWorld, verification } from '../../physician-scoring/scenarios/told-world';
import { parentOf } from '../scenarios/told-points';

export const BORN: LegalDay = '2025-01-06';

/** One turn of a life: how long nothing happens, who tries what, on which of the records. */
export interface Turn {
  readonly wait: number;
  readonly move: number;
  readonly pick: number;
  readonly more: number;
}

interface Try {
  readonly id: string;
  readonly actor: Actor;
  readonly act: string;
  readonly input: object;
}

/**
 * Any acts of anybody, in any order and on any day, on all records of one person. What is tried is lawful often enough that lives get far: scored,
 * blocked, objected to, restored, closed over a year.
 */
export class RandomLife {
  readonly world: ToldWorld;
  today: LegalDay = BORN;
  private turn = 0;
  private decisions = 0;
  private readonly refs: string[] = [];
  /** Acts that were refused and changed something all the same. */
  readonly leaks: string[] = [];
  accepted = 0;
  refused = 0;

  constructor(readonly national: boolean) {
    this.world = new ToldWorld({ registeredOn: BORN, ...(national ? { region: LANZHOU } : {}) });
  }

  step(turn: Turn): void {
    this.today = addDays(this.today, turn.wait);
    this.turn += 1;
    this.world.until(`${this.today} ${String(8 + Math.floor(this.turn / 60)).padStart(2, '0')}:${String(this.turn % 60).padStart(2, '0')}`);
    const tried = this.tryOf(turn);
    if (!tried || (tried.id !== ACCOUNT && !this.world.lines.has(tried.id))) return;
    const before = this.snapshot();
    const when = `${this.today} ${String(14 + Math.floor(this.turn / 60)).padStart(2, '0')}:${String(this.turn % 60).padStart(2, '0')}`;
    const codes = this.world.act(when, tried.id, tried.actor, tried.act, tried.input);
    if (codes.length === 0) this.accepted += 1;
    else this.refused += 1;
    if (codes.length > 0 && !this.world.refusals.some((refusal) => refusal.recorded) && this.snapshot() !== before) this.leaks.push(`${tried.act}: ${codes.join(', ')}`);
  }

  private snapshot(): string {
    return JSON.stringify([...this.world.lines].map(([id, line]) => [id, line.state, line.events.length]));
  }

  private tryOf({ move, pick, more }: Turn): Try | undefined {
    const { world, today } = this;
    const by = (actor: Actor): Actor => (more % 23 === 0 ? { ...actor, region: '110105', employer: 'inst-9' } : world.by(actor));
    const on = (id: string, actor: Actor, act: string, input: object = {}): Try => ({ id, actor: by(actor), act, input });
    const account = (actor: Actor, act: string, input: object): Try => on(ACCOUNT, actor, act, input);
    const scoring = this.oneOf('-S', pick);
    const open = this.openNotice() ?? scoring;
    const objection = this.oneOf('-O', pick);
    const period = this.oneOf('-P', pick);
    const restoration = this.oneOf('-R', pick);
    switch (move % 20) {
      case 0:
      case 1:
        return account(OFFICER, 'record-points', this.points(pick, more));
      case 2:
        return account(OFFICER, 'record-bonus', { kind: ['QN-4.expert', 'QN-4.proposal', 'QN-4.report'][pick % 3], deservedOn: today, institution: 'inst-1', documentRef: `加分-${more % 9}`, reasons: '加分属实' });
      case 3:
        return more % 2 === 0 ? account(OFFICER, 'record-points', this.points(pick, more)) : account(HEAD, 'annul-parent-decision', { decisionRef: this.refs[pick % Math.max(1, this.refs.length)] ?? '无', reasons: '撤销' });
      case 4:
        return scoring ? account(HEAD, 'correct-points', { scoring, how: pick % 2 === 0 ? 'annul' : 'correct', acts: [this.act(pick, more)], reasons: '误记', documentRef: '更正-1' }) : undefined;
      case 5:
      case 6:
        return open ? this.tell(open, pick, by) : undefined;
      case 7:
      case 8:
        return objection ? this.review(objection, pick, more, by) : open ? this.tell(open, pick, by) : undefined;
      case 9:
        return period ? on(period, HOSPITAL, 'record-blocking', { blockedOn: today, publicationRef: '公示-1' }) : undefined;
      case 10:
        return this.institution(pick, more);
      case 11:
        return account(SYSTEM, 'close-year', { year: 2025 + (pick % 2), run: `YE-CN-${2025 + (pick % 2)}` });
      case 12:
        return this.registration(pick, by);
      case 13:
        return period ? account(HEAD, 'repair-period', { period, months: 1 + (pick % 5), reasons: '修复', base: '省规定' }) : undefined;
      default:
        return restoration ? this.restore(restoration, pick, by) : account(HOSPITAL, 'open-restoration', {});
    }
  }

  private oneOf(mark: string, pick: number): string | undefined {
    const ids = [...this.world.lines.keys()].filter((id) => new RegExp(`${mark}\\d+$`).test(id));
    return ids[pick % Math.max(1, ids.length)];
  }

  /** The newest notice of points that waits for somebody. */
  private openNotice(): string | undefined {
    return [...this.world.lines].filter(([id, { state }]) => /-S\d+$/.test(id) && !state.closed && this.world.notice(id).kind === 'points').at(-1)?.[0];
  }

  private act(pick: number, more: number): object {
    const actedOn = addDays(this.today, -(more % 40));
    if (this.national) return ofClass(['PQ.class-1-3', 'PQ.class-4-6', 'PQ.class-7-9', 'PQ.class-7-9', 'PQ.class-10-12'][pick % 5] as string, actedOn);
    const kind = ['QN-3.1.1.1', 'QN-3.1.2.1', 'QN-3.1.3.1', 'QN-3.1.4.1', 'QN-3.1.5.1'][pick % 8] ?? 'QN-3.1.4.2';
    return cases(kind, kind < 'QN-3.1.4' ? 1 + (more % 3) : 1 + (more % 2), actedOn);
  }

  private points(pick: number, more: number): object {
    this.decisions += 1;
    const ref = `决定-${this.decisions}`;
    this.refs.push(ref);
    return { parent: parentOf(ref, addDays(this.today, -(more % 3))), responsibility: (['general', 'important', 'main'] as const)[more % 3], acts: [this.act(pick, more + 3)], reasons: '违规属实' };
  }

  private tell(id: string, pick: number, by: (actor: Actor) => Actor): Try {
    const stage = this.world.notice(id).stage;
    if (stage === 'SCORED') return { id, actor: by(OFFICER), act: 'make-notice', input: notice() };
    if (stage === 'NOTICE_MADE') return { id, actor: by(OFFICER), act: 'serve-institution', input: signedOn(this.today) };
    if (stage === 'PERSON_TOLD' || pick % 3 > 0) return { id, actor: by(PHYSICIAN), act: 'file-objection', input: grounds() };
    return { id, actor: by(pick % 2 === 0 ? HOSPITAL : OFFICER), act: 'tell-person', input: signedOn(this.today) };
  }

  private review(id: string, pick: number, more: number, by: (actor: Actor) => Actor): Try {
    if (this.world.objection(id).stage === 'ACCEPTED') return { id, actor: by(OTHER_OFFICER), act: 'record-verification', input: verification(this.today) };
    const result = pick % 3 === 0 ? decision('upheld') : pick % 3 === 1 ? decision('annulled') : decision('corrected', [this.act(0, more)]);
    return { id, actor: by(HEAD), act: 'decide-objection', input: result };
  }

  private institution(pick: number, more: number): Try {
    const decisionRef = `停-${pick % 3}`;
    const running = this.world.account().periods.find((period) => period.cause === 'institution' && !period.annulled && !period.over);
    if (running && more % 3 !== 0) return { id: ACCOUNT, actor: SYSTEM, act: 'release-institution', input: { decisionRef: running.basis, from: addDays(this.today, (pick % 5) - 2) } };
    const ends = more % 5 === 0;
    return { id: ACCOUNT, actor: SYSTEM, act: 'follow-institution', input: { decisionRef, institution: 'inst-1', measure: ends ? 'terminated' : 'suspended', firstDay: addDays(this.today, 1), ...(ends ? {} : { lastDay: addDays(this.today, 30) }) } };
  }

  private registration(pick: number, by: (actor: Actor) => Actor): Try {
    const region = this.world.region;
    const tries: readonly (readonly [string, object])[] = [
      ['opt-out', { documentRef: '申请-1' }],
      ['publish-opt-out', { publicationRef: '公布-1' }],
      ['opt-in', { commitment: { signedOn: this.today, ref: '承诺-2' } }],
      ['add-site', { institution: 'inst-1', region }],
      ['change-registration', { profession: 'nurse', documentRef: '变更-1' }],
    ];
    const [act, input] = tries[pick % tries.length] as (typeof tries)[number];
    return { id: ACCOUNT, actor: by(HOSPITAL), act, input };
  }

  private restore(id: string, pick: number, by: (actor: Actor) => Actor): Try {
    const { stage, training } = this.world.restoration(id);
    if (stage === 'APPLIED') return { id, actor: by(OFFICER), act: 'evaluate-restoration', input: { on: this.today, findings: '符合条件', recommended: true } };
    if (stage === 'EVALUATED') return { id, actor: by(HEAD), act: 'decide-restoration', input: { result: pick % 4 === 0 ? 'refused' : 'restored', reasons: '经评估', documentRef: '恢复-1' } };
    if (!training || pick % 3 === 0) return { id, actor: by(HOSPITAL), act: 'record-training', input: { trainedOn: this.today, examinedOn: this.today, passed: true, ref: '考核-1' } };
    return { id, actor: by(PHYSICIAN), act: 'apply-for-restoration', input: { applicationRef: '申请-1', commitment: { signedOn: this.today, ref: '承诺-3' }, site: { institution: 'inst-1', region: this.world.region } } };
  }
}
