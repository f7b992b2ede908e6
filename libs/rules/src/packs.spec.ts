import { loadPacks, PACKS, type RulePack } from './index';

const lanzhou = PACKS.find((pack) => pack.id === 'lanzhou')!;
const national = PACKS.find((pack) => pack.id === 'national')!;
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
    ['a bar rule that no pack has', (p) => (rule(p, 'LZ-20.1')['nationalBarRule'] = 'O2-99'), 'rule LZ-20.1: no rule O2-99'],
    ['a period without length', (p) => delete rule(p, 'LZ-22')['count'], 'rule LZ-22: only a sanction may leave "count" to the decision'],
    ['a backward period that does not say how', (p) => (rule(p, 'LZ-22')['mode'] = 'backward'), 'rule LZ-22: "backward" belongs to "mode": "backward"'],
    ['an extension without approver', (p) => delete rule(p, 'LZ-36.sealing')['extensions'][0]['approver'], 'rule LZ-36.sealing: extensions [1]: "approver" is missing'],
    ['an id used twice', (p) => p['rules'].push(rule(p, 'LZ-22')), 'rule LZ-22: the id is used twice'],
    ['a day that does not exist', (p) => (p['inForceFrom'] = '2022-02-30'), 'Pack lanzhou: "inForceFrom" must be a day'],
    ['an end before the beginning', (p) => (p['inForceUntil'] = '2021-12-31'), 'Pack lanzhou: "inForceUntil" is before "inForceFrom"'],
    ['a region that is no division code', (p) => (p['region'] = 'Lanzhou'), 'Pack lanzhou: "region" must be CN or a division code'],
  ])('%s', (_, change, message) => expect(() => loadPacks([national, changed(change)])).toThrow(message));

  it('everything at once, not only the first', () => {
    const twice = changed((p) => {
      delete rule(p, 'LZ-22')['article'];
      rule(p, 'LZ-50')['unit'] = 'weeks';
    });
    expect(() => loadPacks([national, twice])).toThrow(/rule LZ-22: .*\n.*rule LZ-50: /);
  });

  it.each([null, [], 'text', 7])('something that is no pack: %p', (pack) => expect(() => loadPacks([pack])).toThrow('Pack without id'));

  it('a rule that two packs in force claim in one place', () => {
    const copy = { ...lanzhou, id: 'gansu', region: '62' };
    expect(() => loadPacks([national, lanzhou, copy])).toThrow('Packs lanzhou@2022-01 and gansu@2022-01: both claim rule LZ-22');
  });
});

describe('packs may follow each other', () => {
  it('a successor that begins when the old one has ended is no collision', () => {
    const { inForceUntil: _, ...open } = lanzhou;
    const successor: RulePack = { ...open, version: '2027-01', inForceFrom: '2027-01-01' };
    expect(loadPacks([national, lanzhou, successor])).toHaveLength(3);
  });
});
