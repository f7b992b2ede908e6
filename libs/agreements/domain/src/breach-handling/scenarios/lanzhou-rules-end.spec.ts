import { loadPacks, PACKS, type Rule, type RulePack } from '@due-process/rules';
import { COUNTY_OFFICER, INSTITUTION, noticeServed, recover, suspendAgreement, ToldCase } from './told-case';
import { countyDiscusses, decided, decisionServed, filing, upheld } from './told-steps';

const lead = { agreementId: 'agr-1', source: 'audit', discoveredOn: '2026-12-31', facts: '多收费' };

/** LZ-50: in force from 1 Jan 2022 for five years, to 31 Dec 2026 (DC-51). No successor is known (domain.md 0.3). */
describe('Lanzhou rules end', () => {
  it('goes on under its own rules with a case that was opened while they were in force', () => {
    // Served on Mon 14 Dec 2026: 15, 16, 17, 18, 21 Dec. The party has spoken; everything after that happens in 2027.
    const one = noticeServed({ measures: [recover(60_000), suspendAgreement(1)], served: '2026-12-14' }).does('2026-12-15', INSTITUTION, 'record-defence', filing({ complete: true }));
    one.does('2027-01-05', COUNTY_OFFICER, 're-examine', upheld());
    decisionServed(decided(countyDiscusses(one, '2027-01-06'), '2027-01-06'), '2027-01-07');
    expect(one.state).toMatchObject({ ruleVersions: ['national@2026-11', 'lanzhou@2022-01'], decision: { gates: ['agency-discussion'] }, suspensions: [{ interval: { firstDay: '2027-01-08' } }] });
    // The filing of 3 working days is counted under the old rule and stays provisional until the notice for 2027 is loaded.
    expect(one.state?.clocks['filing']?.deadline.status).toBe('provisional');
  });

  it('opens a case on the last day, and none on 4 January 2027: the refusal says what remains', () => {
    expect(new ToldCase().act('2026-12-31 23:59', COUNTY_OFFICER, 'open-breach-case', lead)).toEqual([]);
    const late = new ToldCase();
    expect(late.act('2027-01-04', COUNTY_OFFICER, 'open-breach-case', lead)).toEqual(['RULES.NOT_IN_FORCE']);
    expect(late.refusals[0]?.articles).toEqual(['兰州办法第50条']);
    expect(late.refusals[0]?.message.zh).toContain('继续适用国家规定');
    expect(late.refusals[0]?.message.en).toContain('need a successor');
    expect(late.state).toBeUndefined();
  });

  it('opens one again under a successor that was loaded as data, and goes on with the old ones as they are', () => {
    const { inForceUntil: _ended, ...lanzhou } = PACKS.find((pack) => pack.id === 'lanzhou') as RulePack;
    const successor = { ...lanzhou, version: '2027-01', inForceFrom: '2027-01-01', rules: lanzhou.rules.map((rule) => (rule.id === 'LZ-22' ? ({ ...rule, count: 7 } as Rule) : rule)) };
    const packs = loadPacks([...PACKS, successor]);
    const old = noticeServed({ measures: [recover(1000)], served: '2026-12-14' }).lawChanges('2026-12-15', { packs });
    expect(old.seen('2026-12-16').clocks['defence-window#1']?.deadline.lastDay).toBe('2026-12-21');
    const one = noticeServed({ measures: [recover(1000)], served: '2027-01-04', given: new ToldCase().lawChanges('2026-12-15', { packs }) });
    expect(one.state).toMatchObject({ stage: 'NOTICE_SERVED', ruleVersions: ['national@2026-11', 'lanzhou@2027-01'] });
    // 5 to 8, 11 to 13 January, for all that is known before the notice for 2027.
    expect(one.state?.clocks['defence-window#1']?.deadline).toMatchObject({ lastDay: '2027-01-13', status: 'provisional' });
  });

  it('says so beside everything else that is wrong', () => {
    expect(new ToldCase().act('2027-01-04', COUNTY_OFFICER, 'open-breach-case', { ...lead, discoveredOn: '2027-01-05', facts: '' })).toEqual(['RULES.NOT_IN_FORCE', 'DATE.IN_FUTURE', 'INPUT.MISSING']);
  });
});
