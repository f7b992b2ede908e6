import { accepted, event, refusal, stated, unless, type Actor } from '@due-process/procedure';
import { ofTheArea, type Problem } from '../../gates';
import type { Firing, PhysicianAccount } from '../model';
import { madeKnown } from '../making-known';
import { accountAct } from '../todays-rules';

export interface MakeKnown {
  /** Key of the firing. */
  readonly key: string;
  readonly documentRef: string;
}

/** What stands in the way of any act about making something known, beside its own order. */
function problemsOf(state: PhysicianAccount, { documentRef }: MakeKnown, actor: Actor, firing: Firing | undefined): readonly Problem[] {
  return [
    ofTheArea(actor, state.region),
    !firing && refusal('CIRCULATION.UNKNOWN', '没有须通报的此项责罚。', 'There is no such consequence to be made known.', ['QN-3.circulation'], { pointer: '/key' }),
    stated(documentRef, '/documentRef', '文号', 'The document', ['QN-3.circulation']),
  ];
}

const toBeKnown = (state: PhysicianAccount, key: string): Firing | undefined => state.firings.find((firing) => firing.key === key && firing.circulation !== undefined && !firing.undone);

/** The agency reports a penalty period to the bureau (上报, QN-3(2)1c). */
export const reportPeriod = accountAct<MakeKnown>({
  name: 'report-period',
  label: '责罚上报',
  article: 'QN-3.circulation',
  roles: ['case-officer', 'agency-head'],
  decide(state, input, context, actor) {
    const firing = toBeKnown(state, input.key);
    return unless(
      [...problemsOf(state, input, actor, firing), state.circulations?.[input.key] !== undefined && refusal('CIRCULATION.ALREADY_DONE', '已经上报。', 'It was reported already.', ['QN-3.circulation'])],
      () => accepted([event('PeriodReported', '责罚上报', context, { key: input.key, documentRef: input.documentRef, on: context.today })]),
    );
  },
});

/** The bureau makes it known in the pooling area, after two full years or three of ten points in the province (通报, QN-3(2)1c, d). */
export const circulatePeriod = accountAct<MakeKnown>({
  name: 'circulate-period',
  label: '责罚通报',
  article: 'QN-3.circulation',
  roles: ['bureau-head'],
  decide(state, input, context, actor) {
    const firing = toBeKnown(state, input.key);
    const known = state.circulations?.[input.key];
    return unless(
      [
        ...problemsOf(state, input, actor, firing),
        firing !== undefined && known === undefined && refusal('CIRCULATION.NOT_REPORTED', '经办机构尚未上报。', 'The agency has not reported it.', ['QN-3.circulation']),
        known?.circulatedOn !== undefined && refusal('CIRCULATION.ALREADY_DONE', '已经通报。', 'It was made known already.', ['QN-3.circulation']),
      ],
      () => accepted([event('PeriodCirculated', '责罚通报', context, { key: input.key, documentRef: input.documentRef, area: firing?.circulation, on: context.today })]),
    );
  },
});

/** What has fallen is taken back where it was made known, the blacklist included (撤回通报; C17). */
export const withdrawCirculation = accountAct<MakeKnown>({
  name: 'withdraw-circulation',
  label: '撤回通报',
  article: 'C17',
  roles: ['bureau-head'],
  decide(state, input, context, actor) {
    const fallen = madeKnown(state).find((firing) => firing.key === input.key);
    return unless(problemsOf(state, input, actor, fallen), () => accepted([event('CirculationWithdrawn', '撤回通报', context, { key: input.key, documentRef: input.documentRef, on: context.today })]));
  },
});
