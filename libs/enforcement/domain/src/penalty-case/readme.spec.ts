import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagramIn, stateDiagram, wayTable } from '@due-process/procedure';
import { penaltyCase, PENALTY_WAYS_BACK, PENALTY_WAYS_FORWARD } from '.';

const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');

/** Whoever changes the procedure changes its picture: the README shows what the code does. */
describe('the README of the penalty case', () => {
  it('draws it as it is', () => expect(diagramIn(readme)).toBe(stateDiagram(penaltyCase, 'LEAD', PENALTY_WAYS_FORWARD_AND_OUT)));

  it('lists its ways back as they are', () => expect(/<!-- ways back: generated -->\n([\s\S]*?)\n<!-- end -->/.exec(readme)?.[1]).toBe(wayTable(penaltyCase, PENALTY_WAYS_BACK)));

  it('names the rule of every clock', () => {
    const rules = readFileSync(join(__dirname, 'clocks.ts'), 'utf8').match(/rule: '([^']+)'/g) ?? [];
    expect(rules.length).toBeGreaterThan(15);
    for (const rule of rules) expect(readme).toContain(rule.slice(7, -1));
  });
});

/** Ends that only a way out reaches belong to the picture, once each. */
const PENALTY_WAYS_FORWARD_AND_OUT = [
  ...PENALTY_WAYS_FORWARD,
  ...PENALTY_WAYS_BACK.filter(({ act, from, to }) => (to === 'TRANSFERRED' && from === 'LEAD') || (to === 'ENDED' && from === 'INVESTIGATING') || (to === 'ANNULLED' && act === 'revoke-decision' && from === 'SERVED')),
];
