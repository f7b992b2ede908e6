import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagramIn, stateDiagram, wayTable } from '@due-process/procedure';
import { fineExecution, FINE_WAYS_BACK, FINE_WAYS_FORWARD } from '.';

const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');

/** Whoever changes the procedure changes its picture: the README shows what the code does. */
describe('the README of the execution of fines', () => {
  it('draws it as it is', () => expect(diagramIn(readme)).toBe(stateDiagram(fineExecution, 'DUE', FINE_WAYS_FORWARD)));

  it('lists its ways back as they are', () => expect(/<!-- ways back: generated -->\n([\s\S]*?)\n<!-- end -->/.exec(readme)?.[1]).toBe(wayTable(fineExecution, FINE_WAYS_BACK)));

  it('names the rule of every clock', () => {
    const rules = readFileSync(join(__dirname, 'clocks.ts'), 'utf8').match(/rule: '([^']+)'/g) ?? [];
    expect(rules.length).toBeGreaterThan(9);
    for (const rule of rules) expect(readme).toContain(rule.slice(7, -1));
  });
});
