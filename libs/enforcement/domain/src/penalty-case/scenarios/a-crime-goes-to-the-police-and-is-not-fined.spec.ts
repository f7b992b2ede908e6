import { HEAD, OFFICER, PRINCIPAL, type ToldCase } from './told-case';
import { decided, decisionInput, decisionServed, drafted, executed, noticeServed, OFFICERS, penalty, published } from './told-steps';

/** TR-5 to TR-12, LZ-39(3), APL-27: report of two, principal in three days, transfer in 24 hours, no fine instead, set-off, measures go along. */
describe('a suspected crime', () => {
  const report = { acts: ['a1'], officers: OFFICERS, facts: '涉嫌诈骗，数额较大', documentRef: '报告-1' };
  const attachments = { letter: '移送书', report: '调查报告', things: '清单', opinions: '无', other: '无' };
  const approved = (one: ToldCase, on: string): ToldCase => one.does(`${on} 10:00`, OFFICER, 'report-crime', report).does(`${on} 17:00`, PRINCIPAL, 'decide-crime-transfer', { result: 'approved', reasons: '达到追诉标准' });
  const transferred = (one: ToldCase, on: string): ToldCase => one.does(`${on} 18:00`, OFFICER, 'transfer-crime', { to: '兰州市公安局', transferredAt: `${on}T17:30:00+08:00`, attachments, receiptRef: '回执-1' });

  it('is decided by the principal head in three days, and goes within 24 hours', () => {
    const one = drafted('2026-03-09').does('2026-03-13 10:00', OFFICER, 'report-crime', report);
    // Fri 13 Mar + 3 calendar days: Mon 16 Mar, whatever the weekend.
    expect(one.lastDay('crime-decision')).toBe('2026-03-16');
    expect(one.act('2026-03-16', HEAD, 'decide-crime-transfer', { result: 'approved', reasons: '属实' })).toEqual(['PENALTY.PRINCIPAL_ONLY']);
    one.does('2026-03-16 17:20', PRINCIPAL, 'decide-crime-transfer', { result: 'approved', reasons: '属实' });
    expect(one.state?.clocks['crime-transfer']?.deadline.endsAt).toBe('2026-03-17T09:20:00.000Z');
    expect(one.tasks('2026-03-17 18:00')).toContain('transfer-crime by 2026-03-17 level 1');
  });

  it('is not fined while it is on its way: neither drafted nor decided (TR-11)', () => {
    const one = noticeServed('2026-03-09').does('2026-03-12', OFFICER, 'report-crime', report);
    expect(one.act('2026-03-17', HEAD, 'make-decision', decisionInput(one))).toEqual(['PENALTY.FINE_INSTEAD_OF_TRANSFER']);
    expect(one.act('2026-03-17', OFFICER, 'draft-decision', penalty())).toEqual(['DISCRETION.FINE_BESIDE_TRANSFER']);
    one.does('2026-03-17', PRINCIPAL, 'decide-crime-transfer', { result: 'refused', reasons: '未达追诉标准' });
    decided(one, '2026-03-18');
  });

  it('is decided as a crime once the principal head has approved, and needs no notice', () => {
    const crime = { result: 'crime', facts: '涉嫌诈骗', reasons: '移送', basis: ['TR-5.decide'], evidence: [], circumstances: [] };
    const one = drafted('2026-03-09', crime as never);
    expect(one.act('2026-03-10', HEAD, 'make-decision', decisionInput(one))).toEqual(['PENALTY.CRIME_NOT_APPROVED']);
    transferred(approved(one, '2026-03-10'), '2026-03-10');
    decided(one, '2026-03-11');
    expect(one.last('DecisionMade')).toMatchObject({ result: 'crime', fineTotalFen: 0 });
  });

  it('that the police does not take leads back to the penalty (TR-9, TR-10)', () => {
    const one = transferred(approved(noticeServed('2026-03-09'), '2026-03-10'), '2026-03-10').does('2026-03-13', OFFICER, 'record-police-decision', { result: 'not-filed', on: '2026-03-13', documentRef: '不立案-1' });
    expect(one.lastDay('police-reconsideration')).toBe('2026-03-16');
    one.does('2026-03-16', PRINCIPAL, 'ask-police-again', { reasons: '证据充分', documentRef: '复议-1' });
    expect(one.act('2026-03-17', HEAD, 'make-decision', decisionInput(one))).toEqual(['PENALTY.FINE_INSTEAD_OF_TRANSFER']);
    one.does('2026-03-18', OFFICER, 'record-police-decision', { result: 'not-filed', on: '2026-03-18', documentRef: '维持-1' });
    decided(one, '2026-03-19');
  });

  it('found only after the decision goes too: the fine that was paid is told, to be set off', () => {
    const one = published(decisionServed(decided(noticeServed('2026-03-09'), '2026-03-17'), '2026-03-17'), '2026-03-18');
    approved(one, '2026-04-20');
    const input = { to: '兰州市公安局', transferredAt: '2026-04-20T17:30:00+08:00', attachments, receiptRef: '回执-1' };
    expect(one.act('2026-04-21', OFFICER, 'transfer-crime', { ...input, finePaidFen: 3_000_001 })).toEqual(['PENALTY.NOT_WHAT_WAS_FINED']);
    one.references = { ...one.references, openMeasures: [{ streamId: 'LZ-CF-2026-000001-S1', procedure: 'sealing' }] };
    one.does('2026-04-21', OFFICER, 'transfer-crime', { ...input, finePaidFen: 3_000_000 });
    expect(one.last('CrimeTransferred')).toMatchObject({ setOffFen: 3_000_000, things: ['LZ-CF-2026-000001-S1'] });
    one.does('2026-04-23', OFFICER, 'record-police-decision', { result: 'filed', on: '2026-04-23', documentRef: '立案-9' });
    expect(one.tasks('2026-04-23')).toContain('hand-over by 2026-04-26');
    one.does('2026-04-24', OFFICER, 'hand-over', { on: '2026-04-24', receiptRef: '移交-1' });
  });

  it('ends the case only when the police has filed it and has the material; what is sealed goes along', () => {
    const one = transferred(approved(drafted('2026-03-09'), '2026-03-10'), '2026-03-10');
    const end = { ground: 'crime-transferred', reasons: '公安立案', documentRef: '终止-1' };
    expect(one.act('2026-03-11', HEAD, 'end-case', end)).toEqual(['PENALTY.POLICE_HAS_NOT_FILED', 'PENALTY.CRIME_PENDING']);
    one.does('2026-03-12', OFFICER, 'record-police-decision', { result: 'filed', on: '2026-03-12', documentRef: '立案-9' });
    expect(one.act('2026-03-12', HEAD, 'end-case', end)).toEqual(['PENALTY.NOT_HANDED_OVER']);
    one.references = { ...one.references, openMeasures: [{ streamId: 'X-S1', procedure: 'sealing' }, { streamId: 'X-X1', procedure: 'assistance-request' }] };
    one.does('2026-03-13', OFFICER, 'hand-over', { on: '2026-03-13', receiptRef: '移交-1' }).does('2026-03-13', HEAD, 'end-case', end);
    expect(one.errands.map(({ streamId }) => streamId)).toEqual(['X-X1']);
  });

  it('keeps the case open until the police has answered', () => {
    const one = published(decisionServed(decided(noticeServed('2026-03-09'), '2026-03-17'), '2026-03-17'), '2026-03-18');
    executed(transferred(approved(one, '2026-04-20'), '2026-04-20'), '2026-04-20');
    expect(one.act('2026-04-21', HEAD, 'close-case', { ground: 'performed', report: '报告', documentRef: '结-1' })).toEqual(['PENALTY.NOT_FINISHED']);
    expect(one.refusals[0]?.missing?.map(({ zh }) => zh)).toEqual(['公安机关的决定']);
  });

  it('goes to the police although the decision was annulled meanwhile', () => {
    const one = approved(decisionServed(decided(noticeServed('2026-03-09'), '2026-03-17'), '2026-03-17'), '2026-03-18');
    one.does('2026-03-18 17:10', PRINCIPAL, 'revoke-decision', { reasons: '事实须重新查清', documentRef: '撤-1' });
    expect(one.tasks('2026-03-18 17:20')).toContain('transfer-crime by 2026-03-19');
    transferred(one, '2026-03-18').does('2026-03-20', OFFICER, 'record-police-decision', { result: 'filed', on: '2026-03-20', documentRef: '立案-9' });
    expect(one.does('2026-03-22', OFFICER, 'hand-over', { on: '2026-03-22', receiptRef: '移交-1' }).tasks('2026-03-22')).not.toContain('hand-over');
  });

  it('that is found when the case is closed or ended keeps it from the archive until it has gone its way', () => {
    const archive = { fileRef: '案卷-1', indexRef: '目录-1' };
    const closed = executed(published(decisionServed(decided(noticeServed('2026-03-09'), '2026-03-17'), '2026-03-17'), '2026-03-18'), '2026-04-02').does('2026-04-03', HEAD, 'close-case', { ground: 'performed', report: '报告', documentRef: '结-1' });
    const ended = drafted('2026-03-09').does('2026-03-10', HEAD, 'end-case', { ground: 'no-successor', reasons: '当事人终止', documentRef: '终止-1' });
    for (const one of [closed, ended]) {
      one.does('2026-04-20 10:00', OFFICER, 'report-crime', report);
      expect(one.act('2026-04-20 11:00', OFFICER, 'archive-case', archive)).toEqual(['PENALTY.NOT_FINISHED']);
      expect(one.tasks('2026-04-20 11:00')).toContain('decide-crime-transfer by 2026-04-23');
      one.does('2026-04-20 17:00', PRINCIPAL, 'decide-crime-transfer', { result: 'approved', reasons: '达到追诉标准' });
      expect(one.act('2026-04-20 17:10', OFFICER, 'archive-case', archive)).toEqual(['PENALTY.NOT_FINISHED']);
      transferred(one, '2026-04-20').does('2026-04-23', OFFICER, 'record-police-decision', { result: 'not-filed', on: '2026-04-23', documentRef: '不立案-1' });
      one.does('2026-04-24', PRINCIPAL, 'ask-police-again', { reasons: '证据充分', documentRef: '复议-1' });
      expect(one.tasks('2026-04-24')).toContain('record-police-decision by 2026-04-27');
      expect(one.act('2026-04-24', OFFICER, 'archive-case', archive)).toEqual(['PENALTY.NOT_FINISHED']);
      one.does('2026-04-27', OFFICER, 'record-police-decision', { result: 'not-filed', on: '2026-04-27', documentRef: '维持-1' }).does('2026-04-28', OFFICER, 'archive-case', archive);
      expect(one.state?.stage).toBe('ARCHIVED');
    }
  });

  it('filed by the police holds the end of the case on every ground until the material is handed over (TR-12)', () => {
    const one = transferred(approved(drafted('2026-03-09'), '2026-03-10'), '2026-03-10').does('2026-03-12', OFFICER, 'record-police-decision', { result: 'filed', on: '2026-03-12', documentRef: '立案-9' });
    expect(one.act('2026-03-12', HEAD, 'end-case', { ground: 'no-successor', reasons: '当事人终止', documentRef: '终止-1' })).toEqual(['PENALTY.NOT_HANDED_OVER']);
  });

  it('dropped by the police for good may be reported anew', () => {
    const one = transferred(approved(drafted('2026-03-09'), '2026-03-10'), '2026-03-10').does('2026-03-12', OFFICER, 'record-police-decision', { result: 'not-filed', on: '2026-03-12', documentRef: '不立案-1' });
    expect(one.act('2026-03-13', OFFICER, 'report-crime', report)).toEqual(['PENALTY.CRIME_REPORTED']);
    expect(one.act('2026-03-17', OFFICER, 'report-crime', report)).toEqual([]);
  });
});
