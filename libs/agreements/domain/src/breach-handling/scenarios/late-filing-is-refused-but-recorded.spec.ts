import { at, COUNTY_OFFICER, INSTITUTION, noticeServed, recover } from './told-case';
import { checkedAndFiled, closed, decided, decisionServed, filing, letter, pays, reconciled } from './told-steps';

/** Served on Mon 2 Mar 2026; the window ends on Mon 9 Mar. The institution speaks on Tue 10 Mar. */
describe('late filing is refused but recorded', () => {
  const told = () => noticeServed({ measures: [recover(1000)], served: '2026-03-02' });

  it('refuses with the day that was the last, and keeps the attempt', () => {
    const one = told();
    expect(one.act('2026-03-10 08:00', INSTITUTION, 'record-defence', filing())).toEqual(['BREACH.DEFENCE_WINDOW_CLOSED']);
    expect(one.refusals[0]).toMatchObject({ recorded: true, message: { en: expect.stringContaining('2026-03-09') } });
    expect(one.types().slice(-2)).toEqual(['DefenceWaived', 'LateDefenceNoted']);
    expect(one.events.at(-1)).toMatchObject({ effectiveAt: at('2026-03-10 08:00'), actor: { role: 'institution' }, partyVisible: true });
  });

  it('changes nothing: the case stays waived, and no ceiling comes from words that were too late', () => {
    const one = told();
    one.act('2026-03-10 08:00', INSTITUTION, 'record-defence', filing());
    expect(one.state).toMatchObject({ stage: 'WAIVED', ceilings: [], current: { defences: [] } });
  });

  it('is late by post where the postmark is of the day after', () => {
    const one = told();
    expect(one.act('2026-03-12', COUNTY_OFFICER, 'record-defence', letter('2026-03-12T08:00:00+08:00', { postedOn: '2026-03-10' }))).toEqual(['BREACH.DEFENCE_WINDOW_CLOSED']);
  });

  it('is recorded even when the case is closed, and does not open it again', () => {
    const one = closed(reconciled(pays(checkedAndFiled(decisionServed(decided(told(), '2026-03-10'), '2026-03-11'), '2026-03-12'), '2026-03-13', 1000), '2026-03-16'), '2026-03-17');
    expect(one.act('2026-04-01', INSTITUTION, 'record-defence', filing())).toEqual(['BREACH.DEFENCE_WINDOW_CLOSED']);
    expect(one.types().at(-1)).toBe('LateDefenceNoted');
    expect(one.state).toMatchObject({ stage: 'CLOSED', closed: true });
  });

  it('lets an institution neither date its own filing nor vouch for its own postmark', () => {
    const one = told();
    expect(one.act('2026-03-10', INSTITUTION, 'record-defence', filing({ receivedAt: at('2026-03-09') }))).toContain('BREACH.FILED_NOW');
    expect(one.act('2026-03-10', INSTITUTION, 'record-defence', filing({ postedOn: '2026-03-09' }))).toContain('BREACH.POSTMARK_BY_OFFICER');
  });
});
