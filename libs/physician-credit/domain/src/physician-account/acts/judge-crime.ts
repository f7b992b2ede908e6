import { accepted, event, oneOf, refusal, stated, unless } from '@due-process/procedure';
import { ofTheArea } from '../../gates';
import { toJudge } from '../making-known';
import { accountAct } from '../todays-rules';

/** `handed-over`: 移送; `no-crime`: 不构成犯罪; `with-the-bureau`: the penalty case behind the points sends it (TR-5). */
export const CRIME_RESULTS = ['handed-over', 'no-crime', 'with-the-bureau'] as const;

export interface JudgeCrime {
  /** Key of the firing. */
  readonly key: string;
  readonly result: (typeof CRIME_RESULTS)[number];
  readonly reasons: string;
  /** The letter by which it was handed over. */
  readonly documentRef?: string;
}

/** Twelve points at once are forged records and collusion: somebody judges whether that is a crime, and hands it over where it is (QN-3(2)3). */
export const judgeCrime = accountAct<JudgeCrime>({
  name: 'judge-crime',
  label: '涉嫌犯罪研判',
  article: 'QN-3.crime',
  roles: ['agency-head'],
  decide(state, input, context, actor) {
    const firing = toJudge(state).find(({ key }) => key === input.key);
    return unless(
      [
        ofTheArea(actor, state.region),
        !firing && refusal('CRIME.NOTHING_TO_JUDGE', '没有待研判的事项。', 'Nothing waits to be judged.', ['QN-3.crime'], { pointer: '/key' }),
        oneOf(input.result, CRIME_RESULTS, '/result', '研判结果', 'result'),
        stated(input.reasons, '/reasons', '理由', 'The reasons', ['QN-3.crime']),
        input.result === 'handed-over' && stated(input.documentRef, '/documentRef', '移送函', 'The letter', ['QN-3.crime']),
      ],
      () => accepted([event('CrimeJudged', '涉嫌犯罪研判', context, { key: input.key, result: input.result, reasons: input.reasons, ...(input.documentRef ? { documentRef: input.documentRef } : {}), on: context.today })]),
    );
  },
});
