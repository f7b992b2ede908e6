import { addDays, dayOf, type LegalDay } from '@due-process/legal-time';
import { SYSTEM, type Actor } from '@due-process/procedure';
import { penaltyCase, type DraftContent, type PenaltyCase } from '..';
import { CERTIFICATES, CHAIR, HEAD, LEGAL_HEAD, OFFICER, OFFICER_2, OFFICER_3, PARTY, PRINCIPAL, REVIEWER, STRANGER, ToldCase } from '../scenarios/told-case';
import { anAct, CONTENTS, discussion, hearingInput, leadInput, letter, NOTICE_CONTENTS, OFFICERS, penalty, POINTS, proposal, REPORT, signedOn, STANDARD, SUSPEND } from '../scenarios/told-steps';
import type { Dice } from './dice';

interface Attempt {
  readonly act: string;
  readonly actor: Actor;
  readonly input: object;
}

const EVERYBODY = [OFFICER, OFFICER_2, OFFICER_3, HEAD, PRINCIPAL, REVIEWER, LEGAL_HEAD, CHAIR, PARTY, STRANGER];
const PAPER = { reasons: '理由', documentRef: '文号', text: '意见', recordRef: '笔录', fileRef: '案卷', indexRef: '目录', opinion: '意见', facts: '事实' };

/** A penalty case that random people act on at random moments: mostly as the procedure has it, often enough against it. */
export class RandomLife {
  readonly told = new ToldCase();
  private minutes: number;

  constructor(dice: Dice) {
    this.minutes = Date.UTC(2025, 11, 1 + dice.below(200), 1) / 60_000;
    const today = dayOf(this.instant);
    const found = addDays(today, -dice.below(3));
    const acts = [anAct('a1', { from: addDays(found, -400), to: addDays(found, -(dice.often(8) ? 731 : 30)) }), anAct('a2', { from: addDays(found, -300), to: addDays(found, -20) })].map((act) => ({ ...act, from: act.from > act.to ? addDays(act.to, -30) : act.from }));
    this.told.references = { officers: { ...CERTIFICATES, [OFFICER_3.person]: { certificate: 'ZF-3', validFrom: '2024-01-01', validTo: addDays(today, dice.below(60)) } } };
    this.told.does(this.when, OFFICER, 'register-lead', leadInput({ found, acts }));
  }

  get instant(): string {
    return new Date(this.minutes * 60_000).toISOString();
  }

