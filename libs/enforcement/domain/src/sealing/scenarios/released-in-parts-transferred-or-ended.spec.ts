import { affixing, appraisal, goingBack, sealed, served, aSealing, toSeal, affixingAtOnce } from '../../testing/measure-inputs';
import { at, CASE, HEAD, OFFICER, REFERENCES } from '../../testing/told-measure';
import { sealedThings } from '..';

const three = () => sealed('2026-03-02 10:00', ['T1', 'T2', 'T3']);
const transfer = (things: readonly string[], when: string, more: object = {}) => ({ things, to: '兰州市公安局', transferredAt: `${when}+08:00`, receiptRef: '移送回执-1', documentRef: '移送告知-1', service: served(when.slice(0, 10)), ...more });

/* O4-33, ACL-27, ACL-28: five grounds, a head approves, what is released goes back at once. */
describe('a release', () => {
  it('may concern a part; the rest stays sealed under the same term', () => {
    const told = three().does('2026-03-10 09:00', HEAD, 'decide-release', { things: ['T2'], ground: '2', reasons: '与案件无关' });
    expect(told.tasks('2026-03-10 10:00')).toEqual(['decide-release by 2026-04-01', 'return-sealed-things level 1']);
    told.does('2026-03-10 15:00', OFFICER, 'return-sealed-things', goingBack('2026-03-10 14:00', ['T2']));
    expect([told.state?.stage, told.state?.closed]).toEqual(['SEALED', false]);
    expect(sealedThings(told.state!).map(({ thing }) => thing)).toEqual(['T1', 'T3']);
    expect(told.seen('2026-04-02 00:00').stage).toBe('RELEASE_DUE');
  });

  it('is complete when the last thing is back', () => {
    const told = three().does('2026-03-10 09:00', HEAD, 'decide-release', { things: ['T1', 'T2', 'T3'], ground: '1', reasons: '没有违法行为' });
    expect(told.state?.stage).toBe('RELEASE_DECIDED');
    expect(told.act('2026-03-10 09:30', OFFICER, 'request-extension', { days: 5, reasons: '情况复杂' })).toContain('SEALING.NOTHING_SEALED');
    told.does('2026-03-10 15:00', OFFICER, 'return-sealed-things', goingBack('2026-03-10 14:00', ['T1', 'T2', 'T3']));
    expect(told.state).toMatchObject({ stage: 'RELEASED', closed: true });
    expect(told.state?.clocks['sealing']?.status).toBe('met');
  });

  it('needs a ground that O4-33 knows, and no term that is not over', () => {
    const decide = (more: object) => three().act('2026-03-10', HEAD, 'decide-release', { things: ['T1'], ground: '1', reasons: '没有违法行为', ...more });
    expect(decide({ ground: '6' })).toEqual(['INPUT.UNKNOWN_VALUE']);
    expect(decide({ ground: '4' })).toEqual(['SEALING.TERM_NOT_OVER']);
    expect(decide({ things: ['T9'] })).toEqual(['MEASURE.THING_NOT_THERE']);
    expect(decide({ things: [] })).toEqual(['INPUT.MISSING']);
    expect(three().act('2026-03-10', { ...HEAD, person: 'p-officer-2' }, 'decide-release', { things: ['T1'], ground: '1', reasons: 'x' })).toEqual(['DUTY.NOT_SEPARATED']);
  });

  it('returns only what was released, not before it was, with the list signed', () => {
    const told = three().does('2026-03-10 09:00', HEAD, 'decide-release', { things: ['T2'], ground: '2', reasons: '与案件无关' });
    expect(told.act('2026-03-10 15:00', OFFICER, 'return-sealed-things', goingBack('2026-03-10 14:00', ['T1']))).toEqual(['MEASURE.THING_NOT_THERE']);
    expect(told.act('2026-03-10 15:00', OFFICER, 'return-sealed-things', goingBack('2026-03-10 08:00', ['T2']))).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    expect(told.act('2026-03-10 15:00', OFFICER, 'return-sealed-things', goingBack('2026-03-10 14:00', ['T2'], { party: { present: true, signed: false } }))).toEqual(['INPUT.MISSING', 'INPUT.MISSING']);
  });
});

