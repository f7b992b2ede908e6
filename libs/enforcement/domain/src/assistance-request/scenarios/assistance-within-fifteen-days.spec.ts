import { anAssistance } from '../../testing/measure-inputs';
import { CASE, OFFICER, REFERENCES, STRANGER } from '../../testing/told-measure';

const LETTER = { to: '白银市医疗保障局', subject: '核实异地住院费用', documentRef: '协查函-1', sentOn: '2026-04-16' };
const received = (on: string) => anAssistance().does('2026-04-16', OFFICER, 'send-assistance-letter', LETTER).does(`${on} 10:00`, OFFICER, 'record-receipt-of-letter', { receivedOn: on, receiptRef: '回执-1' });
const delay = (toldOn: string, until: string) => ({ toldOn, until, reasons: '病历量大', documentRef: '延期告知-1' });

/* O4-34: fifteen calendar days from receipt; 17 April 2026 + 15 = Saturday 2 May, a holiday: rolls to Wednesday 6 May. */
describe('a request for assistance', () => {
  it('runs fifteen days from the receipt of the letter, with roll', () => {
    const told = received('2026-04-17');
    expect([told.state?.id, told.state?.clocks['answer']?.deadline.nominalDay, told.lastDay('answer')]).toEqual(['LZ-E-2026-000001-X1', '2026-05-02', '2026-05-06']);
    expect(told.seen('2026-05-06 23:59').stage).toBe('RECEIVED');
    expect(told.seen('2026-05-07 00:00').stage).toBe('OVERDUE');
    expect(told.tasks('2026-05-07 08:00')).toEqual(['record-answer level 1']);
  });

  it('runs nothing before the letter has arrived', () => {
    const told = anAssistance().does('2026-04-16', OFFICER, 'send-assistance-letter', LETTER);
    expect(told.seen('2026-12-01').stage).toBe('SENT');
    expect(told.act('2026-04-20', OFFICER, 'record-receipt-of-letter', { receivedOn: '2026-04-15', receiptRef: '回执-1' })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
  });

  it('takes a delay that was told before the end, to the day that was told', () => {
    const told = received('2026-04-17').does('2026-05-06 16:00', OFFICER, 'record-delay', delay('2026-05-06', '2026-05-30'));
    expect([told.state?.stage, told.lastDay('answer')]).toEqual(['DELAYED', '2026-05-30']);
    expect(told.seen('2026-05-31 00:00').stage).toBe('OVERDUE');
  });

  it('refuses a delay told afterwards, but not one told in time and entered later', () => {
    const told = received('2026-04-17');
    expect(told.act('2026-05-08', OFFICER, 'record-delay', delay('2026-05-07', '2026-05-30'))).toEqual(['ASSISTANCE.DELAY_TOLD_LATE']);
    expect(told.act('2026-05-08', OFFICER, 'record-delay', delay('2026-05-06', '2026-05-06'))).toEqual(['ASSISTANCE.NO_DELAY']);
    told.does('2026-05-08', OFFICER, 'record-delay', delay('2026-05-06', '2026-05-30'));
    expect(told.state?.stage).toBe('DELAYED');
  });

  it('is answered in time or late, and says which', () => {
    const early = received('2026-04-17').does('2026-05-06', OFFICER, 'record-answer', { answeredOn: '2026-05-06', documentRef: '复函-1', evidence: ['E5'] });
    expect([early.state?.closed, early.event('AssistanceAnswered').inTime]).toEqual([true, true]);
    const late = received('2026-04-17').does('2026-05-20', OFFICER, 'record-answer', { answeredOn: '2026-05-19', documentRef: '复函-1' });
    expect([late.state?.stage, late.event('AssistanceAnswered').inTime]).toEqual(['ANSWERED', false]);
  });

  it('is nothing for whoever has withdrawn from the case or reviews it (LZ-34, O4-5, domain.md 13.2)', () => {
    const told = received('2026-04-17');
    told.references = { ...REFERENCES, case: { ...CASE, recused: [OFFICER.person] } };
    expect(told.act('2026-04-20', OFFICER, 'record-answer', { answeredOn: '2026-04-20', documentRef: '复函-1' })).toEqual(['OFFICERS.RECUSED']);
    expect(told.act('2026-04-20', OFFICER, 'withdraw-letter', { reasons: '不再需要' })).toEqual(['OFFICERS.RECUSED']);
    told.references = { ...REFERENCES, case: { ...CASE, duties: { 'p-officer-2': 'reviewer' } } };
    expect(told.act('2026-04-20', { ...OFFICER, person: 'p-officer-2' }, 'record-answer', { answeredOn: '2026-04-20', documentRef: '复函-1' })).toEqual(['DUTY.NOT_SEPARATED']);
  });

  it('ends with the case, belongs to its bureau, and says what it asks of whom', () => {
    const told = received('2026-04-17');
    expect(told.act('2026-04-20', STRANGER, 'record-answer', { answeredOn: '2026-04-20', documentRef: '复函-1' })).toEqual(['MEASURE.NOT_YOUR_BUREAU']);
    told.caseEnds('2026-04-20', 'ended');
    expect(told.state).toMatchObject({ stage: 'WITHDRAWN', closed: true });
    expect(anAssistance().act('2026-04-16', OFFICER, 'send-assistance-letter', { ...LETTER, to: '', subject: '', documentRef: '' })).toEqual(['INPUT.MISSING', 'INPUT.MISSING', 'INPUT.MISSING']);
  });
});
