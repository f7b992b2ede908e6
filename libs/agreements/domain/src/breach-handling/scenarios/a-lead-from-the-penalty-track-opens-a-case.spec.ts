import { SYSTEM } from '@due-process/procedure';
import { CITY_OFFICER, COUNTY_OFFICER, FACTS, ToldCase } from './told-case';

/* O4-43(4): the bureau found a breach in its penalty case and hands it to the agency; LL-3(4)1 keeps the two tracks apart. */
const LEAD = { agreementId: 'agr-1', source: 'transfer', discoveredOn: '2026-03-10', facts: '处罚案件中发现违反服务协议', fromCase: 'LZ-CF-2026-000012' };

describe('a lead from the penalty track', () => {
  it('opens a case of the agency of the institution, which names where it came from and belongs to nobody yet', () => {
    const told = new ToldCase().does('2026-03-11 09:00', SYSTEM, 'receive-lead', LEAD);
    expect(told.state).toMatchObject({ stage: 'LEAD', region: '620102', agency: { code: 'agency-620102', level: 'county' }, lead: { source: 'transfer', fromCase: 'LZ-CF-2026-000012' }, duties: {} });
    expect(told.tasks('2026-03-11')).toEqual(['begin-verification']);
    expect(told.does('2026-03-12', COUNTY_OFFICER, 'begin-verification', { method: '调取结算数据' }).state?.duties).toEqual({ [COUNTY_OFFICER.person]: 'officer' });
  });

  it('goes to the agency that it names', () => {
    const told = new ToldCase().does('2026-03-11', SYSTEM, 'receive-lead', { ...LEAD, agency: { code: 'agency-620100', region: '620100' } });
    expect(told.state?.agency).toEqual({ code: 'agency-620100', region: '620100', level: 'city' });
    told.does('2026-03-12', CITY_OFFICER, 'begin-verification', { method: '调取结算数据' });
  });

  it('is refused with all that is wrong at once, and nobody but the process hands it over', () => {
    const wrong = { ...LEAD, source: 'rumour', discoveredOn: '2026-03-32', facts: ' ', fromCase: '' };
    expect(new ToldCase().act('2026-03-11', SYSTEM, 'receive-lead', wrong)).toEqual(['INPUT.UNKNOWN_VALUE', 'DATE.INVALID', 'INPUT.MISSING', 'INPUT.MISSING']);
    expect(new ToldCase().act('2026-03-11', COUNTY_OFFICER, 'receive-lead', LEAD)).toEqual(['ACT.ROLE_NOT_ALLOWED']);
    expect(new ToldCase({ ...FACTS }).does('2026-03-11', SYSTEM, 'receive-lead', LEAD).act('2026-03-11', SYSTEM, 'receive-lead', LEAD)).toEqual(['CASE.ALREADY_OPEN']);
  });

  it('cannot begin under measures that have ended (LZ-50)', () => {
    expect(new ToldCase().act('2027-01-04', SYSTEM, 'receive-lead', { ...LEAD, discoveredOn: '2027-01-03' })).toEqual(['RULES.NOT_IN_FORCE']);
  });
});
