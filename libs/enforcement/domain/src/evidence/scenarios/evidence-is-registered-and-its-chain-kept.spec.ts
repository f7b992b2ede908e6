import { PACKS, selectRules } from '@due-process/rules';
import { inCustody } from '..';
import { at, OFFICER, STRANGER } from '../../testing/told-measure';
import { expert, item, SHA, ToldRegister } from './told-register';

const register = (more: object) => new ToldRegister().act('2026-03-03 12:00', OFFICER, 'register-evidence', item(more));

/* O4-19 to 24, LZ-37(1), APL-46, 47 */
describe('the register of evidence', () => {
  it('knows eight kinds, the same in the national rules and in Lanzhou', () => {
    const rules = selectRules(PACKS, { region: '620100', on: '2026-03-02' });
    const kinds = (id: string) => {
      const rule = rules.rule(id);
      return rule.kind === 'checklist' ? rule.items.length : 0;
    };
    expect([kinds('O4-19'), kinds('LZ-37.1')]).toEqual([8, 8]);
    expect(register({ kind: 'rumour' })).toEqual(['INPUT.UNKNOWN_VALUE']);
  });

  it('numbers each item and keeps its origin, date, person, place, method, original and hash', () => {
    const told = new ToldRegister().does('2026-03-03 12:00', 'register-evidence', item()).does('2026-03-03 12:05', 'register-evidence', expert());
    expect(Object.keys(told.state.evidence ?? {})).toEqual(['E1', 'E2']);
    expect(told.state.evidence?.['E1']).toMatchObject({ origin: '医院病案室', obtainedAt: at('2026-03-03 10:00'), obtainedBy: 'p-officer-1', method: '复印并核对', copyOf: { original: '病历原件' }, file: { sha256: SHA } });
  });

  it.each(['title', 'origin', 'place', 'method'])('refuses an item without its %s', (field) => {
    expect(register({ [field]: ' ' })).toEqual(['INPUT.MISSING']);
  });

  it('refuses a file without the hash of its receipt, and all but objects without a file', () => {
    expect(register({ file: undefined })).toEqual(['EVIDENCE.FILE_MISSING']);
    expect(register({ file: undefined, kind: 'object', copyOf: undefined })).toEqual([]);
    for (const sha256 of ['', 'AB'.repeat(32), 'ab'.repeat(31)]) expect(register({ file: { ref: 'file-1', sha256 } })).toEqual(['EVIDENCE.HASH_MISSING']);
  });

  it('wants to know of a copy which original it shows, who keeps it and who confirmed it', () => {
    expect(register({ copyOf: { original: '', keptBy: '', confirmedBy: '', confirmedOn: '2026-03-09' } })).toEqual(['INPUT.MISSING', 'INPUT.MISSING', 'INPUT.MISSING', 'DATE.IN_FUTURE']);
  });

  it('wants two certified officers where the bureau collects, and takes what others hand over', () => {
    expect(register({ officers: ['p-officer-1'] })).toEqual(['OFFICERS.TOO_FEW']);
    expect(register({ officers: ['p-officer-1', 'p-officer-2'], obtainedBy: 'p-staff-1' })).toEqual(['EVIDENCE.NOT_TAKEN_BY_OFFICER']);
    expect(register({ source: 'other-authority', officers: [], obtainedBy: 'bureau-620000' })).toEqual([]);
    expect(register({ obtainedAt: at('2026-03-03 12:01') })).toEqual(['DATE.IN_FUTURE']);
  });

  it('wants of each kind what its form demands', () => {
    expect(register({ kind: 'audio-visual' })).toEqual(['INPUT.MISSING']);
    expect(register({ kind: 'audio-visual', transcriptRef: '文字记录-1' })).toEqual([]);
    expect(register({ kind: 'witness', interview: { alone: false, readBack: true, everyPageSigned: true } })).toEqual(['EVIDENCE.INTERVIEW_NOT_ALONE']);
    expect(register({ kind: 'party-statement', interview: { alone: true, readBack: true, everyPageSigned: false } })).toEqual(['INPUT.MISSING']);
    expect(register({ kind: 'site-record' })).toEqual(['INPUT.MISSING']);
    expect(register({ kind: 'site-record', siteRecord: { partyCalled: false, everyPageSigned: true } })).toEqual(['EVIDENCE.PARTY_NOT_CALLED']);
  });

  it('is kept by the bureau of the case', () => {
    expect(new ToldRegister().act('2026-03-03 12:00', STRANGER, 'register-evidence', item())).toEqual(['MEASURE.NOT_YOUR_BUREAU']);
  });
});

describe('the chain of custody', () => {
  const registered = () => new ToldRegister().does('2026-03-03 12:00', 'register-evidence', item());
  const step = (what: string, when: string, more: object = {}) => ({ item: 'E1', what, at: at(when), by: 'p-officer-1', to: 'p-keeper-1', place: '局档案室', ref: '交接单', ...more });

  it('tells who took, moved, saw and got back what, in the order of time', () => {
    const told = registered().does('2026-03-03 18:00', 'record-custody', step('moved', '2026-03-03 17:00')).does('2026-03-05', 'record-custody', step('shown', '2026-03-04 09:00', { to: 'inst-1' })).does('2026-03-06', 'record-custody', step('returned', '2026-03-06 08:00', { to: 'inst-1' }));
    expect(told.state.evidence?.['E1']?.custody.map(({ what }) => what)).toEqual(['taken', 'moved', 'shown', 'returned']);
    expect(inCustody(told.state.evidence!['E1']!)).toBe(false);
    expect(told.act('2026-03-07', OFFICER, 'record-custody', step('shown', '2026-03-07 08:00'))).toEqual(['EVIDENCE.ALREADY_RETURNED']);
  });

  it('never goes backwards, and gives nothing back without a receipt', () => {
    const told = registered();
    expect(told.act('2026-03-04', OFFICER, 'record-custody', step('moved', '2026-03-03 09:59'))).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    expect(told.act('2026-03-04', OFFICER, 'record-custody', step('returned', '2026-03-03 11:00', { ref: '' }))).toEqual(['INPUT.MISSING']);
    expect(told.act('2026-03-04', OFFICER, 'record-custody', step('burnt', '2026-03-03 11:00'))).toEqual(['INPUT.UNKNOWN_VALUE']);
    expect(told.act('2026-03-04', OFFICER, 'record-custody', step('moved', '2026-03-03 11:00', { item: 'E7' }))).toEqual(['EVIDENCE.UNKNOWN']);
  });

  it('goes on after the case is closed, for what still has to go back', () => {
    const told = registered();
    told.state = { ...told.state, closed: true };
    expect(told.act('2026-03-06', OFFICER, 'record-custody', step('returned', '2026-03-06 08:00', { to: 'inst-1' }))).toEqual([]);
    expect(told.act('2026-03-06', OFFICER, 'register-evidence', item())).toEqual(['CASE.CLOSED']);
  });
});
