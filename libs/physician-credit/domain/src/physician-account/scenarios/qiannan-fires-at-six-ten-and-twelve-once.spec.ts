import { ACCOUNT, cases, HEAD, OFFICER, P1, PARENT, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { fired, parentOf, scored, settles, smallPoints, yearOfPoints } from './told-points';

/** QN-3(2)1a to c: 6, 10 and 12 points of one natural year, each once per crossing (满: the number itself included). */
describe('in Qiannan', () => {
  const key = (step: string, cycle = 1): string => `QN.tariff/2026/${cycle}/${step}`;
  const five = () => scored(new ToldWorld(), '2026-03-02', [smallPoints(5, '2026-02-02')], { ref: '决定-1' });

  it('five points bring nothing', () => {
    expect(fired(five())).toEqual([]);
  });

  it('the sixth brings the interview, the tenth the admonition, the twelfth the period, and none of them twice', () => {
    const world = scored(five(), '2026-03-03', [smallPoints(1, '2026-02-03')], { ref: '决定-2' });
    expect(fired(world)).toEqual([key('interview')]);
    scored(world, '2026-03-04', [smallPoints(3, '2026-02-04')], { ref: '决定-3' });
    expect(fired(world)).toEqual([key('interview')]);
    scored(world, '2026-03-05', [smallPoints(1, '2026-02-05')], { ref: '决定-4' });
    expect(fired(world)).toEqual([key('interview'), key('admonition')]);
    scored(world, '2026-03-06', [smallPoints(1, '2026-02-06')], { ref: '决定-5' });
    expect(world.account().stage).toBe('NORMAL');
    scored(world, '2026-03-09', [smallPoints(1, '2026-02-07')], { ref: '决定-6' });
    expect(fired(world)).toEqual([key('interview'), key('admonition'), key('period')]);
    expect(world.period()).toMatchObject({ stage: 'RUNNING', firstDay: '2026-03-10', lastDay: '2026-06-09' });
  });

  it('counts anew after twelve, with what is above them kept in the year and lost in the cycle (domain.md 14)', () => {
    const world = scored(scored(new ToldWorld(), '2026-03-02', [smallPoints(10, '2026-02-02')], { ref: '决定-1' }), '2026-03-03', [smallPoints(4, '2026-02-03')], { ref: '决定-2' });
    expect(yearOfPoints(world, 2026)).toMatchObject({ raw: 14, total: 14, cycle: 0 });
    // The sixth point of the second cycle, the twentieth of the year.
    scored(world, '2026-03-04', [smallPoints(6, '2026-02-04')], { ref: '决定-3' });
    expect(fired(world)).toContain(key('interview', 2));
    expect(yearOfPoints(world, 2026)).toMatchObject({ total: 20, cycle: 6 });
  });

  it('eighteen of the year bring the blacklist without any act of twelve (QN-4(2))', () => {
    const world = scored(scored(new ToldWorld(), '2026-03-02', [smallPoints(12, '2026-02-02')], { ref: '决定-1' }), '2026-03-03', [smallPoints(5, '2026-02-03')], { ref: '决定-2' });
    expect(fired(world).some((one) => one.includes('blacklist'))).toBe(false);
    scored(world, '2026-03-04', [smallPoints(1, '2026-02-04')], { ref: '决定-3' });
    expect(fired(world)).toContain('QN.tariff/2026/blacklist-total');
    expect(world.tasks(ACCOUNT)).toContain('note-blacklist for bureau-head');
  });

  it('an act of twelve brings the blacklist at once, twelve acts of one do not', () => {
    expect(fired(scored(new ToldWorld(), '2026-03-02', [smallPoints(12, '2026-02-02')], { ref: '决定-1' }))).not.toContain('QN.tariff/2026/blacklist-once@2026-03-02');
    const world = scored(new ToldWorld(), '2026-03-02', [cases('QN-3.1.5.1')], { ref: '决定-1' });
    expect(fired(world)).toEqual([key('interview'), key('admonition'), key('period'), 'QN.tariff/2026/blacklist-once@2026-03-02']);
    const bureau = { ...OFFICER, person: 'p-bureau', role: 'bureau-head' as const, region: '522700' };
    const paper = { key: 'QN.tariff/2026/blacklist-once@2026-03-02', documentRef: '通报-1' };
    expect(world.act('2026-03-03', ACCOUNT, bureau, 'note-blacklist', { key: 'QN.tariff/2026/1/period', documentRef: ' ' })).toEqual(['BLACKLIST.UNKNOWN', 'INPUT.MISSING']);
    world.does('2026-03-03', ACCOUNT, bureau, 'note-blacklist', paper);
    expect(world.act('2026-03-04', ACCOUNT, bureau, 'note-blacklist', paper)).toEqual(['BLACKLIST.ALREADY_NOTED']);
    expect(world.tasks(ACCOUNT)).not.toContain('note-blacklist for bureau-head');
  });

  it('there are no points without a decision, not twice on one, and none of another area (C17)', () => {
    const world = new ToldWorld();
    const score = (input: object, actor = OFFICER) => world.act('2026-03-02', ACCOUNT, actor, 'record-points', { acts: [cases('QN-3.1.1.1')], reasons: '违规属实', ...input });
    expect(score({})).toEqual(['POINTS.NO_PARENT_DECISION']);
    expect(score({ finding: 'f9' })).toEqual(['POINTS.FINDING_UNKNOWN']);
    expect(score({ parent: PARENT }, { ...OFFICER, region: '522702' })).toEqual(['PHYSICIAN.OUT_OF_AREA']);
    expect(score({ parent: { ...PARENT, decidedOn: '2026-02-30' } })).toEqual(['DATE.INVALID']);
    expect(score({ parent: parentOf('', '2026-03-03') })).toEqual(['INPUT.MISSING', 'DATE.IN_FUTURE']);
    expect(score({ parent: PARENT })).toEqual([]);
    expect(score({ parent: PARENT })).toEqual(['POINTS.ALREADY_SCORED']);
    expect(world.account().entries).toHaveLength(1);
  });

  it('acts are of the tariff, whole in number, of their day, and stated once', () => {
    const world = new ToldWorld();
    const score = (...acts: readonly object[]) => world.act('2026-03-02', ACCOUNT, OFFICER, 'record-points', { parent: PARENT, acts, reasons: '违规属实' });
    const one = cases('QN-3.1.1.1') as Record<string, unknown>;
    expect(score()).toEqual(['INPUT.MISSING']);
    expect(score({ ...one, kinds: ['PQ.class-1-3'] })).toEqual(['POINTS.UNKNOWN_KIND']);
    expect(score({ ...one, cases: 1.5 })).toEqual(['POINTS.CASES']);
    expect(score({ ...one, cases: 0 })).toEqual(['POINTS.CASES']);
    expect(score({ ...one, adjustment: { how: 'lighter', ground: 'confessed-and-repaired' } })).toEqual(['POINTS.NO_ADJUSTMENT']);
    expect(score({ ...one, actedOn: '2026-03-03' })).toEqual(['DATE.IN_FUTURE']);
    expect(score(one, one)).toEqual(['POINTS.SAME_ACT_TWICE']);
    // Where one act falls under several kinds the highest counts (PQ.several).
    expect(score({ ...one, kinds: ['QN-3.1.1.1', 'QN-3.1.4.1', 'QN-3.1.2.1'] })).toEqual([]);
    expect(world.account().entries[0]).toMatchObject({ points: 6, lines: [{ kind: 'QN-3.1.4.1' }] });
  });

  it('points of two sites are added, and block at both (QN-3, QN-3(2)3)', () => {
    const world = new ToldWorld().does('2026-01-06', ACCOUNT, { ...OFFICER, role: 'system', region: 'CN' }, 'add-site', { institution: 'inst-2', region: '522702' });
    scored(world, '2026-03-02', [smallPoints(6, '2026-02-02')], { ref: '决定-1' });
    world.does('2026-03-03', ACCOUNT, { ...HEAD, role: 'case-officer', region: '522702', person: 'p-other' }, 'record-points', { parent: parentOf('决定-2', '2026-03-03', 'inst-2'), acts: [smallPoints(6, '2026-02-03')], reasons: '违规属实' });
    expect(fired(world)).toContain(key('period'));
    expect(world.tasks(P1)).toEqual(['record-blocking for institution', 'record-blocking for institution']);
    expect(settles(world, '2026-03-03').payable).toBe(true);
    expect(settles(world, '2026-03-04')).toMatchObject({ payable: false, status: 'SUSPENDED', rule: 'QN-3.2.2', until: '2026-06-03' });
  });
});
