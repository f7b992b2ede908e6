import { chain } from '@due-process/platform';
import type { CaseFileContent, StoredFile } from '@due-process/files';
import type { RecordedEvent } from '@due-process/procedure';

const CASE = '基准罚〔2026〕1号';

/** A case whose every event brings one file, as the exporter wants it. */
export function caseOfFiles(files: readonly StoredFile[]): CaseFileContent {
  const events = files.map((file, index): RecordedEvent => ({
    seq: index + 1, type: 'EvidenceTaken', label: '取证', data: { file }, act: 'take-evidence', partyVisible: false,
    effectiveAt: '2026-03-02T02:00:00.000Z', recordedAt: '2026-03-02T02:00:00.000Z',
    actor: { person: 'officer-1', role: 'case-officer', region: '620100', employer: 'B-620100' },
  }));
  return {
    caseNumber: CASE,
    title: { zh: '基准案卷', en: 'case file of the benchmark' },
    region: '620100',
    sections: [{ id: 'all', title: { zh: '全部', en: 'all' } }],
    records: [{ streamId: CASE, procedure: 'penalty-case', title: { zh: '行政处罚', en: 'penalty' }, events: chain(CASE, events, 0) }],
    sectionOf: () => 'all',
    papers: files.map((file, index) => ({
      kind: 'evidence', id: `E-${index + 1}`, title: '监控录像', section: 'all', streamId: CASE, seq: index + 1, on: '2026-03-02', by: 'officer-1', file: { ...file, name: `${index + 1}.pdf` },
    })),
    exported: { at: '2026-03-03T02:00:00.000Z', by: 'auditor-1' },
  };
}
