import { PACKS, selectRules } from './index';

const book = selectRules(PACKS, { region: '620102', on: '2026-03-02' });

describe('what the breach procedure needs stands in the packs', () => {
  it.each([
    ['LZ-22', { unit: 'working-days', count: 5, atExpiry: 'deemed-waived', startEvent: 'service of the notice' }],
    ['LZ-24.filing', { unit: 'working-days', count: 3 }],
    ['LZ-20.bar', { unit: 'years', count: 3, roll: 'none' }],
    ['O2-12.serious-breach', { unit: 'years', count: 1, roll: 'none' }],
    ['O2-12.illegality', { unit: 'years', count: 3, roll: 'none' }],
    ['O2-12.deceit', { unit: 'years', count: 3, roll: 'none' }],
    ['ACL-54', { unit: 'working-days', count: 10 }],
    ['ALL-46', { unit: 'months', count: 6, roll: 'forward' }],
    ['ACL-53', { unit: 'months', count: 3 }],
    ['LZ-50', { unit: 'years', count: 5, mode: 'validity', roll: 'none' }],
  ])('clock %s', (id, expected) => expect(book.clock(id)).toMatchObject(expected));

  it('the suspension is a sanction whose length the decision fixes (LZ-19)', () => {
    expect(book.clock('LZ-19.suspension')).toMatchObject({ mode: 'sanction', roll: 'none', unit: 'months' });
    expect(book.clock('LZ-19.suspension').count).toBeUndefined();
  });

  it.each([
    ['LZ-21.collective', { value: 5_000_000, unit: 'fen', inclusive: true }],
    ['LZ-20.suspensions', { value: 2, unit: 'count' }],
    ['REMIND.lead', { value: 2, unit: 'working-days' }],
  ])('threshold %s', (id, expected) => expect(book.threshold(id)).toMatchObject(expected));

  it.each(['LZ-19.bands', 'LZ-19.person-bands'])('%s: 1–3 and 3–6 months', (id) => {
    expect(book.band(id).bands.map((band) => [band.id, band.minMonths, band.maxMonths])).toEqual([
      ['ordinary', 1, 3],
      ['graver', 3, 6],
    ]);
  });

  it('the ten measures and one of LZ-18(1), and the three of LZ-18(2)', () => {
    const ids = book.measures().map((measure) => measure.id.replace('LZ-18.', ''));
    expect(ids.filter((id) => !id.startsWith('staff-')).sort()).toEqual(
      ['reminder', 'interview', 'suspend-settlement', 'refuse-allocation', 'refuse-payment', 'recover', 'contractual-penalty', 'suspend-person-or-department', 'suspend-agreement', 'terminate-agreement', 'suspend-physician'].sort(),
    );
    expect(ids.filter((id) => id.startsWith('staff-'))).toEqual(['staff-interview', 'staff-suspend', 'staff-cancel']);
    expect(book.measure('LZ-18.recover').needs).toEqual(['amount']);
    expect(book.measure('LZ-18.terminate-agreement').needs).toEqual(['ground']);
  });

  it('the thirteen grounds of LZ-20 and the national ones beside them (C6, C7, C8)', () => {
    for (let n = 1; n <= 13; n++) expect(book.ground(`LZ-20.${n}`)?.for).toEqual(['medical-institution', 'pharmacy']);
    for (const id of ['O2-43.1a', 'O2-43.1b', 'O2-43.fraud']) expect(book.ground(id)?.for).toContain('medical-institution');
    for (const id of ['O3-40.2', 'O3-40.7', 'O3-40.14']) expect(book.ground(id)?.for).toEqual(['pharmacy']);
  });

  it('the national bar follows the reason (C9): none for a wish, 1 year for breach, 3 for illegality and deceit', () => {
    expect(book.ground('LZ-20.11')).toMatchObject({ nationalBarYears: 0 });
    expect(book.ground('O2-43.1a')).toMatchObject({ nationalBarYears: 1, nationalBarRule: 'O2-12.serious-breach' });
    expect(book.ground('O2-43.fraud')).toMatchObject({ nationalBarYears: 3, nationalBarRule: 'O2-12.illegality' });
    expect(book.ground('LZ-20.2')).toMatchObject({ nationalBarYears: 3, nationalBarRule: 'O2-12.deceit' });
    for (const ground of book.grounds()) if (ground.nationalBarRule) expect(book.clock(ground.nationalBarRule).count).toBe(ground.nationalBarYears);
  });

  it('the bases of a settlement hold with approver and facts (C5)', () => {
    expect(book.holdBase('R735-30')).toMatchObject({ approver: 'principal-head', requires: ['fraud-suspicion', 'refusal-to-cooperate'] });
    expect(book.holdBase('N14-11')).toMatchObject({ approver: 'agency-head', requires: ['risk-facts'] });
  });

  it.each(['LZ-21.1', 'LZ-21.2', 'LZ-21.3', 'LZ-22.1', 'LZ-22.2', 'duties', 'service-proven', 'not-heavier', 'LZ-47'])('gate %s', (id) => {
    expect(book.gate(id).article).toBe(book.article(id));
    expect(book.gate(id).pendingFor).toBeUndefined();
  });
});

describe('every pack', () => {
  it('of a city says what remains when it has run out', () => {
    for (const pack of PACKS) if (pack.inForceUntil !== undefined) expect(pack.whenNotInForce?.zh).toBeTruthy();
  });

  it('has rules that no lookup of its own region misses', () => {
    for (const pack of PACKS) {
      const region = pack.region === 'CN' ? '620102' : pack.region;
      const rules = selectRules(PACKS, { region, on: pack.inForceUntil ?? '2026-03-02' });
      for (const rule of pack.rules) expect(rules.article(rule.id)).toBe(rule.article);
    }
  });
});
