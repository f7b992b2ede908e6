import type { Instant } from '@due-process/legal-time';
import { accepted, event, instantFrom, oneOf, pastDay, refusal, stated, texts, unless, type Act, type ActContext, type Duty } from '@due-process/procedure';
import { dayAt, enough, fitFor, ofTheBureau, onTheSpotAt, type Problem } from '../../measures/gates';
import { EVIDENCE_SOURCES, type CaseWithEvidence, type CopyOf, type EvidenceFile, type EvidenceKind, type EvidenceReferences, type EvidenceSource } from '../model';

export interface RegisterEvidence {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly source: EvidenceSource;
  readonly origin: string;
  readonly obtainedAt: Instant;
  /** Code of who obtained or delivered it. */
  readonly obtainedBy: string;
  /** Officers who took it; two certified ones wherever the bureau itself collects. */
  readonly officers?: readonly string[];
  readonly place: string;
  readonly method: string;
  /** Absent where it is the original. */
  readonly copyOf?: CopyOf;
  readonly file?: EvidenceFile;
  /** Of audio and video: the transcript (文字记录; O4-22). */
  readonly transcriptRef?: string;
  /** Of statements: read back, every page signed, or why not (O4-24). */
  readonly interview?: { readonly alone: boolean; readonly readBack: boolean; readonly everyPageSigned: boolean; readonly note?: string };
  /** Of site records: signed page by page, or why not (O4-20). */
  readonly siteRecord?: { readonly partyCalled: boolean; readonly everyPageSigned: boolean; readonly note?: string };
}

/** Evidence is registered at receipt with its origin, date, person, place, method, original and hash (登记证据; LZ-37, O4-19 to 24). */
export const registerEvidence: Act<CaseWithEvidence, RegisterEvidence, EvidenceReferences> = {
  name: 'register-evidence',
  label: '登记证据',
  article: 'O4-19',
  roles: ['case-officer'],
  duty: 'officer',
  decide(state, input, context, actor) {
    return unless([ofTheBureau(state, actor), ...whatItIs(input, context), ...whoTookIt(state, input, context), ...formOfItsKind(input)], () => {
      const { kind, title, source, origin, obtainedBy, place, method, copyOf, file, transcriptRef, interview, siteRecord } = input;
      const officers = texts(input.officers);
      const obtainedAt = instantFrom(input.obtainedAt) ?? context.now;
      const id = `E${Object.keys(state.evidence ?? {}).length + 1}`;
      const extra = { ...(copyOf ? { copyOf } : {}), ...(file ? { file } : {}), ...(transcriptRef ? { transcriptRef } : {}), ...(interview ? { interview } : {}), ...(siteRecord ? { siteRecord } : {}) };
      const duties: Record<string, Duty> = Object.fromEntries(officers.map((person) => [person, 'officer']));
      return accepted([event('EvidenceRegistered', '登记证据', context, { id, kind, title, source, origin, obtainedAt, obtainedBy, officers, place, method, ...extra }, { duties })]);
    });
  },
};

function whatItIs(input: RegisterEvidence, context: ActContext<EvidenceReferences>): Problem[] {
  const rule = context.rules.rule('O4-19');
  const kinds = rule.kind === 'checklist' ? rule.items.map((item) => item.id) : [];
  return [
    oneOf(input.kind, kinds, '/kind', '证据种类', 'kind of evidence'),
    oneOf(input.source, EVIDENCE_SOURCES, '/source', '证据来源', 'source of the evidence'),
    stated(input.title, '/title', '证据名称', 'The title', ['O4-19']),
    stated(input.origin, '/origin', '来源', 'The origin', ['O4-21']),
    stated(input.place, '/place', '取得地点', 'The place', ['O4-21']),
    stated(input.method, '/method', '取得方法', 'The method', ['O4-21']),
    stated(input.obtainedBy, '/obtainedBy', '取得或者提供的人', 'Who obtained or delivered it', ['O4-21']),
    onTheSpotAt(input.obtainedAt, '/obtainedAt', context.now),
    ...fileProblems(input, context.references),
    ...copyProblems(input.copyOf, context),
  ];
}

