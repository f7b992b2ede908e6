import { COUNTY_HEAD, COUNTY_OFFICER, INSTITUTION, noticeServed, recover } from './told-case';
import { letter } from './told-steps';

/** LZ-22(2): 当事人口头进行陈述和申辩的，应当制作笔录. Served on Mon 2 Mar 2026. */
describe('oral defence needs its record', () => {
  const told = () => noticeServed({ measures: [recover(1000)], served: '2026-03-02' });
  const oral = (more: object = {}) => letter('2026-03-04T15:00:00+08:00', { form: 'oral', ...more });

  it('is refused without the record, and heard with it', () => {
    expect(told().act('2026-03-04 16:00', COUNTY_OFFICER, 'record-defence', oral())).toEqual(['INPUT.MISSING']);
    expect(told().act('2026-03-04 16:00', COUNTY_OFFICER, 'record-defence', oral({ oralRecordRef: ' ' }))).toEqual(['INPUT.MISSING']);
    expect(told().does('2026-03-04 16:00', COUNTY_OFFICER, 'record-defence', oral({ oralRecordRef: '笔录-1' })).state?.current?.defences).toMatchObject([{ form: 'oral', oralRecordRef: '笔录-1' }]);
  });

  it('says something, in one of two forms', () => {
    expect(told().act('2026-03-04', INSTITUTION, 'record-defence', { form: 'written', statement: '  ' })).toEqual(['INPUT.MISSING']);
    expect(told().act('2026-03-04', INSTITUTION, 'record-defence', { form: 'sung', statement: '不同意' })).toEqual(['INPUT.UNKNOWN_VALUE']);
  });

  it('is taken from the party alone, by the agency that handles the case', () => {
    expect(told().act('2026-03-04', { ...INSTITUTION, employer: 'inst-2' }, 'record-defence', { form: 'written', statement: '不同意' })).toEqual(['BREACH.NOT_THE_PARTY']);
    expect(told().act('2026-03-04 16:00', { ...COUNTY_OFFICER, employer: 'agency-620103' }, 'record-defence', oral({ oralRecordRef: '笔录-1' }))).toEqual(['BREACH.NOT_YOUR_AGENCY']);
  });

  it('makes whoever takes it down work on the case: that person cannot approve it later', () => {
    const clerk = { ...COUNTY_OFFICER, person: 'p-clerk' };
    const one = told().does('2026-03-04 16:00', clerk, 'record-defence', oral({ oralRecordRef: '笔录-1' })).does('2026-03-10', COUNTY_OFFICER, 're-examine', { result: 'upheld', reasons: '不成立', recordRef: '复核-1' });
    expect(one.act('2026-03-10 10:00', { ...COUNTY_HEAD, person: 'p-clerk' }, 'make-decision', { documentRef: '决-1', remedies: '复议、诉讼' })).toEqual(['DUTY.NOT_SEPARATED']);
  });

  it('cannot come before there is a notice', () => {
    const one = told();
    one.state = { ...one.state!, clocks: {} };
    expect(one.act('2026-03-04', INSTITUTION, 'record-defence', { form: 'written', statement: '不同意' })).toEqual(['BREACH.NOTICE_NOT_SERVED']);
  });
});
