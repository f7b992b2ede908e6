import { COUNTY_HEAD, COUNTY_OFFICER, decision, INSTITUTION, notice, noticeServed, recover, signedOn, type ToldCase } from './told-case';
import { countyDiscusses, decided, filing, letter, upheld } from './told-steps';

/** LZ-22(2): 当事人提出陈述申辩的，应当进行复核 — a second notice is no way round the re-examination of what was said to the first. */
describe('what was said is never lost', () => {
  const proposal = { measures: [recover(1000)], facts: '多收费', reasons: '违约', basis: ['协议'] };
  const toldAgain = (told: ToldCase, on: string): ToldCase =>
    told.does(`${on} 16:00`, COUNTY_OFFICER, 'issue-notice', notice()).does(`${on} 16:30`, COUNTY_OFFICER, 'record-service-of-notice', { service: signedOn(on) });

  it('stands in the next round when the agency proposes anew instead of examining it', () => {
    // Served on Mon 2 Mar; the party speaks on the 3rd; the officer proposes the same again on the 4th: 5, 6, 9, 10, 11 Mar.
    const one = noticeServed({ measures: [recover(1000)], served: '2026-03-02' }).does('2026-03-03', INSTITUTION, 'record-defence', filing({ complete: true }));
    toldAgain(one.does('2026-03-04', COUNTY_OFFICER, 'propose-measures', proposal), '2026-03-04');
    expect(one.state?.current?.defences).toHaveLength(1);
    expect(one.seen('2026-03-12 00:00').stage).toBe('DEFENCE_RECEIVED');
    expect(one.act('2026-03-12', COUNTY_HEAD, 'make-decision', decision())).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    expect(one.tasks('2026-03-12')).toEqual(['re-examine']);
    decided(one.does('2026-03-12', COUNTY_OFFICER, 're-examine', upheld()), '2026-03-12');
    expect(one.types()).not.toContain('DefenceWaived');
  });

  it('stands in the next round when its letter came between the two notices', () => {
    // Waived on 10 Mar, rejected by the heads the same day; the letter posted on the 9th comes on the 11th; told again on the 12th: 13, 16, 17, 18, 19 Mar.
    const one = countyDiscusses(noticeServed({ measures: [recover(60_000)], served: '2026-03-02' }), '2026-03-10', 'rejected');
    one.does('2026-03-11 11:00', COUNTY_OFFICER, 'record-defence', letter('2026-03-11T10:00:00+08:00', { postedOn: '2026-03-09' }));
    expect(one.state).toMatchObject({ stage: 'PROPOSED', unexamined: [{ postedOn: '2026-03-09' }] });
    toldAgain(one, '2026-03-12');
    expect(one.seen('2026-03-20 00:00').stage).toBe('DEFENCE_RECEIVED');
  });

  it('is done with when it was examined: then silence in the next round waives', () => {
    const one = noticeServed({ measures: [recover(60_000)], served: '2026-03-02' }).does('2026-03-03', INSTITUTION, 'record-defence', filing({ complete: true }));
    toldAgain(countyDiscusses(one.does('2026-03-04', COUNTY_OFFICER, 're-examine', upheld()), '2026-03-04', 'rejected'), '2026-03-04');
    expect(one.state).toMatchObject({ round: 2, unexamined: [], current: { defences: [] } });
    expect(one.seen('2026-03-12 00:00').stage).toBe('WAIVED');
  });
});
