import { addDays, endOfDay } from '@due-process/legal-time';
import type { Actor } from '@due-process/procedure';
import fc from 'fast-check';
import { standing } from '../../ledger';
import {
  ACCOUNT, cases, decision, grounds, HEAD, HOSPITAL, notice, O1, OFFICER, OTHER_OFFICER, PARENT, PHYSICIAN, S1, S2, signedOn, ToldWorld, verification,
} from '../../physician-scoring/scenarios/told-world';

fc.configureGlobal({ seed: 20_260_402 });

const DAY_ONE = '2026-03-02';

interface Move {
  readonly id: string;
  readonly actor: Actor;
  readonly act: string;
  readonly input: (today: string) => object;
}

const move = (id: string, actor: Actor, act: string, input: Move['input'] = () => ({})): Move => ({ id, actor, act, input });

const PEOPLE = [OFFICER, OTHER_OFFICER, HEAD, { ...OFFICER, role: 'agency-head' as const }, HOSPITAL, PHYSICIAN];

/** Everything that anybody could do to a notice of twelve points, its objection and its account, in any order, also what is refused. */
const MOVES: readonly Move[] = PEOPLE.flatMap((actor) => [
  move(S1, actor, 'make-notice', notice),
  move(S1, actor, 'serve-institution', signedOn),
  move(S1, actor, 'tell-person', signedOn),
  move(S1, actor, 'file-objection', () => grounds()),
  move(S1, actor, 'file-objection', () => ({ grounds: '病历完整', request: '撤销记分' })),
  move(S1, actor, 'hold-talk', (today) => ({ key: 'QN.tariff/2026/1/interview', heldOn: today, recordRef: '约谈', noticeRef: '通报' })),
  move(O1, actor, 'supplement-objection', () => ({ signatureRef: '签字' })),
  move(O1, actor, 'refuse-objection', () => ({ reasons: '未补正', documentRef: '不予受理' })),
  move(O1, actor, 'record-verification', verification),
  move(O1, actor, 'decide-objection', () => decision('upheld')),
  move(O1, actor, 'decide-objection', () => decision('annulled')),
  move(O1, actor, 'decide-objection', () => decision('corrected', [cases('QN-3.1.4.1')])),
  move(O1, actor, 'serve-answer', signedOn),
  move(O1, actor, 'withdraw-objection', () => ({ reasons: '不再申请' })),
  move(S2, actor, 'make-notice', notice),
  move(ACCOUNT, actor, 'annul-parent-decision', () => ({ decisionRef: PARENT.ref, reasons: '撤销' })),
]);

/** One day's moves; most of the time the next step of the law, so that lives get far. */
const STEPS: readonly (readonly [string, string, Actor])[] = [
  [S1, 'make-notice', OFFICER], [S1, 'serve-institution', OFFICER], [S1, 'tell-person', HOSPITAL], [S1, 'file-objection', PHYSICIAN],
  [O1, 'record-verification', OTHER_OFFICER], [O1, 'decide-objection', HEAD], [O1, 'serve-answer', OTHER_OFFICER],
];

const life = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 6 }), random: fc.integer({ min: 0, max: MOVES.length - 1 }), lawful: fc.boolean(), pick: fc.integer({ min: 0, max: 2 }) }), { minLength: 8, maxLength: 24 });

function lawfulMove(step: number, pick: number): Move | undefined {
  const wanted = STEPS[step % STEPS.length];
  const fitting = MOVES.filter((one) => wanted && one.id === wanted[0] && one.act === wanted[1] && one.actor === wanted[2]);
  return fitting[pick % fitting.length];
}

function live(turns: readonly { wait: number; random: number; lawful: boolean; pick: number }[]): ToldWorld {
  const world = new ToldWorld().does(DAY_ONE, ACCOUNT, OFFICER, 'record-points', { parent: PARENT, acts: [cases('QN-3.1.4.1', 2)], reasons: '违规属实' });
  let today: string = DAY_ONE;
  let step = 0;
  turns.forEach(({ wait, random, lawful, pick }, turn) => {
    today = addDays(today, wait);
    const chosen = lawful ? lawfulMove(step, pick) : MOVES[random];
    const when = `${today} ${String(10 + Math.floor(turn / 6)).padStart(2, '0')}:${String((turn % 6) * 10).padStart(2, '0')}`;
    if (!chosen || !world.lines.has(chosen.id)) return;
    const codes = world.act(when, chosen.id, chosen.actor, chosen.act, chosen.input(today));
    if (lawful && codes.length === 0) step += 1;
  });
  return world.until(`${addDays(today, 60)} 08:00`);
}

describe('in every life of a notice', () => {
  it('there is one objection and one result, nobody decides on the own points, and silence takes a right only from who was told', () => {
    let reviewed = 0;
    fc.assert(
      fc.property(life, (turns) => {
        const world = live(turns);
        const notices = world.notice();
        const filed = world.types(S1).filter((type) => type === 'ObjectionFiled').length;
        expect(filed).toBeLessThanOrEqual(1);
        expect(world.types(S1).filter((type) => type === 'ObjectionEnded').length).toBeLessThanOrEqual(filed);
        expect(world.types(O1).filter((type) => type === 'ObjectionDecided').length).toBeLessThanOrEqual(1);

        const decided = world.lines.get(O1)?.events.find((event) => event.type === 'ObjectionDecided');
        if (decided) {
          reviewed += 1;
          expect([OFFICER.person, OTHER_OFFICER.person]).not.toContain(decided.actor.person);
        }
        const silent = world.lines.get(S1)?.events.find((event) => event.type === 'NoticeFinal');
        if (silent) {
          expect(world.types(S1)).toContain('PersonTold');
          expect(silent.effectiveAt).toBe(endOfDay(world.lastDay(S1, 'objection') ?? ''));
        }
        // What stands in the ledger is what the review and the parent decision have left of it.
        const points = standing(world.account().entries).reduce((sum, entry) => sum + entry.points, 0);
        const annulled = world.types(ACCOUNT).includes('FindingAnnulled') || world.types(S1).includes('NoticeWithdrawn');
        const result = world.objection()?.decision?.result;
        expect(points).toBe(annulled || result === 'annulled' ? 0 : result === 'corrected' ? 6 : 12);
        expect(notices.stage === 'WITHDRAWN').toBe(points === 0);
        if (notices.closed) expect(Object.values(notices.clocks).filter((clock) => clock.status === 'running')).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(reviewed).toBeGreaterThan(5);
  });
});
