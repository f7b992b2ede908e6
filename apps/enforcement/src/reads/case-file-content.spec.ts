import type { PenaltyCase } from '@due-process/enforcement-domain';
import type { ChainedEvent } from '@due-process/platform';
import { caseFileContent, type FiledStream } from './case-file-content';

const CASE = 'LZ-CF-2026-000123';
const event = (seq: number, act: string, label: string, data: object): ChainedEvent => ({
  seq, type: act, label, data, act, effectiveAt: '2026-03-20T02:00:00.000Z', recordedAt: '2026-03-20T02:00:00.000Z', partyVisible: true, prevHash: '', hash: '',
  actor: { person: 'p-1', role: 'case-officer', region: '620100', employer: 'bureau-620100' },
});
const stream = (streamId: string, procedure: string, ...events: ChainedEvent[]): FiledStream => ({ streamId, procedure, events });
const service = { method: 'direct', receivedOn: '2026-03-20', proof: { receiptRef: '送达回证-1' } };

/** The index of a file of these streams, as `part: title number`. */
function indexOf(...streams: FiledStream[]): string[] {
  const state = { id: CASE, region: '620100', party: { id: 'H1', name: '某医院' }, lead: { acts: [] }, evidence: { E7: { id: 'E7' } } } as unknown as PenaltyCase;
  const { papers } = caseFileContent({ state, streams, received: [] }, { at: '2026-06-01T00:00:00.000Z', by: 'p-1' });
  return papers.map(({ section, title, id }) => `${section}: ${title} ${id}`);
}

/* O4-57: the index names every document. */
describe('the index of a case file', () => {
  it('names every paper of a sealing: decision, list, record of the site', () => {
    const sealed = { decision: { documentRef: '封决-1', contents: {} }, list: { documentRef: '封清-1', copies: 2 }, steps: { siteRecordRef: '现场笔录-1' } };
    expect(indexOf(stream(`${CASE}-S1`, 'sealing', event(1, 'seal-things', '实施封存', sealed)))).toEqual(['measures: 实施封存（决定书） 封决-1', 'measures: 实施封存（清单） 封清-1', 'measures: 实施封存（现场笔录） 现场笔录-1']);
  });

  it('names the notice and the list of a preservation, and no copy that stands in the register of evidence', () => {
    const taken = event(1, 'take-preservation', '先行登记保存', { noticeRef: '登保通-1', list: { documentRef: '清单-1' } });
    const disposed = event(2, 'dispose-things', '处理决定', { disposals: [{ thing: 'T1', copyRef: 'E7' }, { thing: 'T2', copyRef: '光盘-2' }] });
    expect(indexOf(stream(`${CASE}-P1`, 'evidence-preservation', taken, disposed))).toEqual(['measures: 先行登记保存（通知书） 登保通-1', 'measures: 先行登记保存（清单） 清单-1', 'measures: 处理决定（复制件） 光盘-2']);
  });

  it('names receipts of service, reports, filings and the file that went to the review', () => {
    const events = [
      event(1, 'submit-for-review', '送法制审核', { fileRef: '案卷-1' }), event(2, 'record-hearing', '听证', { recordRef: '听证笔录-1', reportRef: '听证报告-1' }),
      event(3, 'serve-decision', '决定书送达', { record: service }), event(4, 'report-spot-decision', '当场处罚备案', { filingRef: '备案-1' }), event(5, 'hear-experts', '专家论证', { resultRef: '结论-1' }),
    ];
    expect(indexOf(stream(CASE, 'penalty-case', ...events))).toEqual([
      'review: 送法制审核（案卷材料） 案卷-1', 'hearing: 听证（笔录） 听证笔录-1', 'hearing: 听证（报告） 听证报告-1', 'decision: 决定书送达（送达回证） 送达回证-1', 'decision: 当场处罚备案（备案） 备案-1', 'review: 专家论证（结论文书） 结论-1',
    ]);
  });

  it('names a paper once, where it came into the file', () => {
    const decided = stream(CASE, 'penalty-case', event(1, 'make-decision', '处罚决定', { documentRef: '罚〔2026〕1号', draft: { documentRef: '草稿' } }));
    expect(indexOf(decided, stream(`${CASE}-F1`, 'fine-execution', event(1, 'serve-decision', '处罚决定进入执行', { documentRef: '罚〔2026〕1号' })))).toEqual(['decision: 处罚决定 罚〔2026〕1号']);
  });

  it('keeps receipts of the same number apart: each proves a service of its own', () => {
    const served = (seq: number) => event(seq, 'serve-notice', '送达', { record: service });
    expect(indexOf(stream(CASE, 'penalty-case', served(1), served(2)))).toHaveLength(2);
  });
});
