import { carriesFinding, findingProblems, unverified } from '..';
import { expert, item, ToldRegister, verification } from './told-register';
import { HEAD, OFFICER } from '../../testing/told-measure';

const codes = (told: ToldRegister, ids: readonly string[]) => findingProblems(told.state.evidence, ids, '/evidence').map(({ code }) => code);

/* LZ-37(2), (3), APL-46, O4-25: verified, lawful, and never an expert alone. */
describe('a finding', () => {
  const register = () => new ToldRegister().does('2026-03-03 12:00', 'register-evidence', item()).does('2026-03-03 12:00', 'register-evidence', expert());

  it('needs evidence that officers have verified as true', () => {
    const told = register();
    expect(codes(told, ['E1'])).toEqual(['EVIDENCE.NOT_VERIFIED']);
    expect(unverified(told.state.evidence).map(({ id }) => id)).toEqual(['E1', 'E2']);
    told.does('2026-03-04', 'verify-evidence', verification(['E1']));
    expect(codes(told, ['E1'])).toEqual([]);
    told.does('2026-03-05', 'verify-evidence', verification(['E1'], { result: 'doubtful' }));
    expect(codes(told, ['E1'])).toEqual(['EVIDENCE.NOT_TRUE']);
  });

  it('never rests on an expert opinion alone, however many there are', () => {
    const told = register().does('2026-03-03 13:00', 'register-evidence', expert()).does('2026-03-04', 'verify-evidence', verification(['E1', 'E2', 'E3']));
    expect(codes(told, ['E2'])).toEqual(['EVIDENCE.EXPERT_ALONE']);
    expect(codes(told, ['E2', 'E3'])).toEqual(['EVIDENCE.EXPERT_ALONE']);
    expect(codes(told, ['E2', 'E1'])).toEqual([]);
    expect(carriesFinding([])).toBe(false);
  });

  it('falls with the evidence that is excluded, which stays visible with its reason', () => {
    const told = register().does('2026-03-04', 'verify-evidence', verification(['E1', 'E2']));
    told.does('2026-03-05', 'exclude-evidence', { item: 'E1', ground: 'unlawful-means', reasons: '未出示证件强行取得' }, HEAD);
    expect(codes(told, ['E1', 'E2'])).toEqual(['EVIDENCE.EXCLUDED']);
    expect(told.state.evidence?.['E1']).toMatchObject({ title: '住院病历', exclusion: { ground: 'unlawful-means', reasons: '未出示证件强行取得', on: '2026-03-05' } });
    expect(told.act('2026-03-06', OFFICER, 'verify-evidence', verification(['E1']))).toEqual(['EVIDENCE.EXCLUDED']);
    expect(told.act('2026-03-06', HEAD, 'exclude-evidence', { item: 'E1', ground: 'tampered', reasons: 'x' })).toEqual(['EVIDENCE.EXCLUDED']);
  });

  it('names nothing, or what is not there', () => {
    expect(codes(register(), [])).toEqual(['EVIDENCE.MISSING']);
    expect(codes(register(), ['E9', 'toString'])).toEqual(['EVIDENCE.UNKNOWN', 'EVIDENCE.UNKNOWN']);
  });

  it('is verified by two officers with valid certificates, the one who records among them', () => {
    const told = register();
    expect(told.act('2026-03-04', OFFICER, 'verify-evidence', verification(['E1'], { officers: ['p-officer-1'] }))).toEqual(['OFFICERS.TOO_FEW']);
    expect(told.act('2026-03-11', OFFICER, 'verify-evidence', verification(['E1'], { officers: ['p-officer-1', 'p-officer-3'] }))).toEqual(['OFFICERS.NOT_CERTIFIED']);
    expect(told.act('2026-03-04', OFFICER, 'verify-evidence', verification(['E1'], { officers: ['p-officer-2', 'p-officer-3'] }))).toEqual(['OFFICERS.NOT_ON_THE_SPOT']);
  });
});
