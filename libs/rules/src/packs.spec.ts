import { loadPacks, PACKS, type RulePack } from './index';

const lanzhou = PACKS.find((pack) => pack.id === 'lanzhou')!;
const national = PACKS.find((pack) => pack.id === 'national')!;
const others = PACKS.filter((pack) => pack !== lanzhou);
type Json = Record<string, any>;

/** The Lanzhou pack, changed in one place. */
function changed(change: (pack: Json) => void): unknown {
  const copy = structuredClone(lanzhou) as unknown as Json;
  change(copy);
  return copy;
}

const rule = (pack: Json, id: string): Json => pack['rules'].find((r: Json) => r['id'] === id);

describe('a pack is refused, naming pack, rule and what is wrong, for', () => {
  it.each<[string, (pack: Json) => void, string]>([
    ['an unknown key of a rule', (p) => (rule(p, 'LZ-22')['cuont'] = 5), 'Pack lanzhou, rule LZ-22: unknown key "cuont"'],
    ['an unknown key of the pack', (p) => (p['inForceUntill'] = '2026-12-31'), 'Pack lanzhou: unknown key "inForceUntill"'],
    ['a key of another kind', (p) => (rule(p, 'LZ-21.1')['count'] = 5), 'rule LZ-21.1: unknown key "count"'],
    ['a missing article', (p) => delete rule(p, 'LZ-22')['article'], 'rule LZ-22: "article" is missing'],
    ['a title in one language', (p) => delete rule(p, 'LZ-22')['title']['en'], 'rule LZ-22: title: "en" is missing'],
    ['a count that is no number', (p) => (rule(p, 'LZ-22')['count'] = '5'), 'rule LZ-22: "count" must be a whole number from 0'],
    ['an unknown unit', (p) => (rule(p, 'LZ-22')['unit'] = 'weeks'), 'rule LZ-22: "unit" must be one of working-days, calendar-days, months, years, hours'],
    ['an unknown kind', (p) => (rule(p, 'LZ-22')['kind'] = 'timer'), 'rule LZ-22: "kind" must be one of clock'],
    ['half a 分', (p) => (rule(p, 'LZ-21.collective')['value'] = 0.5), 'rule LZ-21.collective: "value" must be a whole number from 0'],
    ['a need that nobody knows', (p) => rule(p, 'LZ-18.recover')['needs'].push('money'), 'rule LZ-18.recover: "needs" must be one of amount, duration, ground, target'],
    ['a band turned round', (p) => (rule(p, 'LZ-19.bands')['bands'][0]['minMonths'] = 4), 'rule LZ-19.bands: band "ordinary" ends before it begins'],
    ['a bar without rule', (p) => delete rule(p, 'LZ-20.1')['nationalBarRule'], 'rule LZ-20.1: a bar needs "nationalBarRule"'],
    ['a bar rule that no pack has', (p) => (rule(p, 'LZ-20.1')['nationalBarRule'] = 'O2-99'), 'rule LZ-20.1: nationalBarRule: no rule O2-99'],
    ['a period without length', (p) => delete rule(p, 'LZ-22')['count'], 'rule LZ-22: only a sanction may leave "count" to the decision'],
    ['a backward period that does not say how', (p) => (rule(p, 'LZ-22')['mode'] = 'backward'), 'rule LZ-22: "backward" belongs to "mode": "backward"'],
    ['an extension without approver', (p) => delete rule(p, 'LZ-36.sealing')['extensions'][0]['approver'], 'rule LZ-36.sealing: extensions [1]: "approver" is missing'],
    ['a period of no days', (p) => (rule(p, 'LZ-22')['count'] = 0), 'rule LZ-22: "count" is at least 1'],
    ['a pause for a reason that no law knows', (p) => (rule(p, 'LZ-36.sealing')['pauseReasons'] = ['holiday']), 'rule LZ-36.sealing: "pauseReasons" must be one of testing, inspection'],
    ['coercion that stands still for a hearing', (p) => rule(p, 'LZ-36.sealing')['pauseReasons'].push('hearing'), 'rule LZ-36.sealing: coercion stands still for testing, inspection, appraisal only, not for hearing'],
    ['coercion that goes on over a day of rest', (p) => (rule(p, 'LZ-36.sealing')['roll'] = 'forward'), 'rule LZ-36.sealing: coercion ends on its last day: "roll" must be "none"'],
    ['coercion about nothing in particular', (p) => delete rule(p, 'LZ-36.sealing')['matter'], 'rule LZ-36.sealing: "atExpiry": "release-due" needs the "matter"'],
    ['a right that ends in no matter', (p) => delete rule(p, 'LZ-22')['matter'], 'rule LZ-22: "atExpiry": "deemed-waived" needs the "matter"'],
    ['an id used twice', (p) => p['rules'].push(rule(p, 'LZ-22')), 'rule LZ-22: the id is used twice'],
    ['a day that does not exist', (p) => (p['inForceFrom'] = '2022-02-30'), 'Pack lanzhou: "inForceFrom" must be a day'],
    ['an end before the beginning', (p) => (p['inForceUntil'] = '2021-12-31'), 'Pack lanzhou: "inForceUntil" is before "inForceFrom"'],
    ['a region that is no division code', (p) => (p['region'] = 'Lanzhou'), 'Pack lanzhou: "region" must be CN or a division code'],
  ])('%s', (_, change, message) => expect(() => loadPacks([...others, changed(change)])).toThrow(message));

  it('everything at once, not only the first', () => {
    const twice = changed((p) => {
      delete rule(p, 'LZ-22')['article'];
      rule(p, 'LZ-50')['unit'] = 'weeks';
    });
    expect(() => loadPacks([...others, twice])).toThrow(/rule LZ-22: .*\n.*rule LZ-50: /);
  });

  it.each([null, [], 'text', 7])('something that is no pack: %p', (pack) => expect(() => loadPacks([pack])).toThrow('Pack without id'));

  it('a rule that two packs in force claim in one place', () => {
    const copy = { ...lanzhou, id: 'gansu', region: '62' };
    expect(() => loadPacks([...PACKS, copy])).toThrow('Packs lanzhou@2022-01 and gansu@2022-01: both claim rule LZ-22');
  });
});

