import { accepted, event, oneOf, refusal, stated, texts, unless, type Act, type ActContext, type NewEvent, type Spawn } from '@due-process/procedure';
import { fitFor, listOf, named, ofTheBureau, whileItGoesOn, type Problem } from '../../measures/gates';
import type { MeasureReferences } from '../../measures';
import { notDelegated, sealable, type ToSeal } from '../../sealing/gates';
import { closing } from '../clocks';
import { DISPOSALS, type DisposalKind, type Preservation } from '../model';

export interface Disposal {
  readonly thing: string;
  readonly how: DisposalKind;
  /** Of `copied`: where the copies, photographs or recordings are kept, e.g. `E7` of the register. */
  readonly copyRef?: string;
  /** Of `sealed`: what a sealing needs of this thing (ACL-23). */
  readonly seal?: ToSeal;
}

export interface DisposeThings {
  readonly disposals: readonly Disposal[];
  readonly reasons: string;
  /** Where things are sealed: why preservation is not enough (O4-29). */
  readonly necessity?: string;
}

/**
 * The disposal within seven working days (处理决定; LZ-36(1), O4-28): copied, sealed or released, thing by thing. With it the preservation of the
 * thing ends; what is to be sealed becomes a sealing of its own, approved by this decision of the head and still to be carried out.
 */
export const disposeThings: Act<Preservation, DisposeThings, MeasureReferences> = {
  name: 'dispose-things',
  label: '先行登记保存处理决定',
  article: 'O4-28',
  roles: ['bureau-head'],
  duty: 'approver',
  from: ['IN_FORCE'],
  decide(state, input, context, actor) {
    const disposals = listOf(input.disposals);
    const sealed = disposals.filter((one) => one?.how === 'sealed');
    return unless(
      [
        ofTheBureau(state, actor),
        ...fitFor([actor.person], 'approver', state, context.references.case),
        stated(input.reasons, '/reasons', '处理理由', 'The reasons of the disposal', ['O4-28']),
        ...named(disposals.map((one) => one?.thing), state.things, (thing) => thing.status === 'preserved', '不在保存中', 'is not preserved', ['O4-28']),
        texts(disposals.map((one) => one?.thing)).length < disposals.length && refusal('MEASURE.THINGS_NOT_DISTINCT', '每件物品只作一个处理。', 'One disposal for each thing.', ['O4-28'], { pointer: '/disposals' }),
        ...disposals.flatMap((one, index) => [
          oneOf(one?.how, known(context), `/disposals/${index}/how`, '处理方式', 'disposal'),
          one?.how === 'copied' && stated(one.copyRef, `/disposals/${index}/copyRef`, '复制件、照片或者录像的编号', 'Where the copies are', ['O4-28']),
        ]),
        ...(sealed.length > 0 ? toBeSealed(input, sealed, context, actor) : []),
      ],
      () => disposed(state, input, context, actor.person),
    );
  },
};

/** The results that O4-28 knows, by the names that this record gives them. */
const known = (context: ActContext): string[] => {
  const rule = context.rules.rule('O4-28');
  const items = rule.kind === 'checklist' ? rule.items.map((item) => item.id) : [];
  return Object.entries(DISPOSALS).filter(([, id]) => items.includes(id)).map(([name]) => name);
};

function toBeSealed(input: DisposeThings, sealed: readonly Disposal[], context: ActContext<MeasureReferences>, actor: Parameters<typeof notDelegated>[0]): Problem[] {
  return [
    notDelegated(actor),
    whileItGoesOn(context.references.case),
    stated(input.necessity, '/necessity', '先行登记保存不足以防止证据灭失的理由', 'Why preservation is not enough', ['O4-29']),
    ...input.disposals.flatMap((one, index) => (one?.how === 'sealed' ? sealable(one.seal, `/disposals/${index}/seal`) : [])),
    ...sealed.filter((one) => listOf(context.references.elsewhere).some((held) => held.procedure === 'sealing' && held.thing === one.thing)).map((one) => refusal('SEALING.ALREADY_SEALED', `“${one.thing}”已被封存，不得重复封存。`, `"${one.thing}" is sealed already.`, ['ACL-23'], { pointer: '/disposals' })),
  ];
}

function disposed(state: Preservation, input: DisposeThings, context: ActContext<MeasureReferences>, head: string) {
  const sealed = input.disposals.filter((one) => one.how === 'sealed');
  const sealing = sealed.length > 0 ? spawnedSealing(state, input, sealed, context, head) : undefined;
  const last = state.things.every((thing) => thing.status !== 'preserved' || input.disposals.some((one) => one.thing === thing.ref));
  const disposals = input.disposals.map(({ thing, how, copyRef }) => ({ thing, how, ...(copyRef ? { copyRef } : {}), ...(how === 'sealed' && sealing ? { sealing: sealing.id } : {}) }));
  return accepted([event('ThingsDisposed', '先行登记保存处理决定', context, { disposals, reasons: input.reasons }, { visible: true, closes: last ? closing(state, 'met') : [] })], sealing ? { spawns: [sealing] } : {});
}

function spawnedSealing(state: Preservation, input: DisposeThings, sealed: readonly Disposal[], context: ActContext<MeasureReferences>, head: string): Spawn {
  const id = `${state.id}-S${new Set(state.things.flatMap((thing) => thing.sealing ?? [])).size + 1}`;
  const things = sealed.map((one) => {
    const { ref, name, quantity, unit, evidence } = state.things.find((thing) => thing.ref === one.thing)!;
    return { ref, name, quantity, unit, ...(evidence ? { evidence } : {}), concernsCase: one.seal!.concernsCase, danger: one.seal!.danger, status: 'listed' };
  });
  const { caseId, bureau, party, region } = state;
  const events: NewEvent[] = [
    event('SealingRequested', '申请封存', context, { id, caseId, bureau, party, region, openedOn: context.today, ruleVersions: context.rules.versions, fromPreservation: state.id, necessity: input.necessity, things, stage: 'REQUESTED' }, { duties: state.duties }),
    event('SealingApproved', '批准封存', context, { result: 'approved', reasons: input.reasons, on: context.today, at: context.now }, { duties: { [head]: 'approver' } }),
  ];
  return { procedure: 'sealing', id, events };
}
