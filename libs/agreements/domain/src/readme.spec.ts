import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagramIn, stateDiagram, wayTable } from '@due-process/procedure';
import { agreementSuspension, breachHandling, SUSPENSION_WAYS, WAYS_BACK, WAYS_FORWARD } from '.';

const readme = (procedure: string): string => readFileSync(join(__dirname, procedure, 'README.md'), 'utf8');

/** Whoever changes a procedure changes its picture: the READMEs show what the code does. */
describe('the READMEs of the procedures', () => {
  it('draw breach handling as it is', () => {
    expect(diagramIn(readme('breach-handling'))).toBe(stateDiagram(breachHandling, 'LEAD', WAYS_FORWARD));
  });

  it('list its ways back as they are', () => {
    const table = /<!-- ways back: generated -->\n([\s\S]*?)\n<!-- end -->/.exec(readme('breach-handling'))?.[1];
    expect(table).toBe(wayTable(breachHandling, WAYS_BACK));
  });

  it('draw the suspension as it is', () => {
    expect(diagramIn(readme('agreement-suspension'))).toBe(stateDiagram(agreementSuspension, 'SUSPENDED', SUSPENSION_WAYS));
  });

  it('name every clock of breach handling', () => {
    const clocks = readFileSync(join(__dirname, 'breach-handling', 'clocks.ts'), 'utf8').match(/rule: '([^']+)', owner/g) ?? [];
    expect(clocks.length).toBeGreaterThan(4);
    for (const clock of clocks) expect(readme('breach-handling')).toContain(clock.slice(7, clock.indexOf("', owner")));
  });
});
