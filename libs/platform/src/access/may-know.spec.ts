import type { Actor, Role } from '@due-process/procedure';
import { mayKnow, scopeOf, type Party } from './may-know';
import { covers, regionPrefix } from './region';

const actor = (role: Role, region = '620102', employer = 'agency-620102', person = 'p'): Actor => ({ person, role, region, employer });
const H1: Party = { role: 'institution', code: 'H1' };
const D1: Party = { role: 'physician', code: 'D1' };
const file = (told: readonly Party[] = [H1, D1], region = '620102') => ({ region, told });

describe('mayKnow', () => {
  it.each<[string, Actor, boolean]>([
    ['a district officer, own district', actor('case-officer'), true],
    ['a district officer, another district', actor('case-officer', '620104'), false],
    ['a city officer', actor('case-officer', '620100'), true],
    ['staff of another city', actor('bureau-head', '620200'), false],
    ['a hearing chair of the city', actor('hearing-chair', '620100'), true],
    ['a head of a legal unit elsewhere', actor('legal-unit-head', '620104'), false],
    ['a provincial head', actor('bureau-head', '620000'), true],
    ['its institution', actor('institution', '620102', 'H1'), true],
    ['another institution', actor('institution', '620102', 'H2'), false],
    ['its physician', actor('physician', '620102', 'H1', 'D1'), true],
    ['another physician of the same institution', actor('physician', '620102', 'H1', 'D2'), false],
    ['a physician who carries the code of an institution', actor('physician', '620102', 'H9', 'H1'), false],
    ['an auditor', actor('auditor', '110000'), true],
    ['an administrator', actor('administrator', '620100'), false],
    ['the system', actor('system', 'CN'), false],
    ['settlement', actor('settlement', '620100'), false],
  ])('%s', (_who, caller, expected) => {
    expect(mayKnow(caller, file())).toBe(expected);
  });

  it('narrows the staff of the region where the case says so, and nobody else', () => {
    const narrow = { ...file(), staff: ({ employer }: Actor) => employer === 'bureau-620102' };
    expect([mayKnow(actor('case-officer'), narrow), mayKnow(actor('case-officer', '620102', 'bureau-620102'), narrow), mayKnow(actor('case-officer', '620104', 'bureau-620102'), narrow)]).toEqual([false, true, false]);
    expect([mayKnow(actor('institution', '620102', 'H1'), narrow), mayKnow(actor('auditor'), narrow)]).toEqual([true, true]);
  });

  it('hides a case from a party that was not told, also when another one was', () => {
    expect(mayKnow(actor('institution', '620102', 'H1'), file([]))).toBe(false);
    expect(mayKnow(actor('institution', '620102', 'H1'), file([D1]))).toBe(false);
  });

  it('lets the database leave out other regions for staff, and other parties for a party', () => {
    expect(scopeOf(actor('case-officer', '620100'))).toEqual({ regionPrefix: '6201' });
    expect(scopeOf(actor('physician', '620102', 'H1', 'D1'))).toEqual({ party: D1 });
    expect(scopeOf(actor('auditor'))).toEqual({});
  });
});

describe('division codes', () => {
  it('go by pairs, so that a city whose code ends in more zeros keeps its own', () => {
    expect(['620100', '620102', '620000', '621000', '620110'].map(regionPrefix)).toEqual(['6201', '620102', '62', '6210', '620110']);
    expect([covers('621000', '621002'), covers('621000', '620102'), covers('620102', '620100')]).toEqual([true, false, false]);
  });
});