/* ACL-21 */
describe('a transfer with a crime', () => {
  const crime = () => sealed('2026-03-02 10:00', ['T1', 'T2', 'T3'], { ...REFERENCES, case: { ...CASE, crimeApprovedAt: at('2026-03-20 14:00') } });

  it('is possible only where the principal head has approved that a crime goes to the police (TR-5)', () => {
    expect(three().act('2026-03-20 17:00', HEAD, 'transfer-sealed-things', transfer(['T1'], '2026-03-20T15:00:00'))).toEqual(['SEALING.NO_CRIME']);
    // Approved at 14:00: nothing has gone along at 13:59.
    expect(crime().act('2026-03-20 17:00', HEAD, 'transfer-sealed-things', transfer(['T1'], '2026-03-20T13:59:00'))).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    expect(crime().act('2026-03-20 17:00', HEAD, 'transfer-sealed-things', transfer(['T1'], '2026-03-20T14:00:00'))).toEqual([]);
  });

  it('takes the things along, the party told in writing', () => {
    const told = crime().does('2026-03-20 17:00', HEAD, 'transfer-sealed-things', transfer(['T1', 'T2', 'T3'], '2026-03-20T15:00:00'));
    expect(told.state).toMatchObject({ stage: 'TRANSFERRED', closed: true });
    expect(told.partySees().at(-1)).toBe('SealedThingsTransferred');
  });

  it('is not done before the party has been told', () => {
    expect(crime().act('2026-03-20 17:00', HEAD, 'transfer-sealed-things', transfer(['T1'], '2026-03-20T15:00:00', { service: undefined }))).toEqual(['INPUT.MISSING']);
    expect(crime().act('2026-03-20 17:00', HEAD, 'transfer-sealed-things', transfer(['T1'], '2026-03-20T15:00:00', { service: { method: 'announcement', announcedOn: '2026-03-20', proof: { causeNoted: '下落不明' } } }))).toContain('SEALING.NOT_TOLD_YET');
  });

  it('that was done before the end and is entered later was lawful', () => {
    const told = crime();
    expect(told.act('2026-04-02 09:00', HEAD, 'transfer-sealed-things', transfer(['T1', 'T2', 'T3'], '2026-04-01T15:00:00'))).toEqual([]);
    expect(told.state?.stage).toBe('TRANSFERRED');
    expect(told.state?.unlawfulSince).toBeUndefined();
  });
});

