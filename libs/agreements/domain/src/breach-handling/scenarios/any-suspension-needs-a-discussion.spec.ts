import { COUNTY_HEAD, decision, noticeServed, suspendAgreement } from './told-case';
import type { Measure } from '..';
import { countyDiscusses, decided } from './told-steps';

const clause = '协议第60条';
const duration = { months: 1 };
const person = { kind: 'person', ref: 'D-0001' } as const;

/** LZ-21(1): whoever is stopped, the heads discuss it first; no amount is needed for that. */
describe('any suspension needs a discussion', () => {
  it.each<[string, Measure]>([
    ['the agreement, one month', suspendAgreement(1)],
    ['settlement', { id: 'm1', kind: 'LZ-18.suspend-settlement', duration, band: 'ordinary', clause }],
    ['a department', { id: 'm1', kind: 'LZ-18.suspend-person-or-department', duration, band: 'ordinary', target: { kind: 'department', ref: 'K-07' }, clause }],
    ['a person', { id: 'm1', kind: 'LZ-18.suspend-person-or-department', duration, band: 'ordinary', target: person, clause }],
    ['a physician’s qualification', { id: 'm1', kind: 'LZ-18.suspend-physician', duration, band: 'ordinary', target: person, clause }],
    ['a pharmacist’s qualification', { id: 'm1', kind: 'LZ-18.staff-suspend', duration, band: 'ordinary', target: person, clause }],
    ['a qualification for good', { id: 'm1', kind: 'LZ-18.staff-cancel', target: person, clause }],
  ])('%s', (_what, measure) => {
    const one = noticeServed({ measures: [measure], served: '2026-03-02' });
    expect(one.act('2026-03-10', COUNTY_HEAD, 'make-decision', decision())).toEqual(['BREACH.GATE_CLOSED']);
    expect(decided(countyDiscusses(one, '2026-03-10'), '2026-03-10').state?.decision?.gates).toEqual(['agency-discussion']);
  });

  it.each<[string, Measure]>([
    ['a reminder', { id: 'm1', kind: 'LZ-18.reminder', clause }],
    ['an interview', { id: 'm1', kind: 'LZ-18.interview', clause }],
    ['an interview of a physician', { id: 'm1', kind: 'LZ-18.staff-interview', target: person, clause }],
  ])('but not %s', (_what, measure) => {
    expect(decided(noticeServed({ measures: [measure], served: '2026-03-02' }), '2026-03-10').state?.stage).toBe('DECIDED');
  });
});