describe('packs may follow each other', () => {
  it('a successor that begins when the old one has ended is no collision', () => {
    const { inForceUntil: _, ...open } = lanzhou;
    const successor: RulePack = { ...open, version: '2027-01', inForceFrom: '2027-01-01' };
    expect(loadPacks([...PACKS, successor])).toHaveLength(PACKS.length + 1);
  });
});

describe('what a rule of higher rank bounds (domain.md 0.2): a pack is refused for', () => {
  const nationalWith = (id: string, part: object): RulePack => ({ ...national, rules: national.rules.map((one) => (one.id === id ? { ...one, ...part } : one)) as RulePack['rules'] });

  it.each<[string, (pack: Json) => void, string]>([
    ['sealing of 60 days, ACL-25 allows 30', (p) => (rule(p, 'LZ-36.sealing')['count'] = 60), 'Pack lanzhou, rule LZ-36.sealing: 60 calendar-days are more than the 30 that ACL-25 of higher rank allows'],
    ['an extension by 60 days', (p) => (rule(p, 'LZ-36.sealing')['extensions'][0]['count'] = 60), 'rule LZ-36.sealing: extensions of 60 calendar-days are more than the 30 that ACL-25'],
    ['an extension that may be repeated', (p) => (rule(p, 'LZ-36.sealing')['extensions'][0]['repeats'] = true), 'rule LZ-36.sealing: extensions of Infinity calendar-days'],
    ['sealing of a month, which may have 31 days', (p) => Object.assign(rule(p, 'LZ-36.sealing'), { unit: 'months', count: 1 }), 'rule LZ-36.sealing: is counted in months, while ACL-25 of higher rank bounds it in calendar-days'],
    ['another matter, while the rule still rests on ACL-25', (p) => Object.assign(rule(p, 'LZ-36.sealing'), { matter: 'storage', count: 31 }), 'rule LZ-36.sealing: 31 calendar-days are more than the 30'],
    ['eight working days after preservation', (p) => (rule(p, 'LZ-36.preservation')['count'] = 8), 'rule LZ-36.preservation: 8 working-days are more than the 7 that APL-56'],
    ['one day for the defence, never fewer than three (C11)', (p) => (rule(p, 'LZ-22')['count'] = 1), 'rule LZ-22: 1 working-days are fewer than the 3 that O4-41.defence of higher rank leaves at least'],
  ])('%s', (_, change, message) => expect(() => loadPacks([...others, changed(change)])).toThrow(message));

  it('a shorter ceiling and a longer right are the city’s to give', () => {
    const kinder = changed((p) => {
      rule(p, 'LZ-36.sealing')['count'] = 20;
      rule(p, 'LZ-22')['count'] = 7;
    });
    expect(loadPacks([...others, kinder])).toHaveLength(PACKS.length);
  });

  it('the national order that goes beyond the law, and ACL-25 itself when it rolls', () => {
    const rest = PACKS.filter((pack) => pack !== national);
    expect(() => loadPacks([nationalWith('O4-31', { count: 45 }), ...rest])).toThrow('rule O4-31: 45 calendar-days are more than the 30 that ACL-25');
    expect(() => loadPacks([nationalWith('ACL-25', { roll: 'forward' }), ...rest])).toThrow('rule ACL-25: coercion ends on its last day');
  });

  it('a parameter by which a bureau could go below the floor', () => {
    const rest = PACKS.filter((pack) => pack !== national);
    expect(() => loadPacks([nationalWith('PARAM.penalty.defenceDays', { min: 2 }), ...rest])).toThrow('rule PARAM.penalty.defenceDays: "min" lets O4-41.defence fall below the 3 working-days');
  });

  it('nothing where the two are never law on one day', () => {
    const later = nationalWith('ACL-25', { inForceFrom: '2027-01-01' });
    const old = changed((p) => (rule(p, 'LZ-36.sealing')['count'] = 60));
    expect(() => loadPacks([...others.map((one) => (one === national ? later : one)), old])).not.toThrow();
  });
});

