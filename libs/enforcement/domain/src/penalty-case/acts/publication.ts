import type { LegalDay } from '@due-process/legal-time';
import { accepted, event, pastDay, refusal, stated, unless } from '@due-process/procedure';
import { closing } from '../clocks';
import { listOf } from '../fields';
import type { PenaltyAct } from '../guards';
import { AFTER_DECISION } from '../model';

export interface PublishDecision {
  readonly on: LegalDay;
  readonly place: string;
  /** The text as it is published. */
  readonly text: string;
  /** Parts that were withheld and why: names of patients and persons, secrets (APL-48, R735-32). */
  readonly withheld: readonly { readonly part: string; readonly reason: string }[];
  /** Somebody other than the publisher has read the text and declares that no patient and no person is named in it. */
  readonly checkedBy: string;
  readonly noNames: boolean;
}

/** The decision is published (公示, APL-48, O4-46) within seven working days, after the redaction gate: read by a second person, no protected name in it. */
export const publishDecision: PenaltyAct<PublishDecision> = {
  name: 'publish-decision',
  label: '公示处罚决定',
  article: 'APL-48',
  roles: ['case-officer'],
  duty: 'officer',
  from: [...AFTER_DECISION, 'ANNULLED'],
  decide(state, input, context, actor) {
    const { decision } = state;
    const shown = state.publications.some(({ number, withdrawnOn }) => number === decision?.number && withdrawnOn === undefined);
    const named = (context.references.protectedNames ?? []).filter((name) => name !== '' && typeof input.text === 'string' && input.text.includes(name));
    return unless(
      [
        decision?.result !== 'penalty' && refusal('PENALTY.NOT_PUBLISHED', '只公示处罚决定。', 'Only a penalty is published.', ['APL-48']),
        decision?.annulled && refusal('PENALTY.ANNULLED', '决定已撤销，不得公示。', 'The decision is annulled.', ['APL-48']),
        decision?.heardTooLate && refusal('PENALTY.DECISION_UNHEARD', '期内陈述申辩未经复核，决定不得公示，应予撤销。', 'A timely defence was not examined: the decision must be revoked, not published.', ['APL-45', 'APL-62']),
        shown && refusal('PENALTY.ALREADY_PUBLISHED', '本决定已公示。', 'This decision is published.', ['APL-48']),
        pastDay(input.on, '/on', context.today, decision?.on),
        stated(input.place, '/place', '公示平台', 'The place', ['APL-48']),
        stated(input.text, '/text', '公示文本', 'The text', ['APL-48']),
        ...listOf(input.withheld).flatMap((one, index) => [stated(one.part, `/withheld/${index}/part`, '隐去内容', 'The part', ['R735-32']), stated(one.reason, `/withheld/${index}/reason`, '隐去理由', 'The reason', ['R735-32'])]),
        input.noNames !== true && refusal('PENALTY.NOT_REDACTED', '公示前须声明文本不含患者和个人姓名。', 'It must be declared that the text names no patient and no person.', ['R735-32', 'APL-48'], { pointer: '/noNames' }),
        stated(input.checkedBy, '/checkedBy', '核对人', 'Who checked it', ['R735-32']),
        input.checkedBy === actor.person && refusal('PENALTY.CHECKED_BY_ONESELF', '核对人须为公示人以外的人员。', 'Somebody else checks the text.', ['R735-32'], { pointer: '/checkedBy' }),
        named.length > 0 && refusal('PENALTY.NAME_IN_PUBLICATION', '公示文本含有受保护的姓名。', 'The text holds a protected name.', ['R735-32', 'LZ-38'], { pointer: '/text' }),
      ],
      () => accepted([event('DecisionPublished', '公示处罚决定', context, { number: decision?.number, on: input.on, place: input.place, text: input.text, withheld: listOf(input.withheld), checkedBy: input.checkedBy }, { visible: true, closes: closing(state, ['publication'], 'met') })]),
    );
  },
};

/** A changed or annulled decision is withdrawn from the public within three working days, with the reasons (撤回公示, APL-48, O4-46). */
export const withdrawPublication: PenaltyAct<{ readonly on: LegalDay; readonly reasons: string }> = {
  name: 'withdraw-publication',
  label: '撤回公示',
  article: 'APL-48',
  roles: ['case-officer'],
  duty: 'officer',
  decide(state, input, context) {
    return unless(
      [
        !state.withdrawalDue && refusal('PENALTY.NOTHING_TO_WITHDRAW', '没有应撤回的公示。', 'Nothing is to be withdrawn.', ['APL-48']),
        pastDay(input.on, '/on', context.today, state.publications.at(-1)?.on),
        stated(input.reasons, '/reasons', '撤回理由', 'The reasons', ['APL-48']),
      ],
      () => accepted([event('PublicationWithdrawn', '撤回公示', context, { on: input.on, reasons: input.reasons }, { visible: true, closes: closing(state, ['withdrawal'], 'met') })]),
    );
  },
};
