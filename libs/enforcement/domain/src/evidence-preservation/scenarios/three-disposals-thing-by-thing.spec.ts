import { aSealing, affixing, goingBack, preserved, SEAL } from '../../testing/measure-inputs';
import { DELEGATED, HEAD, OFFICER, REFERENCES } from '../../testing/told-measure';
import { sealedThings, type Sealing } from '../../sealing';
import { preservedThings } from '..';

/* Taken on Monday 2 March 2026: 3=1, 4=2, 5=3, 6=4, 9=5, 10=6, 11=7. */
const three = () => preserved('2026-03-02 10:00', ['T1', 'T2', 'T3']);
const DISPOSALS = [
  { thing: 'T1', how: 'copied', copyRef: 'E4' },
  { thing: 'T2', how: 'sealed', seal: SEAL },
  { thing: 'T3', how: 'released' },
];

describe('the disposal within seven working days', () => {
  it('copies, seals or releases, thing by thing, and ends the preservation of each', () => {
    const told = three().does('2026-03-11 18:00', HEAD, 'dispose-things', { disposals: DISPOSALS, reasons: '查明', necessity: '复制不足以防止伪造' });
    expect(told.state?.things.map(({ ref, status }) => `${ref} ${status}`)).toEqual(['T1 copied', 'T2 sealed', 'T3 released']);
    expect([told.state?.stage, preservedThings(told.state!)]).toEqual(['DISPOSED', []]);
    expect(told.state?.clocks['disposal']?.status).toBe('met');
    told.does('2026-03-12 09:00', OFFICER, 'return-preserved-things', goingBack('2026-03-11 18:30', ['T1', 'T3']));
    expect(told.state?.stage).toBe('CLOSED');
  });

  it('opens a sealing of its own: approved by the same decision, carried out with its ten steps, never a flag', () => {
    const told = three().does('2026-03-11 18:00', HEAD, 'dispose-things', { disposals: DISPOSALS, reasons: '查明', necessity: '复制不足以防止伪造' });
    const [spawn] = told.spawns;
    expect(spawn).toMatchObject({ procedure: 'sealing', id: 'LZ-E-2026-000001-P1-S1' });
    const seal = aSealing().begunBy(spawn!, '2026-03-11 18:00', HEAD, 'dispose-things');
    expect(seal.state).toMatchObject({ stage: 'APPROVED', fromPreservation: 'LZ-E-2026-000001-P1', things: [{ ref: 'T2', status: 'listed' }] });
    expect(sealedThings(seal.state as Sealing)).toEqual([]);
    expect(seal.state?.duties).toEqual({ 'p-officer-1': 'officer', 'p-officer-2': 'officer', 'p-head-1': 'approver' });
    seal.does('2026-03-12 10:00', OFFICER, 'seal-things', affixing('2026-03-12 09:30', ['T2']));
    // 12 March + 30 days = 11 April.
    expect(seal.lastDay('sealing')).toBe('2026-04-11');
  });

  it('needs copies where it says copied, and everything of a sealing where it says sealed', () => {
    const told = three();
    const dispose = (disposal: object, more: object = {}) => told.act('2026-03-05', HEAD, 'dispose-things', { disposals: [disposal], reasons: '查明', ...more });
    expect(dispose({ thing: 'T1', how: 'copied' })).toEqual(['INPUT.MISSING']);
    expect(dispose({ thing: 'T1', how: 'sealed' })).toEqual(['INPUT.MISSING', 'INPUT.MISSING', 'INPUT.UNKNOWN_VALUE', 'SEALING.LIVING_NECESSITY', 'SEALING.SEALED_BY_OTHERS']);
    // The pointer counts the whole list as the form shows it.
    const second = { disposals: [{ thing: 'T1', how: 'released' }, { thing: 'T2', how: 'sealed', seal: { ...SEAL, danger: '' } }], reasons: '查明', necessity: '复制不足' };
    expect([told.act('2026-03-05', HEAD, 'dispose-things', second).length, told.refusals.map(({ pointer }) => pointer)]).toEqual([1, ['/disposals/1/seal/danger']]);
    expect(dispose({ thing: 'T9', how: 'released' })).toEqual(['MEASURE.THING_NOT_THERE']);
    expect(dispose({ thing: 'T1', how: 'confiscated' })).toEqual(['INPUT.UNKNOWN_VALUE']);
  });

  it('seals nothing by a delegated head, and nothing that is sealed elsewhere (ACL-17, ACL-23)', () => {
    const told = three();
    const input = { disposals: [{ thing: 'T2', how: 'sealed', seal: SEAL }], reasons: '查明', necessity: '复制不足' };
    expect(told.act('2026-03-05', { ...HEAD, delegated: true }, 'dispose-things', input)).toEqual(['SEALING.NOT_DELEGABLE']);
    told.references = { ...REFERENCES, elsewhere: [{ stream: 'LZ-E-2026-000007-S1', procedure: 'sealing', thing: 'T2' }] };
    expect(told.act('2026-03-05', HEAD, 'dispose-things', input)).toEqual(['SEALING.ALREADY_SEALED']);
  });

  it('is a head’s decision, and no officer of the case decides it', () => {
    const told = three();
    expect(told.act('2026-03-05', { ...OFFICER, person: 'p-officer-5' }, 'dispose-things', { disposals: DISPOSALS, reasons: '查明' })).toEqual(['ACT.ROLE_NOT_ALLOWED']);
    expect(told.act('2026-03-05', { ...HEAD, person: 'p-officer-2' }, 'dispose-things', { disposals: DISPOSALS, reasons: '查明' })).toEqual(['DUTY.NOT_SEPARATED']);
    expect(told.act('2026-03-05', DELEGATED, 'dispose-things', {})).toEqual(['ACT.ROLE_NOT_ALLOWED']);
  });
});
