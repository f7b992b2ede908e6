import { mustBe, type Story } from '../../story';
import type { Followed, Tale } from '../../tale';
import { LANZHOU, QIANNAN, somebody, type Area } from './area';
import { PhysicianInStory } from './physician-in-story';

/**
 * Twelve points at two sites: told, objected to, upheld; three months over the year end; trained and restored (QN-3). The same acts on the same
 * days under the national tariff (PQ), side by side.
 */
export const points: Story = { name: 'points', begins: '2025-11-03 09:00', tell };

async function tell(tale: Tale): Promise<void> {
  tale.teller.heading('医保支付资格：两处执业、两次违规各 6 分，累计 12 分（甲：黔南积分办法第3条；乙：国家十二分制，同样的行为、同样的日期）');
  const both = [new PhysicianInStory(tale, QIANNAN), new PhysicianInStory(tale, LANZHOU)] as const;
  await tale.at('2025-11-03 10:00');
  for (const [n, one] of both.entries()) await one.registered('2025-11-03', somebody(n + 1));
  await tale.at('2025-11-10 10:00');
  for (const one of both) await one.scored(0, '2025-11-10');
  await tale.at('2025-11-12 10:00');
  for (const one of both) await one.scored(1, '2025-11-12');
  for (const one of both) await one.isPayable({ '2025-11-12': true, '2025-11-13': false });
  await tale.at('2025-11-13 10:00');
  for (const one of both) await one.toldAndBlocked('2025-11-13');
  await tale.at('2025-11-20 10:00');
  for (const one of both) await one.objects();
  await tale.at('2025-11-28 10:00');
  for (const one of both) await one.loses('2025-11-28');
  await overTheYearEnd(tale, both);
  await periodOver(tale, both);
  await restored(tale, both[0]);
  await sideBySide(tale, both);
}

/** The counters begin anew; what has begun goes on. */
async function overTheYearEnd(tale: Tale, both: readonly PhysicianInStory[]): Promise<void> {
  await tale.at('2025-12-22 10:00');
  const runs: Followed[] = [];
  for (const { area } of both) {
    const { administrator, reader, region } = area.yearEnd;
    runs.push(await tale.opens('physician-credit', area.tag, [administrator, 'year-ends', `安排年度清零 ${region}`, { year: 2025, region }, yearArticle(area)], reader));
  }
  await tale.at('2026-01-01 00:00');
  for (const run of runs) await tale.byItself(run, 'YearEndDone', '年度清零 the counters begin anew', '每年1月1日');
  for (const one of both) {
    mustBe(`${one.area.tag} 2026 年积分`, (await one.pointsOn('2026-01-01')).years.filter(({ year }: { year: number }) => year === 2026), []);
    await one.isPayable({ '2026-01-01': false });
  }
}

const yearArticle = ({ tariff }: Area): string => `${tariff}：自然年度`;

/** Qiannan's three months of Wed 12 November end with Thu 12 February; nobody is restored by it. */
async function periodOver(tale: Tale, [qiannan, lanzhou]: readonly [PhysicianInStory, PhysicianInStory]): Promise<void> {
  mustBe('甲 责罚期', await qiannan.period(), { firstDay: '2025-11-13', lastDay: '2026-02-12' });
  mustBe('乙 终止', await lanzhou.period(), { firstDay: '2025-11-13', lastDay: '2026-11-12' });
  await tale.at('2026-02-13 00:00');
  await tale.byItself(qiannan.at('penalty-periods', 'P1'), 'PeriodEnded', '责罚期届满，不自动恢复 over', '黔南办法第3条第2款第5项');
  await qiannan.isPayable({ '2026-02-12': false, '2026-02-13': false });
}

/** Five working days of Sat 14 February, a make-up working day before the Spring Festival: 24, 25, 26, 27 and Sat 28 February. */
async function restored(tale: Tale, qiannan: PhysicianInStory): Promise<void> {
  const { account, area } = qiannan;
  const [{ hospital }] = area.sites as [Area['sites'][number]];
  await tale.at('2026-02-13 10:00');
  await tale.byItself(account, 'RestorationOpened', '启动恢复程序 restoration opens', '黔南办法第3条第2款第5项');
  const restoration = qiannan.at('restorations', 'R1');
  await tale.isRefused(restoration, [hospital, 'applications', '试图未培训即申请 apply untrained', { applicationRef: '恢复申请-1' }, 'RESTORATION.NOT_TRAINED']);
  await tale.at('2026-02-14 10:00');
  await tale.does(restoration, [hospital, 'trainings', '培训考核合格 train and examine', { trainedOn: '2026-02-13', examinedOn: '2026-02-14', passed: true, ref: '培训考核-1' }, '黔南办法第3条第2款第5项']);
  await tale.does(restoration, [qiannan.code, 'applications', '本人申请恢复 apply', { applicationRef: '恢复申请-1' }, '黔南办法第3条第2款第5项']);
  mustBe('甲 恢复决定期限', (await tale.view(restoration)).nextDeadline.lastDay, '2026-02-28');
  await tale.at('2026-02-25 10:00');
  await tale.does(restoration, [area.reviewer, 'evaluations', '评估 evaluate', { on: '2026-02-25', findings: '已整改', recommended: true }, '黔南办法第3条第2款第5项']);
  await tale.does(restoration, [area.head, 'decisions', '决定恢复 restore', { result: 'restored', reasons: '符合条件', documentRef: '恢复〔2026〕1号' }, '黔南办法第3条第2款第5项']);
  await tale.reaches(account, 'NORMAL');
  await qiannan.isPayable({ '2026-02-24': false, '2026-02-25': true });
}

async function sideBySide(tale: Tale, both: readonly PhysicianInStory[]): Promise<void> {
  const columns = await Promise.all(both.map((one) => one.summary('2026-02-25')));
  tale.teller.note('');
  for (const [name, ...values] of transposed(columns)) tale.teller.columns(name as string, values);
  mustBe('2026-02-25 可结算', columns.map(({ payable }) => payable), ['是', '否']);
  tale.teller.end('The same two acts: three months and restored upon application by Qiannan’s paper, one year and a new registration by the national standard.');
}

const TITLES = { tariff: '规则', points: '积分', effect: '后果', from: '自', until: '至', payable: '2026-02-25 可结算', article: '依据' } as const;

function transposed(columns: readonly Readonly<Record<keyof typeof TITLES, string>>[]): readonly (readonly string[])[] {
  return (Object.keys(TITLES) as (keyof typeof TITLES)[]).map((key) => [TITLES[key], ...columns.map((column) => column[key])]);
}

