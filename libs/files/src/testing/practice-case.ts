import { chain } from '@due-process/platform';
import type { RecordedEvent, Role } from '@due-process/procedure';
import type { CaseFileContent, FilePaper, FileRecord } from '../export';
import type { FileStore, StoredFile } from '../store';
import { inPieces, SAMPLES } from './samples';

/* A penalty case of seven events, with a sealing of two that has a record of its own, a paper without a file and three files. */

const CASE = '甘兰医保罚〔2026〕1号';
const SEALING = `${CASE}-封存1`;

const event = (seq: number, type: string, label: string, day: string, person: string, role: Role, data: object = {}): RecordedEvent => ({
  seq, type, label, data, effectiveAt: `${day}T02:00:00.000Z`, recordedAt: `${day}T02:0${seq}:00.000Z`, actor: { person, role, region: '620100', employer: 'B-620100' }, act: 'x', partyVisible: true,
});

const record = (streamId: string, procedure: string, zh: string, en: string, events: readonly RecordedEvent[]): FileRecord => ({ streamId, procedure, title: { zh, en }, events: chain(streamId, events, 0) });

/** The order of a penalty file as an example; the contexts bring their own. */
const SECTIONS = ([['filing', '立案', 'Filing'], ['evidence', '调查取证', 'Investigation'], ['review', '审核告知', 'Review and notice'], ['decision', '决定', 'Decision'], ['closing', '送达执行结案', 'Service, execution, closing']] as const)
  .map(([id, zh, en]) => ({ id, title: { zh, en } }));

const PART: Readonly<Record<string, string>> = { CaseFiled: 'filing', EvidenceTaken: 'evidence', Sealed: 'evidence', Released: 'evidence', NoticeServed: 'review', DecisionMade: 'decision' };

async function stored(store: FileStore, content: Uint8Array): Promise<StoredFile> {
  const result = await store.put(inPieces(content, 1_000));
  if (result.kind === 'refused') throw new Error(result.refusal.code);
  return result.file;
}

/** Puts the files into the store and answers what a context would collect for the case. */
export async function practiceCase(store: FileStore): Promise<CaseFileContent> {
  const [invoice, photo, copy] = [await stored(store, SAMPLES.pdf), await stored(store, SAMPLES.png), await stored(store, SAMPLES.utf8)];
  const taken = (id: string, file: StoredFile) => ({ id, file });
  const events = [
    event(1, 'CaseFiled', '立案', '2026-03-02', 'head-1', 'bureau-head'),
    event(2, 'EvidenceTaken', '取证', '2026-03-04', 'officer-1', 'case-officer', taken('E-1', invoice)),
    event(3, 'EvidenceTaken', '取证', '2026-03-05', 'officer-2', 'case-officer', taken('E-2', photo)),
    event(4, 'EvidenceTaken', '取证', '2026-03-05', 'officer-2', 'case-officer', taken('E-3', copy)),
    event(5, 'NoticeServed', '告知', '2026-04-01', 'officer-1', 'case-officer'),
    event(6, 'DecisionMade', '处罚决定', '2026-04-20', 'head-1', 'bureau-head', { text: '<罚款>' }),
    event(7, 'CaseClosed', '结案', '2026-05-20', 'system', 'system'),
  ];
  const sealing = [event(1, 'Sealed', '封存', '2026-03-05', 'officer-1', 'case-officer'), event(2, 'Released', '解除封存', '2026-03-20', 'officer-1', 'case-officer')];
  const evidence = (id: string, seq: number, on: string, title: string, file: StoredFile, name: string): FilePaper => ({
    kind: 'evidence', id, title, section: 'evidence', streamId: CASE, seq, on, by: 'officer-2', file: { ...file, name }, details: [{ label: '来源', value: '某药店<总店>' }],
  });
  return {
    caseNumber: CASE,
    title: { zh: '串换药品', en: 'exchanged medicines' },
    region: '620100',
    sections: SECTIONS,
    records: [record(CASE, 'penalty-case', '行政处罚', 'penalty', events), record(SEALING, 'sealing', '封存', 'sealing', sealing)],
    sectionOf: ({ type }) => PART[type] ?? 'closing',
    papers: [
      evidence('E-3', 4, '2026-03-05', '处方流水', copy, '流水.csv'),
      { ...evidence('E-2', 3, '2026-03-05', '货架照片', photo, '照片.png'), excluded: '取得方式违法' },
      // An invoice of the year before the case stands first in its part.
      evidence('E-1', 2, '2025-11-30', '进货单', invoice, '进货单.pdf'),
      { kind: 'document', id: 'D-1', title: '行政处罚决定书', section: 'decision', streamId: CASE, seq: 6, on: '2026-04-20', by: 'head-1' },
    ],
    exported: { at: '2026-05-21T01:30:00.000Z', by: 'auditor-1' },
  };
}
