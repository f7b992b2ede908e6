import { accepted, unless, type Act } from '@due-process/procedure';
import { stated } from '../dates';
import { event } from '../event';
import { ofTheAgency } from '../gates';
import type { BreachCase, BreachReferences } from '../model';
import { aboveCeilings } from './propose-measures';

/** The notice before a decision (告知书) with its five contents, LZ-22(1). */
export interface IssueNotice {
  readonly documentRef: string;
  /** 1 拟作出的处理内容 */
  readonly intendedHandling: string;
  /** 2 事实 */
  readonly facts: string;
  /** 3 理由 */
  readonly reasons: string;
  /** 4 依据 */
  readonly basis: string;
  /** 5 陈述和申辩的权利 */
  readonly rightToDefend: string;
}

export const issueNotice: Act<BreachCase, IssueNotice, BreachReferences> = {
  name: 'issue-notice',
  label: '制作告知书',
  article: 'LZ-22(1)',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['PROPOSED'],
  decide(state, input, context, actor) {
    const content = (field: keyof IssueNotice, zh: string, en: string) => stated(input[field], `/${field}`, zh, en, ['LZ-22(1)']);
    return unless(
      [
        ofTheAgency(state, actor),
        aboveCeilings(state, state.proposal?.measures ?? []),
        content('documentRef', '文号', 'The document reference'),
        content('intendedHandling', '拟作出的处理内容', 'The intended handling'),
        content('facts', '事实', 'The facts'),
        content('reasons', '理由', 'The reasons'),
        content('basis', '依据', 'The basis'),
        content('rightToDefend', '陈述和申辩的权利', 'The right to state and defend'),
      ],
      () => accepted([event('NoticeIssued', '制作告知书', context, { ...input, round: state.round, issuedOn: context.today, measures: state.proposal?.measures ?? [] })]),
    );
  },
};
