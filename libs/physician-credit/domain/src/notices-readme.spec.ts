import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagramIn, stateDiagram, wayTable } from '@due-process/procedure';
import { OBJECTION_OPENINGS, OBJECTION_WAYS, physicianObjection } from './physician-objection';
import { physicianScoring, SCORING_OPENINGS, SCORING_WAYS, SCORING_WITHDRAWALS } from './physician-scoring';

const readme = (procedure: string): string => readFileSync(join(__dirname, procedure, 'README.md'), 'utf8');

/** Whoever changes a procedure changes its picture: the READMEs show what the code does. */
describe('the READMEs of notices and objections', () => {
  it('draw the notice as it is', () => {
    expect(diagramIn(readme('physician-scoring'))).toBe(stateDiagram(physicianScoring, SCORING_OPENINGS, SCORING_WAYS));
  });

  it('list how points fall as it is', () => {
    expect(/<!-- withdrawals: generated -->\n([\s\S]*?)\n<!-- end -->/.exec(readme('physician-scoring'))?.[1]).toBe(wayTable(physicianScoring, SCORING_WITHDRAWALS));
  });

  it('draw the objection as it is', () => {
    expect(diagramIn(readme('physician-objection'))).toBe(stateDiagram(physicianObjection, OBJECTION_OPENINGS, OBJECTION_WAYS));
  });
});