  /** `2026-02-25 17:30` in Lanzhou, as a told case reads it. */
  get when(): string {
    return new Date((this.minutes + 8 * 60) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  }

  get today(): LegalDay {
    return dayOf(this.instant);
  }

  get state(): PenaltyCase {
    if (!this.told.state) throw new Error('A life begins with a case.');
    return this.told.state;
  }

  /** One step: time passes, then somebody does something. */
  step(dice: Dice): void {
    const waiting = ['NOTICE_SERVED', 'DEFENCE_RECEIVED', 'HEARING_NOTIFIED'].includes(this.state.stage);
    this.minutes += (dice.often(waiting ? 45 : 10) ? dice.below(waiting ? 12 : 6) : 0) * 1440 + dice.below(200);
    const { act, actor, input } = dice.often(15) ? this.wild(dice) : this.sensible(dice);
    this.told.act(this.when, actor, act, input);
  }

  private draft(dice: Dice): DraftContent {
    const yuan = dice.one([5_000, 20_000, 60_000, 100_000]);
    const multiple = dice.one(['1', '1.2', '1.5', '2']);
    const act = this.state.lead.acts.find(({ id }) => id === 'a2') ?? anAct();
    const base = proposal(yuan, multiple, dice.often(20) ? [SUSPEND] : []);
    const violations = base.violations.map((item) => ({ ...item, id: act.id, actFrom: act.from, actTo: act.to, grave: true }));
    const circumstances = dice.often(20) ? [dice.one(['major-impact', 'grave', 'complex'] as const)] : [];
    const made = penalty(yuan, multiple, { circumstances, evidence: ['E1'], proposal: { ...base, violations, discretion: base.discretion.map((choice) => ({ ...choice, violation: act.id })) } });
    return dice.often(8) ? { result: 'not-established', facts: '不成立', reasons: '证据不足', basis: ['O4-43'], evidence: [], circumstances: [] } : made;
  }

  /** What can be done by anybody in any state, mostly nonsense. */
  private wild(dice: Dice): Attempt {
    const act = dice.one(Object.keys(penaltyCase.acts).filter((name) => name !== penaltyCase.opening));
    const roles = penaltyCase.acts[act]?.roles ?? [];
    const one = dice.one(EVERYBODY);
    const actor = dice.often(50) && roles.length > 0 ? { ...one, role: dice.one(roles) } : one;
    const bags = [PAPER, this.draft(dice), discussion(this.today), signedService(this.today), hearingInput(this.today), { report: REPORT, contents: CONTENTS, standard: STANDARD, points: POINTS, attachments: {}, hash: this.told.hash, sealed: true, officers: OFFICERS, rights: ['defence', 'hearing'], result: dice.one(['approved', 'refused', 'upheld', 'filed']), opinion: dice.one(['agree', 'change']), person: dice.one(EVERYBODY).person, of: 'other', number: 1, ground: 'other', on: this.today, clock: dice.one([...Object.keys(this.state.clocks), 'x']) }];
    return { act, actor, input: Object.assign({}, ...bags.filter(() => dice.often(70))) };
  }

  /** What somebody who knows the procedure would do next. */
  private sensible(dice: Dice): Attempt {
    const by = (act: string, actor: Actor, input: object = PAPER): Attempt => ({ act, actor, input });
    const officer = dice.one([OFFICER, OFFICER, OFFICER_2]);
    const { stage, recusals, review, crime, draft, current } = this.told.seen(this.when);
    const asked = recusals.find(({ result }) => !result);
    if (asked && dice.often(30)) return by('decide-recusal', PRINCIPAL, { number: asked.number, result: dice.one(['granted', 'refused', 'refused']), reasons: '审查' });
    if (dice.often(2)) return by('ask-recusal', PARTY, { person: dice.one([OFFICER_3, REVIEWER]).person, of: 'other', reasons: '利害关系' });
    if (crime && !crime.decidedOn && dice.often(40)) return by('decide-crime-transfer', PRINCIPAL, { result: dice.one(['approved', 'refused', 'refused']), reasons: '审查' });
    if (dice.often(1)) return by('report-crime', officer, { acts: ['a2'], officers: OFFICERS, ...PAPER });
    if (review && !review.opinion && dice.often(50)) return by('record-review', dice.one([REVIEWER, REVIEWER, OFFICER]), { ...PAPER, opinion: dice.one(['agree', 'agree', 'agree', 'change', 'more-facts', 'correct-procedure']), hash: this.told.hash });
    if (dice.often(current && !current.reexamination ? 6 : 2)) return dice.often(50) ? by('record-defence', PARTY, { form: 'written', statement: '不服', complete: dice.often(40) }) : by('record-defence', officer, letter(this.instant, dice.often(50) ? { postedOn: addDays(this.today, -dice.below(5)) } : {}));
    switch (stage) {
      case 'LEAD':
        return dice.often(3) ? by('dismiss-lead', HEAD, { notMet: ['2'], ...PAPER }) : by('file-case', HEAD, { documentRef: '立案', standard: STANDARD });
      case 'FILED':
        return by('assign-officers', HEAD, { officers: dice.often(70) ? OFFICERS : [OFFICER.person, OFFICER_3.person] });
      case 'SUSPENDED':
        return by('resume-investigation', officer);
      case 'INVESTIGATING':
        return this.investigating(dice, officer, by);
      case 'REPORTED':
        if (this.state.returned && dice.often(40)) return by(this.state.review?.disputed ? (this.state.review.disputed.expertsOn ? 'settle-review-dispute' : 'hear-experts') : 'dispute-review', this.state.review?.disputed ? (this.state.review.disputed.expertsOn ? HEAD : REVIEWER) : officer, { ...PAPER, ...discussion(this.today), experts: ['专家'], follow: dice.one(['reviewer', 'case-body']) });
        return by('draft-decision', officer, this.draft(dice));
      case 'DRAFTED':
        if (draft?.result !== 'penalty') return by('make-decision', HEAD, this.decision());
        return dice.often(15) ? by('submit-for-review', officer, { receivedOn: this.today, fileRef: '案卷' }) : by('issue-notice', officer, { documentRef: '告知', contents: NOTICE_CONTENTS, hearing: '可以要求听证' });
      case 'NOTICE_ISSUED':
        return by('serve-notice', officer, signedService(this.today));
      case 'NOTICE_SERVED':
        return dice.one([by('record-defence', PARTY, { form: 'written', statement: '不服' }), by('request-hearing', PARTY, {}), by('waive-rights', PARTY, { rights: dice.one([['defence'], ['hearing'], ['defence', 'hearing']]), documentRef: '放弃' }), by('draft-decision', officer, this.draft(dice))].slice(0, dice.often(8) ? 4 : 3));
      case 'HEARING_REQUESTED':
        return by('notify-hearing', CHAIR, { heldOn: addDays(this.today, dice.one([11, 14, 5])), place: '会议室', public: true, documentRef: '通知', ...signedService(this.today) });
      case 'HEARING_NOTIFIED': {
        const heldOn = current?.hearing?.notified?.heldOn ?? this.today;
        if (this.today < heldOn) this.minutes += 1440 * 3;
        return by('record-hearing', CHAIR, hearingInput(heldOn, dice.one(['held', 'held', 'party-absent', 'party-left'])));
      }
      case 'DEFENCE_RECEIVED':
      case 'HEARING_HELD':
        return by('re-examine', officer, dice.often(60) || !this.state.draft ? { result: 'upheld', ...PAPER } : { result: 'mitigated', draft: this.draft(dice), ...PAPER });
      case 'REEXAMINED':
      case 'WAIVED':
        return dice.one([by('make-decision', HEAD, this.decision()), by('make-decision', HEAD, this.decision()), by('submit-for-review', officer, { receivedOn: this.today, fileRef: '案卷' }), by('discuss-draft', HEAD, discussion(this.today, dice.one(['approved', 'approved', 'rejected'])))]);
      default:
        return this.afterwards(dice, officer, by);
    }
  }

  private investigating(dice: Dice, officer: Actor, by: (act: string, actor: Actor, input?: object) => Attempt): Attempt {
    const evidence = Object.keys(this.state.evidence ?? {});
    if (this.state.steps.length === 0) return by('record-investigation', officer, { kind: '检查', on: this.today, officers: OFFICERS, certificatesShown: true, recordRef: '笔录', signature: '签名' });
    if (evidence.length === 0) return by('register-evidence', OFFICER, { kind: 'document', title: '材料', source: 'own-inspection', origin: '医院', obtainedAt: this.instant, obtainedBy: OFFICER.person, officers: OFFICERS, place: '医院', method: '调取', file: { ref: 'f1', sha256: 'ab'.repeat(32) } });
    if (!this.state.evidence?.['E1']?.verification) return by('verify-evidence', OFFICER, { items: ['E1'], result: 'true', officers: OFFICERS, method: '核对' });
    if (dice.often(6)) return by('suspend-investigation', HEAD, { ground: 'force-majeure', ...PAPER });
    if (dice.often(8)) return by('extend-decision-period', HEAD);
    if (dice.often(8)) return by(this.state.exclusions.some(({ to }) => !to) ? 'end-exclusion' : 'begin-exclusion', officer, { reason: 'appraisal', from: this.today, to: this.today, by: '机构', documentRef: '委托', resultRef: '结论' });
    if (this.state.exclusions.some(({ to }) => !to)) return by('end-exclusion', officer, { to: this.today, resultRef: '结论' });
    return by('complete-investigation', officer, { report: REPORT, evidence: ['E1'], documentRef: '报告' });
  }

  private afterwards(dice: Dice, officer: Actor, by: (act: string, actor: Actor, input?: object) => Attempt): Attempt {
    const { execution, remedies } = this.state;
    const pending = remedies.find(({ outcome }) => !outcome);
    const choices = [
      by('serve-decision', officer, signedService(this.today)),
      by('publish-decision', officer, { on: this.today, place: '网站', text: '公示', withheld: [], checkedBy: OFFICER_3.person, noNames: true }),
      by('close-case', HEAD, { ground: execution ? 'performed' : 'nothing-to-perform', report: '报告', documentRef: '结案' }),
      by('archive-case', officer),
      by('withdraw-publication', officer, { on: this.today, reasons: '撤销' }),
      ...(execution?.streamId ? [by('record-execution-done', SYSTEM, { streamId: execution.streamId, over: 'performed', on: this.today })] : []),
      ...(dice.often(15) ? [by('revoke-decision', HEAD, { ...PAPER, anew: dice.often(60) })] : []),
      ...(dice.often(20) ? [by('record-remedy', officer, { kind: 'litigation', since: this.today, documentRef: '受理' })] : []),
      ...(pending ? [by('record-remedy-outcome', officer, { number: pending.number, result: dice.one(['upheld', 'annulled']), on: this.today, receivedOn: this.today, documentRef: '结果' })] : []),
    ];
    return dice.one(choices);
  }

  private decision(): object {
    return { documentRef: '决定', hash: this.told.hash, contents: CONTENTS, sealed: true };
  }
}

const signedService = (day: LegalDay): object => ({ service: signedOn(day) });
