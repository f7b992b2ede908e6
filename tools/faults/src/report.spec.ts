import type { Invariant } from './check/invariant';
import { report } from './report';

const invariant = (name: string): Invariant => ({ name, proves: `that ${name} holds`, check: () => ({ checked: 0, violations: [] }) });

describe('the summary', () => {
  it('names what was checked, and says what is wrong', () => {
    const violations = ['one', 'two', 'three', 'four', 'five', 'six'];
    const lines = report([{ invariant: invariant('good'), checked: 3, violations: [] }, { invariant: invariant('bad'), checked: 9, violations }], false).slice(2);
    expect(lines[0]).toMatch(/^✓ good +3 +0 +that good holds$/);
    expect(lines[1]).toMatch(/^✗ bad +9 +6 +that bad holds$/);
    expect(lines.slice(2)).toEqual(['      one', '      two', '      three', '      four', '      five', '      … and 1 more']);
  });

  it('counts nothing looked at as broken, unless the run was restricted', () => {
    const empty = [{ invariant: invariant('idle'), checked: 0, violations: [] }];
    expect(report(empty, false).slice(2)).toEqual([expect.stringMatching(/^✗ idle/), expect.stringMatching(/proves nothing/)]);
    expect(report(empty, true).slice(2)).toEqual([expect.stringMatching(/^· idle/)]);
  });
});