describe('every rule that a rule names is there, and of a kind that fits', () => {
  const tariffWith = (change: (tariff: Json) => void, id = 'PQ.tariff'): unknown[] => {
    const packs = structuredClone(PACKS) as unknown as Json[];
    change(packs.flatMap((pack) => pack['rules'] as Json[]).find((one) => one['id'] === id)!);
    return packs;
  };

  it.each<[string, (tariff: Json) => void, string]>([
    ['the clock of a step', (t) => (t['steps'][0]['clock'] = 'PQ.never'), 'clock: no rule PQ.never'],
    ['the threshold of a step', (t) => (t['steps'][0]['threshold'] = 'PQ.never'), 'threshold: no rule PQ.never'],
    ['the months of a length', (t) => (t['steps'][0]['lengths'][0]['months'] = 'PQ.never'), 'lengths: no rule PQ.never'],
    ['a kind', (t) => (t['kinds'][0] = 'PQ.never'), 'kinds: no rule PQ.never'],
    ['the full scale', (t) => (t['full'] = 'PQ.never'), 'full: no rule PQ.never'],
    ['the objection', (t) => (t['chain']['objection'] = 'PQ.never'), 'chain objection: no rule PQ.never'],
    ['the notice', (t) => (t['chain']['notice'] = 'PQ.never'), 'chain notice: no rule PQ.never'],
    ['the window of restoration', (t) => (t['restoration']['window'] = 'PQ.never'), 'restoration window: no rule PQ.never'],
    ['the block', (t) => (t['block']['rule'] = 'PQ.never'), 'block: no rule PQ.never'],
    ['a gate in the place of a clock', (t) => (t['steps'][0]['clock'] = 'PQ.twelve'), 'clock: PQ.twelve is a threshold, not a clock'],
  ])('%s', (_, change, message) => expect(() => loadPacks(tariffWith(change))).toThrow(new RegExp(`Pack national, rule PQ.tariff: (step \\S+ )?${message}`)));

  it.each<[string, (one: Json) => void, string, string]>([
    ['the cap of the bonus', (t) => (t['bonus']['cap'] = 'QN-never'), 'QN.tariff', 'bonus cap: no rule QN-never'],
    ['a kind of bonus', (t) => (t['bonus']['kinds'][0] = 'QN-never'), 'QN.tariff', 'bonus kinds: no rule QN-never'],
    ['what a parameter replaces', (p) => (p['target']['rule'] = 'O4-41.never'), 'PARAM.penalty.defenceDays', 'target: no rule O4-41.never'],
    ['a number of another kind of rule', (p) => (p['target']['key'] = 'value'), 'PARAM.penalty.defenceDays', 'target: O4-41.defence is a clock, not a threshold'],
  ])('%s', (_, change, id, message) => expect(() => loadPacks(tariffWith(change, id))).toThrow(`rule ${id}: ${message}`));
});
