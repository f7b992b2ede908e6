import type { LegalDay } from '@due-process/legal-time';
import type { AssistanceRequest } from '../assistance-request';
import { assistanceRequest, ASSISTANCE_WAYS } from '../assistance-request';
import { evidencePreservation, PRESERVATION_WAYS, type Preservation } from '../evidence-preservation';
import { sealing, SEALING_WAYS, type Sealing } from '../sealing';
import { at, HEAD, OFFICER, ToldMeasure } from './told-measure';

/* What the forms of the measures say when they are filled in as the law has it. */

export const aPreservation = (references?: object): ToldMeasure<Preservation> => new ToldMeasure(evidencePreservation, PRESERVATION_WAYS, references);
export const aSealing = (references?: object): ToldMeasure<Sealing> => new ToldMeasure(sealing, SEALING_WAYS, references);
export const anAssistance = (references?: object): ToldMeasure<AssistanceRequest> => new ToldMeasure(assistanceRequest, ASSISTANCE_WAYS, references);

export const thing = (ref: string): object => ({ ref, name: `住院病历 ${ref}`, quantity: 12, unit: '册' });
export const SEAL = { concernsCase: '涉嫌串换的处方所在', livingNecessity: false, sealedByOthers: false, danger: 'moved' };
export const toSeal = (ref: string): object => ({ ...thing(ref), seal: SEAL });

export const SIGNED = { present: true, signed: true };
export const TWO = ['p-officer-1', 'p-officer-2'];
export const served = (on: LegalDay): object => ({ method: 'direct', receivedOn: on, proof: { receiptRef: '送达回证' } });

export const taking = (when: string, things: readonly string[], more: object = {}): object => ({
  takenAt: at(when),
  place: '医院病案室',
  officers: TWO,
  certificatesShown: true,
  things: things.map(thing),
  party: SIGNED,
  list: { documentRef: '清单-1', handedTo: '医务科负责人' },
  noticeRef: '登保通〔2026〕1号',
  ...more,
});

export const takingAtOnce = (when: string, things: readonly string[], more: object = {}): object => ({ ...taking(when, things), reasons: '病历可能被替换', emergency: '发现正在转移', ...more });

export const PAPERS = {
  decision: { documentRef: '封决〔2026〕1号', contents: { party: '兰州市某医院', grounds: '社会保险法第79条，三十日', things: '病历十二册', remedies: '六十日内复议，六个月内起诉', authority: '兰州市医疗保障局（印）' } },
  list: { documentRef: '封清〔2026〕1号', copies: 2 },
  handedTo: '医务科负责人',
};

export const STEPS = { identityShown: true, partyCalled: '电话通知并到场', told: { reasons: true, basis: true, rights: true, remedies: true }, heard: '无异议', siteRecordRef: '现场笔录-1', officersSigned: true, other: '无' };

export const affixing = (when: string, things: readonly string[], more: object = {}): object => ({
  sealedAt: at(when),
  place: '医院病案室',
  officers: TWO,
  things: things.map(toSeal),
  steps: STEPS,
  party: SIGNED,
  custody: { place: '局档案室', keeper: 'p-keeper-1' },
  ...PAPERS,
  ...more,
});

export const affixingAtOnce = (when: string, things: readonly string[], more: object = {}): object => ({ ...affixing(when, things), necessity: '复制不足以防止伪造', emergency: '发现正在转移', ...more });

export const goingBack = (when: string, things: readonly string[], more: object = {}): object => ({ things, returnedAt: at(when), officers: TWO, list: { documentRef: '退还清单-1', handedTo: '医务科负责人' }, party: SIGNED, ...more });

/** A preservation in force from a moment of an ordinary day, approved the same morning. */
export function preserved(when: string, things: readonly string[] = ['T1'], references?: object): ToldMeasure<Preservation> {
  const day = when.slice(0, 10);
  return aPreservation(references)
    .does(`${day} 08:00`, OFFICER, 'request-preservation', { reasons: '病历可能被替换', things: things.map(thing) })
    .does(`${day} 08:10`, HEAD, 'decide-preservation', { result: 'approved', reasons: '同意' })
    .does(when, OFFICER, 'take-preservation', taking(when, things));
}

/** A sealing in force from a moment of an ordinary day, approved the same morning. */
export function sealed(when: string, things: readonly string[] = ['T1'], references?: object): ToldMeasure<Sealing> {
  const day = when.slice(0, 10);
  return aSealing(references)
    .does(`${day} 08:00`, OFFICER, 'request-sealing', { necessity: '复制不足以防止伪造', things: things.map(toSeal) })
    .does(`${day} 08:10`, HEAD, 'decide-sealing', { result: 'approved', reasons: '同意' })
    .does(when, OFFICER, 'seal-things', affixing(when, things));
}

/** The whole extension on one day: asked for, approved, told. */
export function extended(told: ToldMeasure<Sealing>, on: LegalDay, days: number): ToldMeasure<Sealing> {
  return told
    .does(`${on} 10:00`, OFFICER, 'request-extension', { days, reasons: '涉及病例多，情况复杂' })
    .does(`${on} 11:00`, HEAD, 'decide-extension', { result: 'approved', reasons: '同意' })
    .does(`${on} 15:00`, OFFICER, 'tell-extension', { documentRef: '封延〔2026〕1号', service: served(on) });
}

export const appraisal = (from: LegalDay, to: LegalDay, toldOn: LegalDay, more: object = {}): object => ({ reason: 'appraisal', from, to, examiner: '司法鉴定中心', documentRef: '鉴定告知-1', service: served(toldOn), ...more });
