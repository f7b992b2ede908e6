import { accepted, event, instantFrom, unless, type Act, type Duty } from '@due-process/procedure';
import { ofTheBureau } from '../../measures/gates';
import type { MeasureReferences, ReturnOfThings } from '../../measures';
import { returned } from '../../measures/returning';
import { toReturn, type Preservation } from '../model';

/** What is no longer preserved goes back to the party, which is told why (退还; O4-28). */
export const returnPreserved: Act<Preservation, ReturnOfThings, MeasureReferences> = {
  name: 'return-preserved-things',
  label: '退还先行登记保存物品',
  article: 'O4-28',
  roles: ['case-officer'],
  duty: 'officer',
  from: ['IN_FORCE', 'DISPOSED', 'LAPSED', 'RELEASED'],
  decide(state, input, context, actor) {
    return unless([ofTheBureau(state, actor), ...returned(input, state, toReturn, context, actor)], () => {
      const { things, officers, list, party } = input;
      const duties: Record<string, Duty> = Object.fromEntries(officers.map((person) => [person, 'officer']));
      const returnedAt = instantFrom(input.returnedAt) ?? context.now;
      return accepted([event('PreservedThingsReturned', '退还先行登记保存物品', context, { things, officers, list, party, returnedAt }, { visible: true, effectiveAt: returnedAt, duties })]);
    });
  },
};
