import type { Desk } from '@due-process/service-testing';
import { DUYUN, somebody } from './person';

export const HEADING = '姓名,身份证件号码,人员类别,机构编号,统筹区,培训日期,培训记录,承诺书日期,承诺书编号';

/** A row of the registry as a spreadsheet writes it. */
export const line = (n: number, more: Partial<Record<'number' | 'profession' | 'signedOn', string>> = {}): string =>
  `${somebody(n).name},${more.number ?? somebody(n).identityNumber},${more.profession ?? '医师'},${DUYUN.institution},${DUYUN.region},2026/3/1,培训-1,${more.signedOn ?? '2026-03-01'},承诺-${n}`;

/** Sends a table as it is. */
export async function sendTable(desk: Desk, file: string) {
  const { status, body, headers } = await desk.send('POST', '/registry-imports', file, { 'content-type': 'text/csv' });
  return { status, body, location: headers['location'] ?? '' };
}

/** How an import has ended. */
export async function whenOver(desk: Desk, location: string): Promise<any> {
  for (let turn = 0; turn < 200; turn += 1) {
    const { body } = await desk.get(location.replace('/api/v1', ''));
    if (!['checking', 'loading'].includes(body.stage)) return body;
    await new Promise((turned) => setImmediate(turned));
  }
  throw new Error('The import does not come to its end.');
}
