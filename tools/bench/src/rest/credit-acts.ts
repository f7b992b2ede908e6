import type { WireAct } from './acts';
import { identityNumber } from './registry-file';

/** Two points of Qiannan on a decision of its own, for an act of the year before. */
export const pointsOn = (n: number): WireAct => ({
  who: 'scorer',
  room: 'points',
  body: JSON.stringify({
    parent: { ref: `基准〔2025〕${n}号`, track: 'agreement', article: '协议第59条', decidedOn: '2025-12-18', body: 'agency-522701', institution: 'bench-1' },
    acts: [{ violation: 'bench', kinds: ['QN-3.1.2.2'], cases: 1, actedOn: '2025-12-10', reasons: '基准' }],
    reasons: '基准',
  }),
});

/** One more person for the registry. */
export const registered = (n: number, on: string): WireAct => ({
  who: 'scorer',
  room: '',
  body: JSON.stringify({
    identity: { name: `虚构${n}`, identityNumber: identityNumber(n) }, profession: 'physician', institution: 'bench-1', region: '522701', training: { on, ref: '培训' }, commitment: { signedOn: on, ref: '承诺' },
  }),
});
