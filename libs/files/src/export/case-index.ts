import { canonicalJson, GENESIS } from '@due-process/platform';
import { dayOf, type LegalDay } from '@due-process/legal-time';
import type { FileRefusalCode } from '../store/file-store';
import { EVIDENCE_TYPES } from '../store/file-types';
import type { CaseFileContent, CaseFileIndex, FilePaper, FileRecord, IndexedFile, IndexItem } from './case-file';

/** The content contradicts itself; a fault of the context that collected it. */
export class CaseFileInconsistent extends Error {
  override readonly name = 'CaseFileInconsistent';
}

/** What the store has said of files that it could not give. */
export type DamagedFiles = ReadonlyMap<string, Extract<FileRefusalCode, 'FILE.DAMAGED' | 'FILE.MISSING'>>;

/**
 * The index (卷内目录) of a case file, complete and in order (O4-57): part by part in legal order, within a part by date, and on equal
 * dates as recorded; every event, document and item of evidence has one number. Pure: the same content gives the same index.
 */
export function caseFileIndex(content: CaseFileContent, damaged: DamagedFiles = new Map()): CaseFileIndex {
  assertConsistent(content);
  const unnumbered = lines(content);
  const files = filesOf(content, unnumbered, damaged);
  const pathBy = new Map(files.filter((file) => !file.damaged).map((file) => [file.sha256, file.path]));
  let no = 0;
  const { caseNumber, title, region, exported } = content;
  return {
    format: 'due-process/case-file/1',
    caseNumber, title, region, exported,
    records: content.records.map(({ streamId, procedure, title: name, events }) => ({ streamId, procedure, title: name, events: events.length, lastHash: events.at(-1)?.hash ?? GENESIS })),
    sections: content.sections.map((section) => ({
      ...section,
      items: unnumbered.filter((line) => line.section === section.id).map(({ item, file }) => {
        no += 1;
        const path = file && pathBy.get(file.sha256);
        return { no, ...item, ...(path ? { path } : {}) };
      }),
    })),
    files,
  };
}

interface Line {
  readonly section: string;
  readonly day: LegalDay;
  readonly recordedAt: number;
  readonly item: Omit<IndexItem, 'no'>;
  readonly file?: FilePaper['file'];
}

/** All lines by legal day, then as recorded; a paper follows the event that brought it where both are of one day. */
function lines(content: CaseFileContent): readonly Line[] {
  const recordedAt = new Map(content.records.flatMap(({ streamId, events }) => events.map((event) => [`${streamId}#${event.seq}`, Date.parse(event.recordedAt)])));
  const order = new Map(content.records.map(({ streamId }, index) => [streamId, index]));
  const events = content.records.flatMap((record) => record.events.map((event) => eventLine(content, record, event)));
  const papers = content.papers.map((paper) => paperLine(paper, recordedAt.get(`${paper.streamId}#${paper.seq}`)!));
  return [...events, ...papers].sort((a, b) =>
    (a.day === b.day ? 0 : a.day < b.day ? -1 : 1) || a.recordedAt - b.recordedAt || order.get(a.item.streamId)! - order.get(b.item.streamId)! || a.item.seq - b.item.seq);
}

function eventLine(content: CaseFileContent, { streamId }: FileRecord, event: FileRecord['events'][number]): Line {
  const { seq, type, label, actor, effectiveAt, recordedAt, hash } = event;
  return {
    section: content.sectionOf(event, streamId), day: dayOf(effectiveAt), recordedAt: Date.parse(recordedAt),
    item: { kind: 'event', title: label, id: type, who: actor.person, role: actor.role, when: effectiveAt, recordedAt, streamId, seq, hash },
  };
}

function paperLine(paper: FilePaper, recordedAt: number): Line {
  const { kind, id, title, section, streamId, seq, on, by, file, details, excluded } = paper;
  return {
    section, day: on, recordedAt, ...(file ? { file } : {}),
    item: { kind, title, id, who: by, when: on, streamId, seq, ...(file ? { hash: file.sha256, name: file.name } : {}), ...(details ? { details } : {}), ...(excluded ? { excluded } : {}) },
  };
}

/** Each content once, named after the first line that has it: `files/003-ab12….pdf`. */
function filesOf(content: CaseFileContent, all: readonly Line[], damaged: DamagedFiles): readonly IndexedFile[] {
  const files = new Map<string, IndexedFile>();
  const inOrder = content.sections.flatMap(({ id }) => all.filter((line) => line.section === id));
  for (const [index, { file }] of inOrder.entries()) {
    if (!file || files.has(file.sha256)) continue;
    const { sha256, size, type } = file;
    const extension = EVIDENCE_TYPES.find((known) => known.type === type)?.extension ?? 'bin';
    const fault = damaged.get(sha256);
    files.set(sha256, { path: `files/${String(index + 1).padStart(3, '0')}-${sha256.slice(0, 12)}.${extension}`, sha256, size, type, ...(fault ? { damaged: fault } : {}) });
  }
  return [...files.values()];
}

function assertConsistent(content: CaseFileContent): void {
  const sections = new Set(content.sections.map(({ id }) => id));
  const eventText = new Map<string, string>();
  for (const { streamId, events } of content.records) {
    for (const event of events) {
      const section = content.sectionOf(event, streamId);
      if (!sections.has(section)) throw new CaseFileInconsistent(`Event ${event.seq} of ${streamId} belongs to the part "${section}", which the file does not have.`);
      eventText.set(`${streamId}#${event.seq}`, canonicalJson(event.data));
    }
  }
  for (const { id, section, streamId, seq, file } of content.papers) {
    if (!sections.has(section)) throw new CaseFileInconsistent(`${id} belongs to the part "${section}", which the file does not have.`);
    const brought = eventText.get(`${streamId}#${seq}`);
    if (brought === undefined) throw new CaseFileInconsistent(`${id} was brought by event ${seq} of ${streamId}, which the file does not have.`);
    if (file && !brought.includes(file.sha256)) throw new CaseFileInconsistent(`${id}: event ${seq} of ${streamId} does not carry the hash of its file.`);
  }
}
