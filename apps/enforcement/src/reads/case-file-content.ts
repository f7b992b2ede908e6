import { dayOf, type Instant } from '@due-process/legal-time';
import type { CaseFileContent, FilePaper, FileRecord, FileSection } from '@due-process/files';
import { procedureNamed, type EvidenceItem, type PenaltyCase } from '@due-process/enforcement-domain';
import type { ChainedEvent } from '@due-process/platform';
import type { ReceivedEvidence } from './case-file-reader';

/** The parts of a case file in their legal order (O4-57). */
const SECTIONS: readonly FileSection[] = [
  { id: 'filing', title: { zh: '线索与立案', en: 'lead and filing' } },
  { id: 'investigation', title: { zh: '调查取证', en: 'investigation' } },
  { id: 'evidence', title: { zh: '证据', en: 'evidence' } },
  { id: 'measures', title: { zh: '先行登记保存、封存、协助调查', en: 'preservation, sealing, assistance' } },
  { id: 'review', title: { zh: '处理意见、法制审核、集体讨论', en: 'draft, review, discussion' } },
  { id: 'hearing', title: { zh: '告知、陈述申辩、听证', en: 'notice, defence, hearing' } },
  { id: 'decision', title: { zh: '决定、送达、公示、救济', en: 'decision, service, publication, remedies' } },
  { id: 'execution', title: { zh: '执行', en: 'execution' } },
  { id: 'transfer', title: { zh: '移送与告知', en: 'transfers' } },
  { id: 'closing', title: { zh: '结案与归档', en: 'closing and archive' } },
];

/** Which acts of a penalty case belong to which part; an act that no part names belongs to the investigation. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  filing: ['register-lead', 'receive-lead', 'extend-lead-check', 'dispute-jurisdiction', 'end-negotiation', 'settle-dispute', 'transfer-jurisdiction', 'judge-overlap', 'file-case', 'dismiss-lead'],
  evidence: ['register-evidence', 'record-custody', 'verify-evidence', 'exclude-evidence'],
  review: ['draft-decision', 'submit-for-review', 'extend-review', 'record-review', 'dispute-review', 'hear-experts', 'settle-review-dispute', 'wish-discussion', 'discuss-draft'],
  hearing: ['issue-notice', 'serve-notice', 'record-defence', 'request-hearing', 'waive-rights', 'close-window', 'notify-hearing', 'record-hearing', 're-examine'],
  decision: ['make-decision', 'serve-decision', 'end-remedy-period', 'publish-decision', 'withdraw-publication', 'revoke-decision', 'record-remedy', 'record-remedy-outcome', 'decide-on-the-spot', 'report-spot-decision'],
  transfer: ['report-crime', 'decide-crime-transfer', 'transfer-crime', 'record-police-decision', 'ask-police-again', 'hand-over', 'tell-department'],
  closing: ['record-execution-done', 'end-case', 'close-case', 'archive-case'],
};
const SECTION_OF: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(ACTS).flatMap(([section, acts]) => acts.map((act) => [act, section])));

/** One stream of the case file. */
export interface FiledStream {
  readonly streamId: string;
  readonly procedure: string;
  readonly events: readonly ChainedEvent[];
}

export interface FiledCase {
  readonly state: PenaltyCase;
  /** The case itself first, then what it brought about. */
  readonly streams: readonly FiledStream[];
  readonly received: readonly ReceivedEvidence[];
}

/** The whole file of a case (一案一卷), for its index and its export. */
export function caseFileContent({ state, streams, received }: FiledCase, exported: { readonly at: Instant; readonly by: string }): CaseFileContent {
  const procedures = new Map(streams.map(({ streamId, procedure }) => [streamId, procedure]));
  const sectionOf = (event: ChainedEvent, streamId: string): string => {
    const procedure = procedures.get(streamId);
    if (procedure === 'fine-execution') return 'execution';
    return procedure === 'penalty-case' ? (SECTION_OF[event.act] ?? 'investigation') : 'measures';
  };
  return {
    caseNumber: state.id,
    title: { zh: `${state.party.name ?? state.party.id}涉嫌${state.lead.acts.map(({ description }) => description).join('、')}案`, en: `penalty case against ${state.party.id}` },
    region: state.region,
    sections: SECTIONS,
    records: streams.map(({ streamId, procedure, events }): FileRecord => ({ streamId, procedure, title: { zh: procedureNamed(procedure).label, en: procedure }, events })),
    sectionOf,
    papers: [...documents(state, streams, sectionOf), ...evidence(state, streams, received)],
    exported,
  };
}

