import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagramIn, stateDiagram } from '@due-process/procedure';
import { PERIOD_OPENINGS, PERIOD_WAYS, physicianPenaltyPeriod } from './physician-penalty-period';
import { qualificationRestoration, RESTORATION_OPENINGS, RESTORATION_WAYS } from './qualification-restoration';
import { YEAR_END_OPENINGS, YEAR_END_WAYS, yearEndReset } from './year-end';

const drawn = (folder: string): string | undefined => diagramIn(readFileSync(join(__dirname, folder, 'README.md'), 'utf8'));

/** Whoever changes a procedure changes its picture: the READMEs show what the code does. */
describe('the READMEs of periods, restorations and the year end', () => {
  it('draw the period as it is', () => {
    expect(drawn('physician-penalty-period')).toBe(stateDiagram(physicianPenaltyPeriod, PERIOD_OPENINGS, PERIOD_WAYS));
  });

  it('draw the restoration as it is', () => {
    expect(drawn('qualification-restoration')).toBe(stateDiagram(qualificationRestoration, RESTORATION_OPENINGS, RESTORATION_WAYS));
  });

  it('draw the year end as it is', () => {
    expect(drawn('year-end')).toBe(stateDiagram(yearEndReset, YEAR_END_OPENINGS, YEAR_END_WAYS));
  });
});
