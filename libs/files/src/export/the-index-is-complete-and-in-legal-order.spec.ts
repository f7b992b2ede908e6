import { join } from 'node:path';
import { DiskFileStore } from '../store';
import { practiceCase } from '../testing/practice-case';
import { practiceFolder } from '../testing/samples';
import type { CaseFileContent } from './case-file';
import { CaseFileInconsistent, caseFileIndex } from './case-index';
import { indexPage } from './index-page';

describe('the index of a case file is complete and in legal order (O4-57)', () => {
  const folder = practiceFolder();
  let content: CaseFileContent;
  beforeAll(async () => {
    content = await practiceCase(await DiskFileStore.in(join(folder(), 'store')));
  });

  it('numbers every event, document and item of evidence once, part by part, by date', () => {
    const lines = caseFileIndex(content).sections.flatMap(({ id, items }) => items.map((item) => `${item.no} ${id} ${item.title}`));
    expect(lines).toEqual([
      '1 filing 立案',
      '2 evidence 进货单', '3 evidence 取证', '4 evidence 封存', '5 evidence 取证', '6 evidence 货架照片', '7 evidence 取证', '8 evidence 处方流水', '9 evidence 解除封存',
      '10 review 告知',
      '11 decision 处罚决定', '12 decision 行政处罚决定书',
      '13 closing 结案',
    ]);
  });

  it('says who, when and by which hash', () => {
    const items = caseFileIndex(content).sections.flatMap((section) => section.items);
    const [penalty] = content.records;
    expect(items[0]).toMatchObject({ kind: 'event', id: 'CaseFiled', who: 'head-1', role: 'bureau-head', when: '2026-03-02T02:00:00.000Z', recordedAt: '2026-03-02T02:01:00.000Z', hash: penalty!.events[0]!.hash });
    expect(items[1]).toMatchObject({ kind: 'evidence', id: 'E-1', who: 'officer-2', when: '2025-11-30', hash: content.papers[2]!.file!.sha256, path: `files/002-${content.papers[2]!.file!.sha256.slice(0, 12)}.pdf` });
    expect(items.every(({ hash, id }) => /^[0-9a-f]{64}$/.test(hash ?? '') || id === 'D-1')).toBe(true);
    expect(caseFileIndex(content).records).toMatchObject([{ events: 7, lastHash: penalty!.events[6]!.hash }, { events: 2 }]);
  });

  it('is the same for the same content, in whatever order it was collected', () => {
    expect(caseFileIndex({ ...content, papers: [...content.papers].reverse() })).toEqual(caseFileIndex(content));
  });

  it('holds the same content once, under the number of its first line', () => {
    const again = { ...content.papers[2]!, id: 'E-9', on: '2026-05-01', section: 'closing' };
    const index = caseFileIndex({ ...content, papers: [...content.papers, again] });
    expect(index.files).toHaveLength(3);
    expect(index.sections.at(-1)!.items.find(({ id }) => id === 'E-9')!.path).toBe(index.files[0]!.path);
  });

  it.each<[string, (content: CaseFileContent) => CaseFileContent]>([
    ['an event whose part the file does not have', (all) => ({ ...all, sectionOf: () => 'nowhere' })],
    ['a paper whose part the file does not have', (all) => ({ ...all, papers: [{ ...all.papers[0]!, section: 'nowhere' }] })],
    ['a paper that no event brought', (all) => ({ ...all, papers: [{ ...all.papers[0]!, seq: 99 }] })],
    ['a file whose hash its event does not carry', (all) => ({ ...all, papers: [{ ...all.papers[0]!, seq: 3 }] })],
  ])('does not come about with %s', (_what, change) => {
    expect(() => caseFileIndex(change(content))).toThrow(CaseFileInconsistent);
  });

  describe('as a page', () => {
    it('shows every line in Chinese, Beijing time, and what is excluded as excluded', () => {
      const page = indexPage(caseFileIndex(content));
      expect(page).toContain('<td class="no">13</td>');
      expect(page).toContain('2026-03-02<br>10:00');
      expect(page).toContain('2026-05-21 09:30');
      expect(page).toContain('记录 9 条，文书 1 份，证据 3 件，附文件 3 个');
      expect(page).toMatch(/<s><a href="files\/006-[0-9a-f]{12}\.png">货架照片<\/a><\/s>.*已排除：取得方式违法/);
    });

    it('shows what people wrote as words, never as a page', () => {
      const page = indexPage(caseFileIndex({ ...content, title: { zh: '<script>alert(1)</script>', en: 'x' } }));
      expect(page).not.toContain('<script');
      expect(page).toContain('某药店&lt;总店&gt;');
    });
  });
});