/** Every kind but a thing has its file, and a file its hash from the moment of receipt: 64 digits of SHA-256. */
function fileProblems({ kind, file }: RegisterEvidence, { receivedFiles }: EvidenceReferences): Problem[] {
  if (!file) return [kind !== 'object' && refusal('EVIDENCE.FILE_MISSING', '除物证外，证据须有文件。', 'All evidence but objects has a file.', ['O4-21', 'APL-47'], { pointer: '/file' })];
  return [
    stated(file.ref, '/file/ref', '文件编号', 'The reference of the file', ['APL-47']),
    !/^[0-9a-f]{64}$/.test(String(file.sha256)) && refusal('EVIDENCE.HASH_MISSING', '须记载收到时的 SHA-256。', 'The SHA-256 at receipt must be stated.', ['O4-23', 'APL-47'], { pointer: '/file/sha256' }),
    receivedFiles !== undefined && !receivedFiles.includes(file.sha256) && refusal('EVIDENCE.FILE_NOT_RECEIVED', '本案未收到该文件，请先上传。', 'This file was not received for this case; upload it first.', ['O4-23', 'APL-47'], { pointer: '/file/sha256' }),
  ];
}

function copyProblems(copyOf: CopyOf | undefined, context: ActContext): Problem[] {
  if (copyOf === undefined) return [];
  return [
    stated(copyOf.original, '/copyOf/original', '原件', 'The original', ['O4-21']),
    stated(copyOf.keptBy, '/copyOf/keptBy', '原件保存单位或者个人', 'Who keeps the original', ['O4-21']),
    stated(copyOf.confirmedBy, '/copyOf/confirmedBy', '核对无误的确认人', 'Who confirmed the copy', ['O4-21']),
    pastDay(copyOf.confirmedOn, '/copyOf/confirmedOn', context.today),
  ];
}

/** The bureau's own collecting needs two certified officers; what others hand over is only received (APL-42, O4-16). */
function whoTookIt(state: CaseWithEvidence, input: RegisterEvidence, context: ActContext<EvidenceReferences>): Problem[] {
  const officers = texts(input.officers);
  const collects = input.source === 'own-inspection' || input.kind === 'site-record' || input.interview !== undefined;
  return [
    ...(collects ? enough(officers, dayAt(input.obtainedAt), context.rules, context.references.officers ?? {}) : []),
    ...fitFor(officers, 'officer', state, undefined, '/officers'),
    input.source === 'own-inspection' && !officers.includes(input.obtainedBy) && refusal('EVIDENCE.NOT_TAKEN_BY_OFFICER', '本机关收集的证据须由在场执法人员取得。', 'What the bureau collects is taken by one of the officers present.', ['O4-16', 'O4-21'], { pointer: '/obtainedBy' }),
  ];
}

/** What O4-20 to 24 ask of recordings, statements and site records. */
function formOfItsKind(input: RegisterEvidence): Problem[] {
  const { kind, interview, siteRecord, transcriptRef } = input;
  switch (kind) {
    case 'audio-visual':
      return [stated(transcriptRef, '/transcriptRef', '文字记录', 'The transcript', ['O4-22'])];
    case 'witness':
    case 'party-statement':
      return [
        interview !== undefined && interview.alone !== true && refusal('EVIDENCE.INTERVIEW_NOT_ALONE', '询问应当个别进行。', 'People are questioned one by one.', ['O4-24'], { pointer: '/interview/alone' }),
        interview !== undefined && !(interview.readBack === true && interview.everyPageSigned === true) && stated(interview.note, '/interview/note', '未核对或者未逐页签字的情况', 'Why it was not read back or signed page by page', ['O4-24']),
      ];
    case 'site-record':
      return [
        siteRecord === undefined && refusal('INPUT.MISSING', '须写明现场笔录的签字情况。', 'It must be stated how the site record was signed.', ['O4-20', 'LZ-32.3'], { pointer: '/siteRecord' }),
        siteRecord !== undefined && siteRecord.partyCalled !== true && refusal('EVIDENCE.PARTY_NOT_CALLED', '须通知当事人到场。', 'The party must be called.', ['O4-20'], { pointer: '/siteRecord/partyCalled' }),
        siteRecord !== undefined && siteRecord.everyPageSigned !== true && stated(siteRecord.note, '/siteRecord/note', '拒绝签字或者未到场的情况', 'Why it was not signed page by page', ['O4-20']),
      ];
    default:
      return [];
  }
}
