import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagramIn, stateDiagram } from '@due-process/procedure';
import { assistanceRequest, ASSISTANCE_WAYS } from '../assistance-request';
import { EVIDENCE_ACTS } from '../evidence';
import { evidencePreservation, PRESERVATION_WAYS } from '../evidence-preservation';
import { sealing, SEALING_WAYS } from '../sealing';

const readme = (folder: string): string => readFileSync(join(__dirname, '..', folder, 'README.md'), 'utf8');

/** Whoever changes a procedure changes its picture: the READMEs show what the code does. */
describe('the READMEs of the measures', () => {
  it.each([
    ['evidence-preservation', () => stateDiagram(evidencePreservation, { 'request-preservation': 'REQUESTED', 'take-in-emergency': 'EMERGENCY' }, PRESERVATION_WAYS)],
    ['sealing', () => stateDiagram(sealing, { 'request-sealing': 'REQUESTED', 'seal-in-emergency': 'EMERGENCY' }, SEALING_WAYS)],
    ['assistance-request', () => stateDiagram(assistanceRequest, 'SENT', ASSISTANCE_WAYS)],
  ])('draw %s as it is', (folder, drawn) => {
    expect(diagramIn(readme(folder))).toBe(drawn());
  });

  it.each(['evidence-preservation', 'sealing', 'assistance-request'])('name every clock of %s', (folder) => {
    const rules = readFileSync(join(__dirname, '..', folder, 'clocks.ts'), 'utf8').match(/rule: '[^']+', owner/g) ?? [];
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) expect(readme(folder)).toContain(rule.slice(7, rule.indexOf("', owner")));
  });

  it('name every act on evidence', () => {
    for (const act of EVIDENCE_ACTS) expect(readme('evidence')).toContain(`\`${act.name}\` ${act.label}`);
  });
});
