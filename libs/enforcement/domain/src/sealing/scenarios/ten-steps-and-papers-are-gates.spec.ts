import { affixing, aSealing, PAPERS, SEAL, STEPS, thing, toSeal } from '../../testing/measure-inputs';
import { CASE, HEAD, OFFICER, REFERENCES } from '../../testing/told-measure';

const asked = () => aSealing().does('2026-03-02 08:00', OFFICER, 'request-sealing', { necessity: '复制不足', things: [toSeal('T1')] });
const approved = () => asked().does('2026-03-02 09:00', HEAD, 'decide-sealing', { result: 'approved', reasons: '同意' });
const seal = (more: object) => approved().act('2026-03-02 12:00', OFFICER, 'seal-things', affixing('2026-03-02 10:00', ['T1'], more));
const missing = (more: object): (string | undefined)[] => {
  const told = approved();
  told.act('2026-03-02 12:00', OFFICER, 'seal-things', affixing('2026-03-02 10:00', ['T1'], more));
  return told.refusals.filter(({ code }) => code === 'SEALING.STEP_MISSING').map(({ pointer }) => pointer);
};

describe('the ten steps of ACL-18', () => {
  it('are ten, and a sealing that shows them all is accepted', () => {
    const rule = asked().context('2026-03-02').rules.rule('ACL-18');
    expect(rule.kind === 'checklist' && rule.items.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(seal({})).toEqual([]);
  });

  it('1: nothing is sealed before a head has approved', () => {
    expect(asked().act('2026-03-02 12:00', OFFICER, 'seal-things', affixing('2026-03-02 10:00', ['T1']))).toEqual(['ACT.NOT_IN_THIS_STAGE']);
    expect(seal({ sealedAt: '2026-03-02T08:30:00+08:00' })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
  });

  it.each([
    ['2', { officers: ['p-officer-1'] }],
    ['3', { steps: { ...STEPS, identityShown: false } }],
    ['4', { steps: { ...STEPS, partyCalled: '' } }],
    ['5', { steps: { ...STEPS, told: { ...STEPS.told, remedies: false } } }],
    ['6', { steps: { ...STEPS, heard: ' ' } }],
    ['7', { steps: { ...STEPS, siteRecordRef: '' } }],
    ['8', { steps: { ...STEPS, officersSigned: false } }],
    ['9', { party: { present: false, signed: false, note: '未到场' } }],
    ['10', { steps: { ...STEPS, other: '' } }],
  ])('%s: each refuses on its own', (step, more) => {
    expect(missing(more)).toEqual([`/steps/${step}`]);
  });

  it('are told together where several are missing', () => {
    expect(missing({ steps: undefined })).toEqual(['3', '4', '5', '6', '7', '8', '10'].map((step) => `/steps/${step}`));
  });

  it('are met without the party, where a witness signs', () => {
    expect(seal({ party: { present: false, signed: false, note: '经通知未到场', witness: 'p-witness-1' }, steps: { ...STEPS, heard: '' } })).toEqual([]);
  });
});

describe('what is handed over on the spot (ACL-24, O4-30)', () => {
  it('is a decision with its five contents', () => {
    const told = approved();
    told.act('2026-03-02 12:00', OFFICER, 'seal-things', affixing('2026-03-02 10:00', ['T1'], { decision: { documentRef: '封决-1', contents: { party: '某医院' } } }));
    expect(told.refusals.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['grounds', 'things', 'remedies', 'authority'].map((one) => `SEALING.CONTENT_MISSING /decision/contents/${one}`));
  });

  it('and a list in two copies', () => {
    expect(seal({ list: { ...PAPERS.list, copies: 1 } })).toEqual(['SEALING.LIST_COPIES']);
    expect(seal({ handedTo: '' })).toEqual(['INPUT.MISSING']);
  });
});

describe('what is sealed (ACL-23, O4-29)', () => {
  const ask = (seal: object, necessity = '复制不足', references: object = REFERENCES) =>
    aSealing(references).act('2026-03-02', OFFICER, 'request-sealing', { necessity, things: [{ ...thing('T1'), seal: { ...SEAL, ...seal } }] });

  it('is only what preservation cannot keep, concerns the case, is endangered and no necessity of life', () => {
    expect(ask({})).toEqual([]);
    expect(ask({}, '')).toEqual(['INPUT.MISSING']);
    expect(ask({ concernsCase: '' })).toEqual(['INPUT.MISSING']);
    expect(ask({ danger: 'wanted' })).toEqual(['INPUT.UNKNOWN_VALUE']);
    expect(ask({ livingNecessity: true })).toEqual(['SEALING.LIVING_NECESSITY']);
    expect(ask({ livingNecessity: undefined })).toEqual(['SEALING.LIVING_NECESSITY']);
  });

  it('is sealed by nobody else, and under no other measure of the bureau', () => {
    expect(ask({ sealedByOthers: true })).toEqual(['SEALING.SEALED_BY_OTHERS']);
    expect(ask({}, '复制不足', { ...REFERENCES, elsewhere: [{ stream: 'x-S1', procedure: 'sealing', thing: 'T1' }] })).toEqual(['SEALING.ALREADY_SEALED']);
    expect(ask({}, '复制不足', { ...REFERENCES, elsewhere: [{ stream: 'x-P1', procedure: 'evidence-preservation', thing: 'T1' }] })).toEqual(['PRESERVATION.STILL_HOLDS']);
    expect(ask({}, '复制不足', { ...REFERENCES, elsewhere: [{ stream: 'x-S1', procedure: 'sealing', thing: 'T2' }] })).toEqual([]);
  });

  it('is not more than was approved, and by nobody who approved it', () => {
    expect(seal({ things: [toSeal('T1'), toSeal('T2')] })).toEqual(['SEALING.NOT_APPROVED']);
    expect(seal({ officers: ['p-officer-1', 'p-head-1'] })).toEqual(expect.arrayContaining(['DUTY.NOT_SEPARATED']));
    expect(aSealing({ ...REFERENCES, case: { ...CASE, duties: { 'p-officer-1': 'approver' } } }).act('2026-03-02', OFFICER, 'request-sealing', { necessity: '复制不足', things: [toSeal('T1')] })).toEqual(['DUTY.NOT_SEPARATED']);
  });
});
