import { aPreservation, preserved, taking, thing } from '../../testing/measure-inputs';
import { CASE, DELEGATED, HEAD, OFFICER, REFERENCES, SECOND, STRANGER } from '../../testing/told-measure';

const REQUEST = { reasons: '病历可能被替换', things: [thing('T1')] };
const approved = () => aPreservation().does('2026-03-02 08:00', OFFICER, 'request-preservation', REQUEST).does('2026-03-02 09:00', HEAD, 'decide-preservation', { result: 'approved', reasons: '同意' });
const take = (more: object) => approved().act('2026-03-02 12:00', OFFICER, 'take-preservation', taking('2026-03-02 10:00', ['T1'], more));

/* LZ-36(1), APL-56, O4-26, O4-27: asked for and approved before, counted, signed and handed over on the spot. */
describe('a preservation in advance', () => {
  it('is asked for with reasons and things, in a case of the officer’s own bureau that is still open', () => {
    const ask = (input: object, actor = OFFICER, references: object = REFERENCES) => aPreservation(references).act('2026-03-02', actor, 'request-preservation', { ...REQUEST, ...input });
    expect(ask({})).toEqual([]);
    expect(ask({ reasons: ' ' })).toEqual(['INPUT.MISSING']);
    expect(ask({ things: [] })).toEqual(['INPUT.MISSING']);
    expect(ask({ things: [thing('T1'), thing('T1')] })).toEqual(['MEASURE.THINGS_NOT_DISTINCT']);
    expect(ask({ things: [{ ...thing('T1'), quantity: 1.5 }] })).toEqual(['INPUT.INVALID']);
    expect(ask({}, STRANGER)).toEqual(['MEASURE.NOT_YOUR_BUREAU']);
    expect(ask({}, OFFICER, { ...REFERENCES, case: { ...CASE, closed: true } })).toEqual(['MEASURE.CASE_CLOSED']);
    expect(ask({}, OFFICER, { ...REFERENCES, case: undefined })).toEqual(['MEASURE.CASE_UNKNOWN']);
    expect(ask({}, OFFICER, { ...REFERENCES, elsewhere: [{ stream: 'x', procedure: 'sealing', thing: 'T1' }] })).toEqual(['SEALING.ALREADY_SEALED']);
  });

  it('is possible by a delegated body, because it is collecting evidence and not compulsion (C3, C4)', () => {
    expect(aPreservation().act('2026-03-02', DELEGATED, 'request-preservation', REQUEST)).toEqual([]);
  });

  it('is not taken before a head has approved, nor what a head refused', () => {
    const asked = aPreservation().does('2026-03-02 08:00', OFFICER, 'request-preservation', REQUEST);
    expect(asked.act('2026-03-02 12:00', OFFICER, 'take-preservation', taking('2026-03-02 10:00', ['T1']))).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    asked.does('2026-03-02 12:30', HEAD, 'decide-preservation', { result: 'refused', reasons: '可直接复制' });
    expect(asked.state).toMatchObject({ stage: 'NOT_TAKEN', closed: true });
    expect(take({ things: [thing('T1'), thing('T2')] })).toEqual(['PRESERVATION.NOT_APPROVED']);
    expect(take({ takenAt: '2026-03-01T10:00:00+08:00' })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
  });

  it('is approved by a head who is no officer of it, not even in the case behind it', () => {
    const asked = aPreservation({ ...REFERENCES, case: { ...CASE, duties: { 'p-head-1': 'officer' } } }).does('2026-03-02 08:00', OFFICER, 'request-preservation', REQUEST);
    expect(asked.act('2026-03-02 09:00', HEAD, 'decide-preservation', { result: 'approved', reasons: '同意' })).toEqual(['DUTY.NOT_SEPARATED']);
    expect(asked.act('2026-03-02 09:00', { ...HEAD, person: OFFICER.person }, 'decide-preservation', { result: 'approved', reasons: '同意' })).toEqual(['DUTY.NOT_SEPARATED']);
  });

  it('needs two officers who show certificates, the one who records among them', () => {
    expect(take({ officers: ['p-officer-1'] })).toEqual(['OFFICERS.TOO_FEW']);
    expect(take({ officers: ['p-officer-1', 'p-officer-1'] })).toEqual(['OFFICERS.TOO_FEW']);
    expect(take({ officers: ['p-officer-2', 'p-officer-3'] })).toEqual(['OFFICERS.NOT_ON_THE_SPOT']);
    expect(take({ officers: ['p-officer-1', 'p-nobody'] })).toEqual(['OFFICERS.NOT_CERTIFIED']);
    expect(take({ certificatesShown: false })).toEqual(['OFFICERS.CERTIFICATES_NOT_SHOWN']);
  });

  it('is done by nobody who has withdrawn', () => {
    const told = approved();
    told.references = { ...REFERENCES, case: { ...CASE, recused: ['p-officer-2'] } };
    expect(told.act('2026-03-02 12:00', OFFICER, 'take-preservation', taking('2026-03-02 10:00', ['T1']))).toEqual(['OFFICERS.RECUSED']);
  });

  it('is signed by the party, or a witness signs and it is noted why', () => {
    expect(take({ party: { present: true, signed: false } })).toEqual(['INPUT.MISSING', 'INPUT.MISSING']);
    expect(take({ party: { present: false, signed: false, note: '经通知未到场', witness: 'p-witness-1' } })).toEqual([]);
    expect(take({ party: { present: false, signed: true, note: '未到场', witness: 'p-witness-1' } })).toEqual(['INPUT.INVALID']);
    expect(take({ list: { documentRef: '清单-1', handedTo: '' }, noticeRef: '' })).toEqual(['INPUT.MISSING', 'INPUT.MISSING']);
  });

  it('returns nothing that is still preserved', () => {
    const told = preserved('2026-03-02 10:00');
    expect(told.act('2026-03-03', SECOND, 'return-preserved-things', { things: ['T1'], returnedAt: '2026-03-03T08:00:00+08:00', officers: ['p-officer-1', 'p-officer-2'], list: { documentRef: 'x', handedTo: 'y' }, party: { present: true, signed: true } })).toEqual(['MEASURE.THING_NOT_THERE']);
  });

  it('is approved before it is taken, to the minute (O4-26)', () => {
    const late = aPreservation().does('2026-03-02 08:00', OFFICER, 'request-preservation', REQUEST).does('2026-03-02 15:00', HEAD, 'decide-preservation', { result: 'approved', reasons: '同意' });
    expect(late.act('2026-03-02 16:00', OFFICER, 'take-preservation', taking('2026-03-02 14:59', ['T1']))).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    late.does('2026-03-02 16:00', OFFICER, 'take-preservation', taking('2026-03-02 15:00', ['T1']));
  });
});