/* O4-47, ACL-28 */
describe('a case that ends', () => {
  it('releases what is sealed for it at the same moment; the things still have to go back', () => {
    const told = three();
    expect(told.caseEnds('2026-03-20 10:00', 'decided')).toEqual([]);
    expect(told.state).toMatchObject({ stage: 'RELEASE_DECIDED', things: [{ ground: '3' }, { ground: '3' }, { ground: '3' }] });
    told.does('2026-03-20 12:00', OFFICER, 'return-sealed-things', goingBack('2026-03-20 11:00', ['T1', 'T2', 'T3']));
    expect(told.state?.closed).toBe(true);
    expect(told.caseEnds('2026-03-21', 'ended')).toEqual([]);
  });

  it('gives up what was only asked for, and releases an emergency that nobody has approved', () => {
    const asked = aSealing().does('2026-03-02 08:00', OFFICER, 'request-sealing', { necessity: '复制不足', things: [toSeal('T1')] });
    asked.caseEnds('2026-03-02 09:00', 'ended');
    expect(asked.state).toMatchObject({ stage: 'NOT_SEALED', closed: true });
    const emergency = aSealing().does('2026-03-02 08:00', OFFICER, 'seal-in-emergency', affixingAtOnce('2026-03-02 07:30', ['T1']));
    emergency.caseEnds('2026-03-02 09:00', 'ended');
    expect(emergency.state?.stage).toBe('RELEASE_DECIDED');
  });

  it('still releases what lies unlawfully under seal', () => {
    const told = three().passes('2026-04-03 00:00');
    told.caseEnds('2026-04-03 09:00', 'decided');
    expect(told.state).toMatchObject({ stage: 'RELEASE_DUE', unlawfulSince: '2026-04-01T16:00:00.000Z' });
    expect(told.tasks('2026-04-03 10:00')).toEqual(['return-sealed-things level 2']);
  });

  it('has nothing new approved or sealed for it once it is decided, and still releases what is sealed (ACL-28(3))', () => {
    const decided = { ...REFERENCES, case: { ...CASE, closed: true } };
    const asked = () => aSealing().does('2026-03-02 08:00', OFFICER, 'request-sealing', { necessity: '复制不足', things: [toSeal('T1')] });
    const waiting = Object.assign(asked(), { references: decided });
    expect(waiting.act('2026-03-02 09:00', HEAD, 'decide-sealing', { result: 'approved', reasons: '同意' })).toEqual(['MEASURE.CASE_CLOSED']);
    expect(waiting.act('2026-03-02 09:00', HEAD, 'decide-sealing', { result: 'refused', reasons: '已作出决定' })).toEqual([]);
    const approved = Object.assign(asked().does('2026-03-02 09:00', HEAD, 'decide-sealing', { result: 'approved', reasons: '同意' }), { references: decided });
    expect(approved.act('2026-03-02 10:30', OFFICER, 'seal-things', affixing('2026-03-02 10:00', ['T1']))).toEqual(['MEASURE.CASE_CLOSED']);
    const under = Object.assign(sealed('2026-03-02 10:00', ['T1']), { references: decided });
    under.does('2026-03-20 10:00', HEAD, 'decide-release', { things: ['T1'], ground: '3', reasons: '已作出决定' }).does('2026-03-20 12:00', OFFICER, 'return-sealed-things', goingBack('2026-03-20 11:00', ['T1']));
    expect(under.state?.closed).toBe(true);
  });

  it('is nothing for whoever has withdrawn from the case, nor is anything else that serves it (O4-5)', () => {
    const told = sealed('2026-03-02 10:00', ['T1']);
    told.references = { ...REFERENCES, case: { ...CASE, recused: [OFFICER.person, HEAD.person] } };
    expect(told.act('2026-03-20', OFFICER, 'request-extension', { days: 5, reasons: '情况复杂' })).toEqual(['OFFICERS.RECUSED']);
    expect(told.act('2026-03-20', HEAD, 'decide-release', { things: ['T1'], ground: '1', reasons: '没有违法行为' })).toEqual(['OFFICERS.RECUSED']);
  });

  it('lets nobody act in two duties: who approves in the case asks for nothing and examines nothing here (domain.md 13.2)', () => {
    const told = sealed('2026-03-02 10:00', ['T1']);
    const third = { ...OFFICER, person: 'p-officer-3' };
    told.references = { ...REFERENCES, case: { ...CASE, duties: { [third.person]: 'approver' } } };
    expect(told.act('2026-03-20', third, 'request-extension', { days: 5, reasons: '情况复杂' })).toEqual(['DUTY.NOT_SEPARATED']);
    expect(told.act('2026-03-12', third, 'begin-appraisal', appraisal('2026-03-13', '2026-03-20', '2026-03-12'))).toEqual(['DUTY.NOT_SEPARATED']);
    told.does('2026-03-12', OFFICER, 'begin-appraisal', appraisal('2026-03-13', '2026-03-20', '2026-03-12'));
    expect(told.act('2026-03-21', third, 'end-appraisal', { appraisal: 'appraisal#1', endedOn: '2026-03-20', reportRef: '鉴定报告-1' })).toEqual(['DUTY.NOT_SEPARATED']);
    told.does('2026-03-23 10:00', OFFICER, 'request-extension', { days: 5, reasons: '情况复杂' }).does('2026-03-23 11:00', HEAD, 'decide-extension', { result: 'approved', reasons: '同意' });
    expect(told.act('2026-03-23 15:00', third, 'tell-extension', { documentRef: '封延-1', service: served('2026-03-23') })).toEqual(['DUTY.NOT_SEPARATED']);
  });
});
