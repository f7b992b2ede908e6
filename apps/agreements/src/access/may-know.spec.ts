import type { Actor, Role } from '@due-process/procedure';
import { mayKnow } from './may-know';
import { covers, regionPrefix } from './region';

const actor = (role: Role, region = '620102', employer = 'agency-620102'): Actor => ({ person: 'p', role, region, employer });
const file = (partyTold = true, region = '620102') => ({ region, institutionId: 'H1', partyTold });

describe('mayKnow', () => {
  it.each<[string, Actor, boolean]>([
    ['a district officer, own district', actor('case-officer'), true],
    ['a district officer, another district', actor('case-officer', '620104'), false],
    ['a city officer', actor('case-officer', '620100'), true],
    ['staff of another city', actor('bureau-head', '620200'), false],
    ['a provincial head', actor('bureau-head', '620000'), true],
    ['its institution', actor('institution', '620102', 'H1'), true],
    ['another institution', actor('institution', '620102', 'H2'), false],
    ['an auditor', actor('auditor', '110000'), true],
    ['an administrator', actor('administrator', '620100'), false],
    ['the system', actor('system', 'CN'), false],
  ])('%s', (_who, caller, expected) => {
    expect(mayKnow(caller, file())).toBe(expected);
  });

  it('hides a case from its institution until it was told', () => {
    expect(mayKnow(actor('institution', '620102', 'H1'), file(false))).toBe(false);
  });
});

describe('division codes', () => {
  it('go by pairs, so that a city whose code ends in more zeros keeps its own', () => {
    expect(['620100', '620102', '620000', '621000', '620110'].map(regionPrefix)).toEqual(['6201', '620102', '62', '6210', '620110']);
    expect([covers('621000', '621002'), covers('621000', '620102'), covers('620102', '620100')]).toEqual([true, false, false]);
  });
});
