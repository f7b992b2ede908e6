import { HEAD, OFFICER, PARTY } from './told-case';
import { archived, closed, decided, decisionServed, executed, investigated, noticeServed, penalty, published, reported, upheld } from './told-steps';

/** domain.md 12.6: lead, filing, investigation, report, notice, defence, decision, service, publication, execution, closing, archive. */
describe('a penalty case from the lead to the archive', () => {
  it('goes its whole way, and each clock ends with its step', () => {
    // Served Mon 9 Mar: five working days 10, 11, 12, 13, 16 Mar. Silence waives on Tue 17 Mar.
    const one = noticeServed('2026-03-09');
    expect(one.lastDay('lead-check')).toBe('2026-03-23');
    expect(one.lastDay('decision-period')).toBe('2026-06-08');
    expect(one.lastDay('defence#1')).toBe('2026-03-16');
    expect(one.seen('2026-03-16 23:59').stage).toBe('NOTICE_SERVED');
    expect(one.seen('2026-03-17 00:00').stage).toBe('WAIVED');

    decided(one, '2026-03-17');
    expect(one.last('DecisionMade')).toMatchObject({ result: 'penalty', fineTotalFen: 3_000_000, overdue: false });
    // Seven working days from Tue 17 Mar: 18, 19, 20, 23, 24, 25, 26 Mar, for service and publication alike.
    expect([one.lastDay('service'), one.lastDay('publication#1')]).toEqual(['2026-03-26', '2026-03-26']);

    decisionServed(one, '2026-03-18');
    expect(one.spawns.map(({ procedure, id }) => [procedure, id])).toEqual([['fine-execution', 'LZ-CF-2026-000001-F1']]);
    published(one, '2026-03-20');
    expect(one.act('2026-03-23', HEAD, 'close-case', { ground: 'performed', report: '结案报告', documentRef: '结案-1' })).toEqual(['PENALTY.GROUND_NOT_GIVEN', 'PENALTY.NOT_FINISHED']);
    archived(closed(executed(one, '2026-04-02'), '2026-04-03'), '2026-04-10');
    expect([one.stage, one.state?.closed]).toEqual(['ARCHIVED', true]);
    expect(Object.values(one.state?.clocks ?? {}).filter(({ status }) => status === 'running')).toEqual([]);
  });

  it('hears the party and re-examines before the decision', () => {
    const one = noticeServed('2026-03-09').does('2026-03-11 10:00', PARTY, 'record-defence', { form: 'written', statement: '收费有医嘱依据' });
    expect(one.act('2026-03-12', OFFICER, 're-examine', upheld())).toEqual(['PENALTY.WINDOW_OPEN']);
    one.does('2026-03-17', OFFICER, 're-examine', upheld());
    decided(one, '2026-03-18');
    expect(one.stage).toBe('DECIDED');
  });

  it('names a task or a clock in every stage', () => {
    expect(investigated('2026-03-09').tasks('2026-03-09 18:00')).toEqual(['complete-investigation by 2026-06-08']);
    expect(reported('2026-03-09').tasks('2026-03-09 18:00')).toEqual(['draft-decision by 2026-06-08']);
    const one = noticeServed('2026-03-09', penalty());
    expect(one.tasks('2026-03-09 18:00')).toEqual([]);
    expect(one.state?.clocks['defence#1']?.status).toBe('running');
    expect(one.tasks('2026-03-17 18:00')).toEqual(['make-decision by 2026-06-08']);
  });
});
