import { refusal, stated, type ActContext } from '@due-process/procedure';
import { says } from './says';
import type { Problem } from '../measures/gates';
import type { PartyOnTheSpot } from '../measures';

/** What the officers did on the spot, step by step of ACL-18; approval, officers and the party's presence are read from where they are recorded. */
export interface StepsOnTheSpot {
  /** 3. Certificates shown (出示执法身份证件). */
  readonly identityShown: boolean;
  /** 4. How the party was called (通知当事人到场). */
  readonly partyCalled: string;
  /** 5. Told on the spot: reasons, base, rights, remedies (当场告知). */
  readonly told: { readonly reasons: boolean; readonly basis: boolean; readonly rights: boolean; readonly remedies: boolean };
  /** 6. What the party stated, or that it stated nothing (听取陈述和申辩). */
  readonly heard: string;
  /** 7. The site record (现场笔录). */
  readonly siteRecordRef: string;
  /** 8. Officers signed the record (签名或者盖章). */
  readonly officersSigned: boolean;
  /** 10. What else laws and regulations ask, or that they ask nothing (其他程序). */
  readonly other: string;
}

interface OnSite {
  readonly steps: StepsOnTheSpot | undefined;
  readonly party: PartyOnTheSpot | undefined;
  /** A head approved before, or it is an emergency with its 24 hours (ACL-19). */
  readonly approved: boolean;
  readonly officersStand: boolean;
}

/** Each step of the pack's checklist by its number, and what in the record shows it as done. */
const SHOWN: Readonly<Record<string, (site: OnSite) => boolean>> = {
  1: ({ approved }) => approved,
  2: ({ officersStand }) => officersStand,
  3: ({ steps }) => steps?.identityShown === true,
  4: ({ steps }) => says(steps?.partyCalled),
  5: ({ steps }) => steps?.told?.reasons === true && steps.told.basis === true && steps.told.rights === true && steps.told.remedies === true,
  6: ({ steps, party }) => party?.present === false || says(steps?.heard),
  7: ({ steps }) => says(steps?.siteRecordRef),
  8: ({ steps, party }) => steps?.officersSigned === true && (party?.signed === true || says(party?.note)),
  9: ({ party }) => party?.present === true || says(party?.witness),
  10: ({ steps }) => says(steps?.other),
};

/** The ten steps of ACL-18: each that is not shown refuses on its own. */
export function tenSteps(site: OnSite, context: Pick<ActContext, 'rules'>): Problem[] {
  const rule = context.rules.rule('ACL-18');
  const items = rule.kind === 'checklist' ? rule.items : [];
  return items.filter((item) => SHOWN[item.id]?.(site) !== true).map((item) =>
    refusal('SEALING.STEP_MISSING', `缺少第${item.id}步：${item.title.zh}。`, `Step ${item.id} is missing: ${item.title.en}.`, ['ACL-18', 'O4-30'], { pointer: `/steps/${item.id}`, missing: [item.title] }),
  );
}

/** The decision that is handed over on the spot (封存决定书), by its five contents, and the list in its copies (清单). */
export interface PapersOnTheSpot {
  readonly decision: { readonly documentRef: string; readonly contents: Readonly<Record<string, string>> };
  readonly list: { readonly documentRef: string; readonly copies: number };
  /** Who received both. */
  readonly handedTo: string;
}

/** Decision with its five contents and the list in two copies, both handed over on the spot (ACL-24, O4-30, LZ-36(2)). */
export function papers(input: PapersOnTheSpot, context: Pick<ActContext, 'rules'>): Problem[] {
  const rule = context.rules.rule('ACL-24.contents');
  const contents = rule.kind === 'checklist' ? rule.items : [];
  const copies = context.rules.threshold('ACL-24.copies').value;
  return [
    stated(input.decision?.documentRef, '/decision/documentRef', '封存决定书', 'The decision', ['ACL-24', 'O4-30']),
    ...contents.filter((item) => !says(input.decision?.contents?.[item.id])).map((item) =>
      refusal('SEALING.CONTENT_MISSING', `决定书未载明：${item.title.zh}。`, `The decision lacks: ${item.title.en}.`, ['ACL-24'], { pointer: `/decision/contents/${item.id}`, missing: [item.title] }),
    ),
    stated(input.list?.documentRef, '/list/documentRef', '清单', 'The list', ['ACL-24', 'O4-30']),
    input.list?.copies !== copies && refusal('SEALING.LIST_COPIES', `清单须一式${copies}份，由当事人和行政机关分别保存。`, `The list is made in ${copies} copies, one for the party and one for the authority.`, ['ACL-24'], { pointer: '/list/copies' }),
    stated(input.handedTo, '/handedTo', '当场接收决定书和清单的人', 'Who received decision and list on the spot', ['ACL-24', 'O4-30', 'LZ-36']),
  ];
}
