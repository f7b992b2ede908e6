import { dayOf } from '@due-process/legal-time';
import { perform, type Actor, type Procedure, type RecordedEvent, type Refusal } from '@due-process/procedure';
import { PACKS, selectRules } from '@due-process/rules';
import { at, OFFICER, OFFICERS } from '../../testing/told-measure';
import { EVIDENCE_ACTS, EVIDENCE_CHANGES, type CaseWithEvidence } from '..';

/* The smallest case that keeps its evidence: it opens, and everything else are the acts of the register. */
const openCase = { name: 'open', label: '登记', article: 'O4-14', roles: ['case-officer' as const], decide: () => ({ kind: 'accepted' as const, events: [] }) };

const keeper: Procedure<CaseWithEvidence> = {
  name: 'keeper',
  label: '案件',
  workflow: 'keeper',
  opening: 'open',
  acts: Object.fromEntries([openCase, ...EVIDENCE_ACTS].map((act) => [act.name, act])),
  stages: { OPEN: { zh: '在办', en: 'open' } },
  evolve: (state, event) => ({ ...state!, ...EVIDENCE_CHANGES[event.type]?.(state!, event.data) }),
  tasks: () => [],
  gate: () => undefined,
};

/** A case whose evidence is told act by act. */
export class ToldRegister {
  state: CaseWithEvidence = { id: 'LZ-E-2026-000001', region: '620100', version: 0, stage: 'OPEN', closed: false, openedOn: '2026-03-02', ruleVersions: [], clocks: {}, duties: {}, bureau: { code: 'bureau-620100' } };
  readonly events: RecordedEvent[] = [];
  refusals: readonly Refusal[] = [];

  act(when: string, actor: Actor, act: string, input: object): string[] {
    const now = at(when);
    const context = { now, today: dayOf(now), rules: selectRules(PACKS, { region: '620100', on: '2026-03-02' }), calendars: undefined as never, references: { officers: OFFICERS } };
    const done = perform(keeper, this.state, { act, actor, input }, context);
    this.refusals = done.outcome.kind === 'refused' ? done.outcome.refusals : [];
    if (done.outcome.kind === 'accepted' && done.state) {
      this.state = done.state;
      this.events.push(...done.events);
    }
    return this.refusals.map(({ code }) => code);
  }

  does(when: string, act: string, input: object, actor: Actor = OFFICER): this {
    const codes = this.act(when, actor, act, input);
    if (codes.length > 0) throw new Error(`${act}: ${this.refusals.map(({ code, pointer }) => `${code} ${pointer ?? ''}`).join(', ')}`);
    return this;
  }
}

export const SHA = 'ab'.repeat(32);

export const item = (more: object = {}): object => ({
  kind: 'document',
  title: '住院病历',
  source: 'own-inspection',
  origin: '医院病案室',
  obtainedAt: at('2026-03-03 10:00'),
  obtainedBy: 'p-officer-1',
  officers: ['p-officer-1', 'p-officer-2'],
  place: '医院病案室',
  method: '复印并核对',
  copyOf: { original: '病历原件', keptBy: '医院病案室', confirmedBy: 'p-staff-1', confirmedOn: '2026-03-03' },
  file: { ref: 'file-1', sha256: SHA },
  ...more,
});

export const expert = (more: object = {}): object => item({ kind: 'expert-opinion', title: '专家评审意见', source: 'third-party', origin: '专家组', obtainedBy: 'p-expert-1', officers: [], copyOf: undefined, ...more });
export const verification = (items: readonly string[], more: object = {}): object => ({ items, result: 'true', officers: ['p-officer-1', 'p-officer-2'], method: '与原件核对', ...more });