/** Every paper that an event names (文书), wherever it names it: its number, its day, who made it; what is said again later is the same paper. */
function documents({ evidence = {} }: PenaltyCase, streams: readonly FiledStream[], sectionOf: CaseFileContent['sectionOf']): FilePaper[] {
  const seen = new Set<string>();
  const isNew = (paper: string): boolean => !seen.has(paper) && seen.add(paper).has(paper);
  return streams.flatMap(({ streamId, events }) =>
    events.flatMap((event): FilePaper[] =>
      papersIn(event.data)
        // A number that the office gave is its own in the whole file; receipts and the like are told apart by their event.
        .filter(({ id, what }) => evidence[id] === undefined && isNew(what === undefined ? id : `${streamId}#${event.seq} ${what} ${id}`))
        .map(({ id, what }) => ({ kind: 'document', id, title: what === undefined ? event.label : `${event.label}（${what}）`, section: sectionOf(event, streamId), streamId, seq: event.seq, on: dayOf(event.effectiveAt), by: event.actor.person })),
    ),
  );
}

/** What a paper is, by the field that names it, in `decision`, `list` or `proof` by both; the main paper of an event is called as the event is. */
const PAPERS: Readonly<Record<string, string>> = {
  'decision.documentRef': '决定书', 'list.documentRef': '清单', 'proof.receiptRef': '送达回证', signedConfirmationRef: '送达确认书', receiptRef: '回执', noticeRef: '通知书', agencyNoticeRef: '通知经办机构', requestRef: '申请书', siteRecordRef: '现场笔录',
  recordRef: '笔录', oralRecordRef: '口头陈述申辩笔录', transcriptRef: '文字记录', recordingRef: '录音录像', reportRef: '报告', resultRef: '结论文书', decisionRef: '决定书', filingRef: '备案', fileRef: '案卷材料', indexRef: '卷内目录', copyRef: '复制件',
};

/** A draft is worked out, no paper that was received; an item of evidence stands in the register. */
const ELSEWHERE_IN_THE_FILE: readonly string[] = ['draft', 'item', 'file'];

interface NamedPaper {
  readonly id: string;
  /** Absent for the main paper of an event. */
  readonly what?: string;
}

/** Numbers of papers in what an event says: every `…Ref` with a text, at any depth. */
function papersIn(data: unknown, within = ''): readonly NamedPaper[] {
  if (Array.isArray(data)) return data.flatMap((one) => papersIn(one, within));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]): readonly NamedPaper[] => {
    if (ELSEWHERE_IN_THE_FILE.includes(name)) return [];
    if (typeof value !== 'string') return papersIn(value, name);
    if (!name.endsWith('Ref') || value.trim() === '') return [];
    const what = PAPERS[`${within}.${name}`] ?? PAPERS[name];
    return [{ id: value, ...(what === undefined ? {} : { what }) }];
  });
}

/** Every item of the register with its origin, its chain and its file; what was excluded stays and says so (APL-46(3)). */
function evidence(state: PenaltyCase, streams: readonly FiledStream[], received: readonly ReceivedEvidence[]): FilePaper[] {
  const own = streams.find(({ streamId }) => streamId === state.id)?.events ?? [];
  return own.filter(({ type }) => type === 'EvidenceRegistered').flatMap((event): FilePaper[] => {
    const item = state.evidence?.[(event.data as { readonly id: string }).id];
    if (!item) return [];
    const file = received.find(({ sha256 }) => sha256 === item.file?.sha256);
    return [{
      kind: 'evidence', id: item.id, title: item.title, section: 'evidence', streamId: state.id, seq: event.seq, on: dayOf(item.obtainedAt), by: item.obtainedBy, details: detailsOf(item),
      ...(file ? { file: { sha256: file.sha256, size: file.size, type: file.type, name: file.name } } : {}), ...(item.exclusion ? { excluded: item.exclusion.reasons } : {}),
    }];
  });
}

const STEPS = { taken: '取得', moved: '移交', shown: '出示', returned: '退还' } as const;

function detailsOf({ source, origin, place, method, copyOf, custody, verification }: EvidenceItem): NonNullable<FilePaper['details']> {
  return [
    { label: '来源', value: `${source} ${origin}` },
    { label: '取得地点、方法', value: `${place} ${method}` },
    ...(copyOf ? [{ label: '复制件', value: `原件：${copyOf.original}，由${copyOf.keptBy}保存；${copyOf.confirmedOn} 由 ${copyOf.confirmedBy} 核对无误` }] : []),
    ...custody.map(({ what, at, by, to, place: where, ref }) => ({ label: `流转（${STEPS[what]}）`, value: `${at} ${by} → ${to} ${where}${ref ? ` ${ref}` : ''}` })),
    ...(verification ? [{ label: '查证', value: `${verification.on} ${verification.result}` }] : []),
  ];
}
