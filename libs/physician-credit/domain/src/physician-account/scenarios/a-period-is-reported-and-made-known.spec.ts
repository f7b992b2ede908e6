import { ACCOUNT, cases, HEAD, OFFICER, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { scored, smallPoints } from './told-points';

/** QN-3(2)1c, d and 3, QN-4(2): what the agency reports, the bureau makes known, and somebody judges; what falls is taken back (C17). */
describe('a penalty period in Qiannan is reported and made known', () => {
  const BUREAU = { ...OFFICER, person: 'p-bureau', role: 'bureau-head' as const, region: '522700', employer: 'bureau-522700' };
  const period = { key: 'QN.tariff/2026/1/period', documentRef: '黔南医保报〔2026〕1号' };
  const twelve = () => scored(new ToldWorld(), '2026-03-02', [smallPoints(12, '2026-02-02')], { ref: '决定-1' });

  it('the agency reports it, then the bureau makes it known, each once', () => {
    const world = twelve();
    expect(world.tasks(ACCOUNT)).toEqual(['report-period for case-officer/agency-head']);
    expect(world.act('2026-03-03', ACCOUNT, BUREAU, 'circulate-period', period)).toEqual(['CIRCULATION.NOT_REPORTED']);
    expect(world.act('2026-03-03', ACCOUNT, OFFICER, 'report-period', { key: 'QN.tariff/2026/1/interview', documentRef: ' ' })).toEqual(['CIRCULATION.UNKNOWN', 'INPUT.MISSING']);
    world.does('2026-03-03', ACCOUNT, OFFICER, 'report-period', period);
    expect(world.act('2026-03-03', ACCOUNT, OFFICER, 'report-period', period)).toEqual(['CIRCULATION.ALREADY_DONE']);
    expect(world.tasks(ACCOUNT)).toEqual(['circulate-period for bureau-head']);
    expect(world.act('2026-03-04', ACCOUNT, { ...BUREAU, region: '620100' }, 'circulate-period', period)).toEqual(['PHYSICIAN.OUT_OF_AREA']);
    world.does('2026-03-04', ACCOUNT, BUREAU, 'circulate-period', period);
    expect(world.act('2026-03-04', ACCOUNT, BUREAU, 'circulate-period', period)).toEqual(['CIRCULATION.ALREADY_DONE']);
    expect(world.tasks(ACCOUNT)).toEqual([]);
    expect(world.account().circulations).toEqual({ [period.key]: { reportedOn: '2026-03-03', circulatedOn: '2026-03-04' } });
  });

  it('after two full years in a row the whole province is told', () => {
    const world = scored(new ToldWorld({ registeredOn: '2025-01-06' }), '2025-03-03', [smallPoints(12, '2025-02-03')], { ref: '决定-1' });
    scored(world, '2026-03-02', [smallPoints(12, '2026-02-02')], { ref: '决定-2' });
    expect(world.account().firings.filter(({ circulation }) => circulation).map(({ step, circulation }) => [step, circulation])).toEqual([['period', 'pooling-area'], ['two-years', 'province']]);
  });

  it('if the decision falls, what was made known is taken back; what was only reported need not be', () => {
    const world = twelve().does('2026-03-03', ACCOUNT, OFFICER, 'report-period', period);
    expect(world.act('2026-03-03', ACCOUNT, BUREAU, 'withdraw-circulation', period)).toEqual(['CIRCULATION.UNKNOWN']);
    world.does('2026-03-04', ACCOUNT, BUREAU, 'circulate-period', period);
    world.does('2026-03-10', ACCOUNT, HEAD, 'annul-parent-decision', { decisionRef: '决定-1', reasons: '复议撤销' });
    expect(world.tasks(ACCOUNT)).toEqual(['withdraw-circulation for bureau-head']);
    world.does('2026-03-11', ACCOUNT, BUREAU, 'withdraw-circulation', { ...period, documentRef: '撤回-1' });
    expect(world.tasks(ACCOUNT)).toEqual([]);

    const reported = twelve().does('2026-03-03', ACCOUNT, OFFICER, 'report-period', period).does('2026-03-10', ACCOUNT, HEAD, 'annul-parent-decision', { decisionRef: '决定-1', reasons: '复议撤销' });
    expect(reported.tasks(ACCOUNT)).toEqual([]);
  });

  it('twelve at once are judged: a crime is handed over with its letter, and the blacklist falls like the period', () => {
    const world = scored(new ToldWorld(), '2026-03-02', [cases('QN-3.1.5.1')], { ref: '决定-1' });
    const key = 'QN.tariff/2026/blacklist-once@2026-03-02';
    expect(world.tasks(ACCOUNT)).toEqual(expect.arrayContaining(['judge-crime for agency-head', 'note-blacklist for bureau-head', 'report-period for case-officer/agency-head']));
    expect(world.act('2026-03-03', ACCOUNT, HEAD, 'judge-crime', { key: period.key, result: 'crime', reasons: '' })).toEqual(['CRIME.NOTHING_TO_JUDGE', 'INPUT.UNKNOWN_VALUE', 'INPUT.MISSING']);
    expect(world.act('2026-03-03', ACCOUNT, HEAD, 'judge-crime', { key, result: 'handed-over', reasons: '数额较大' })).toEqual(['INPUT.MISSING']);
    world.does('2026-03-03', ACCOUNT, HEAD, 'judge-crime', { key, result: 'handed-over', reasons: '数额较大', documentRef: '移送-1' });
    expect(world.act('2026-03-03', ACCOUNT, HEAD, 'judge-crime', { key, result: 'no-crime', reasons: '重新研判' })).toEqual(['CRIME.NOTHING_TO_JUDGE']);
    world.does('2026-03-03', ACCOUNT, BUREAU, 'note-blacklist', { key, documentRef: '通报-1' });
    world.does('2026-03-10', ACCOUNT, HEAD, 'annul-parent-decision', { decisionRef: '决定-1', reasons: '复议撤销' });
    expect(world.tasks(ACCOUNT)).toEqual(['withdraw-circulation for bureau-head']);
  });
});
