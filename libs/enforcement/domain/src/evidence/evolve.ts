import type { EvidenceItem, EvidenceRegister, WithEvidence } from './model';

type Change = (state: WithEvidence, data: any) => WithEvidence;

const patched = (register: EvidenceRegister | undefined, ids: readonly string[], patch: (item: EvidenceItem) => EvidenceItem): WithEvidence => ({
  evidence: Object.fromEntries(Object.entries(register ?? {}).map(([id, item]) => [id, ids.includes(id) ? patch(item) : item])),
});

/** What each event of the register changes; a case that keeps its evidence folds them beside its own. */
export const EVIDENCE_CHANGES: Readonly<Record<string, Change>> = {
  EvidenceRegistered: ({ evidence }, data) => {
    const { id, kind, title, source, origin, obtainedAt, obtainedBy, officers, place, method, copyOf, file } = data;
    const taken = { what: 'taken' as const, at: obtainedAt, by: obtainedBy, to: officers[0] ?? obtainedBy, place };
    const item: EvidenceItem = { id, kind, title, source, origin, obtainedAt, obtainedBy, officers, place, method, ...(copyOf ? { copyOf } : {}), ...(file ? { file } : {}), custody: [taken] };
    return { evidence: { ...evidence, [id]: item } };
  },
  EvidenceCustodyRecorded: ({ evidence }, { item: id, what, at, by, to, place, ref }) =>
    patched(evidence, [id], (item) => ({ ...item, custody: [...item.custody, { what, at, by, to, place, ...(ref ? { ref } : {}) }] })),
  EvidenceVerified: ({ evidence }, { items, result, on }) => patched(evidence, items, (item) => ({ ...item, verification: { result, on } })),
  EvidenceExcluded: ({ evidence }, { item: id, ground, reasons, on }) => patched(evidence, [id], (item) => ({ ...item, exclusion: { ground, reasons, on } })),
};
