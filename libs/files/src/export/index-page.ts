import type { Role } from '@due-process/procedure';
import type { CaseFileIndex, IndexItem } from './case-file';

const KIND: Readonly<Record<IndexItem['kind'], string>> = { event: '记录', document: '文书', evidence: '证据' };

const ROLE: Readonly<Record<Role, string>> = {
  'case-officer': '办案人员', 'agency-head': '经办机构负责人', 'legal-reviewer': '法制审核人员', 'bureau-head': '医保局负责人', 'legal-unit-head': '法制机构负责人',
  'hearing-chair': '听证主持人', institution: '定点医药机构', physician: '相关人员', settlement: '结算系统', auditor: '审计人员', administrator: '系统管理员', system: '系统（期限届满等）',
};

const FAULT = { 'FILE.DAMAGED': '文件已损坏，未附', 'FILE.MISSING': '文件缺失，未附' } as const;

const STYLE = `@page{size:A4;margin:18mm 15mm}body{font:10.5pt/1.5 "Songti SC",SimSun,"Noto Serif CJK SC",serif;color:#000;margin:0 auto;max-width:190mm;padding:1em}
h1{font-size:20pt;text-align:center;letter-spacing:.5em;margin:0 0 .5em}h2{font-size:12pt;margin:1.2em 0 .3em;break-after:avoid}
table{width:100%;border-collapse:collapse}th,td{border:1px solid #000;padding:2px 5px;vertical-align:top;text-align:left}thead{display:table-header-group}tr{break-inside:avoid}
td.no{text-align:right;white-space:nowrap}td.when{white-space:nowrap}code{font:8pt/1.3 monospace;overflow-wrap:anywhere}.bad{font-weight:bold}s{color:#444}a{color:inherit}
@media print{body{padding:0}a{text-decoration:none}}`;

/** `index.html`: the index for people, to be read in any browser and printed on A4. It loads nothing and runs nothing. */
export function indexPage(index: CaseFileIndex): string {
  const items = index.sections.flatMap((section) => section.items);
  const faults = new Map(index.files.filter((file) => file.damaged).map((file) => [file.sha256, FAULT[file.damaged!]]));
  const count = (kind: IndexItem['kind']): number => items.filter((item) => item.kind === kind).length;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(index.caseNumber)} 卷内目录</title><style>${STYLE}</style></head><body>
<h1>卷内目录</h1>
<table><tbody>
${row('案号', text(index.caseNumber))}${row('案由', text(index.title.zh))}${row('行政区划', text(index.region))}${row('内容', `记录 ${count('event')} 条，文书 ${count('document')} 份，证据 ${count('evidence')} 件，附文件 ${index.files.length - faults.size} 个`)}${row('导出', `${beijing(index.exported.at)}，${text(index.exported.by)}`)}${index.records.map(({ title, streamId, events, lastHash }) => row('记录链', `${text(title.zh)} ${text(streamId)}：${events} 条，末条 SHA-256 <code>${text(lastHash)}</code>`)).join('')}</tbody></table>
${index.sections.map((section) => part(section, faults)).join('')}<p>核对：在解压后的文件夹中运行 <code>node verify.mjs</code>（无需联网）。序号代替页码。SHA-256 逐条列出：记录为链上哈希，文书和证据为所附文件的哈希。</p>
</body></html>
`;
}

function part({ title, items }: CaseFileIndex['sections'][number], faults: ReadonlyMap<string, string>): string {
  if (items.length === 0) return '';
  return `<h2>${text(title.zh)}</h2>
<table><thead><tr><th>序号</th><th>类别</th><th>名称</th><th>责任人</th><th>日期</th><th>SHA-256</th></tr></thead><tbody>
${items.map((item) => line(item, faults)).join('')}</tbody></table>
`;
}

function line(item: IndexItem, faults: ReadonlyMap<string, string>): string {
  const named = item.path ? `<a href="${text(item.path)}">${text(item.title)}</a>` : text(item.title);
  const fault = item.hash ? faults.get(item.hash) : undefined;
  const more = [
    item.kind === 'event' ? '' : `编号 ${item.id}`,
    item.name ? `文件 ${item.name}` : '',
    ...(item.details ?? []).map(({ label, value }) => `${label}：${value}`),
    item.excluded ? `已排除：${item.excluded}` : '',
  ].filter((words) => words !== '').map(text).join('；');
  const title = `${item.excluded ? `<s>${named}</s>` : named}${fault ? ` <span class="bad">${fault}</span>` : ''}${more ? `<br><small>${more}</small>` : ''}`;
  const who = `${text(item.who)}${item.role && item.role !== 'system' ? `<br><small>${ROLE[item.role]}</small>` : ''}`;
  return `<tr><td class="no">${item.no}</td><td>${KIND[item.kind]}</td><td>${title}</td><td>${item.role === 'system' ? ROLE.system : who}</td><td class="when">${day(item.when)}</td><td><code>${item.hash ? text(item.hash) : ''}</code></td></tr>
`;
}

const row = (label: string, value: string): string => `<tr><th>${label}</th><td>${value}</td></tr>\n`;

const BEIJING = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
/** `2026-03-05 14:30`, Beijing time. */
const beijing = (instant: string): string => BEIJING.format(new Date(instant));
const day = (when: string): string => (when.includes('T') ? beijing(when).replace(' ', '<br>') : text(when));

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (words: string): string => words.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
