import { ACCOUNT, HOSPITAL, OFFICER, OTHER_HOSPITAL, P1, SYSTEM, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { scored, settles, smallPoints } from '../../physician-account/scenarios/told-points';

/** QN-3(2)2: every institution blocks the code at once (及时), publishes it and tells its patients; the block holds without it. */
describe('two sites', () => {
  const world = () => {
    const told = new ToldWorld().does('2026-01-06', ACCOUNT, SYSTEM, 'add-site', { institution: 'inst-2', region: '522702' });
    return scored(told, '2026-03-02', [smallPoints(12, '2026-02-02')], { ref: '决定-1' });
  };
  const paper = (blockedOn = '2026-03-03') => ({ blockedOn, publicationRef: '公示-1' });

  it('each have their own task, and each does its own', () => {
    const told = world();
    expect(told.period().sites.map((site) => site.institution)).toEqual(['inst-1', 'inst-2']);
    expect(told.tasks(P1)).toEqual(['record-blocking for institution', 'record-blocking for institution']);
    told.does('2026-03-03', P1, HOSPITAL, 'record-blocking', paper());
    expect(told.tasks(P1)).toEqual(['record-blocking for institution']);
    expect(told.act('2026-03-04', P1, HOSPITAL, 'record-blocking', paper())).toEqual(['PERIOD.BLOCKED_ALREADY']);
    told.does('2026-03-04', P1, OTHER_HOSPITAL, 'record-blocking', paper());
    expect(told.tasks(P1)).toEqual([]);
    expect(told.period().blockings.map((one) => one.institution)).toEqual(['inst-1', 'inst-2']);
  });

  it('are blocked whether they have said so or not', () => {
    expect(settles(world(), '2026-03-03').payable).toBe(false);
  });

  it('do not speak for others, nor of days before the period or ahead', () => {
    const told = world();
    expect(told.act('2026-03-03', P1, { ...HOSPITAL, employer: 'inst-9' }, 'record-blocking', paper())).toEqual(['PHYSICIAN.NOT_YOUR_STAFF']);
    expect(told.act('2026-03-03', P1, HOSPITAL, 'record-blocking', { blockedOn: '2026-03-01', publicationRef: '' })).toEqual(['DATE.BEFORE_ITS_CAUSE', 'INPUT.MISSING']);
    expect(told.act('2026-03-03', P1, HOSPITAL, 'record-blocking', paper('2026-03-04'))).toEqual(['DATE.IN_FUTURE']);
    expect(told.act('2026-03-03', P1, OFFICER, 'record-blocking', paper())).toEqual(['ACT.ROLE_NOT_ALLOWED']);
    expect(told.period().blockings).toEqual([]);
  });
});
