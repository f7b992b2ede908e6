import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { HEAD, INFORMANT, OFFICER, OFFICERS, PARTY, PDF, PenaltyFile, decision, served } from '../testing/penalty-file';
import { enforcementRig, FILE_LIMIT } from '../testing/service-rig';
import { unpack } from '@due-process/files';

/** domain.md 12.6 over REST: from the lead over uploaded evidence, notice, silence and review to the decision, its fine and its file. */
describe('a penalty case over REST', () => {
  const { rig, spoil } = enforcementRig();
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let file: PenaltyFile;
  const get = (person: string, view: string) => rig().as(person).get(`/penalty-cases/${file.id}${view}`);

  it('goes from the lead to a served notice, with evidence that was uploaded', async () => {
    rig().at('2026-03-09');
    file = await PenaltyFile.open(rig(), '2026-03-09', { source: 'tip', informant: INFORMANT });
    expect(file.id).toMatch(/^LZ-CF-2026-\d{6}$/);
    await (await file.reported('2026-03-09')).noticed('2026-03-09', 100_000);
    // Five working days from Mon 9 Mar: 10, 11, 12, 13, 16 Mar.
    expect((await get(PARTY, '')).body).toMatchObject({ stage: 'NOTICE_SERVED', nextDeadline: { lastDay: '2026-03-16' }, measures: expect.arrayContaining([expect.objectContaining({ kind: 'fine', amountFen: 15_000_000 })]) });
  });

  it('is not decided before its legal review, and is once exactly its content has passed', async () => {
    rig().at('2026-03-17');
    const hash = await file.hash();
    const refused = await file.tries(HEAD, 'decisions', decision(hash));
    expect([refused.status, refused.body.code, refused.body.missing.map(({ zh }: { zh: string }) => zh)]).toEqual([409, 'PENALTY.GATE_CLOSED', ['法制审核通过本处理意见']]);
    await file.does(OFFICER, 'review-submissions', { receivedOn: '2026-03-17', fileRef: '案卷-1' });
    const other = await file.tries('legal-reviewer-city', 'reviews', { opinion: 'agree', hash: 'f'.repeat(64), text: '同意', documentRef: '法审-1' });
    expect([other.status, other.body.code]).toEqual([409, 'PENALTY.REVIEWED_ANOTHER_DRAFT']);
    await file.does('legal-reviewer-city', 'reviews', { opinion: 'agree', hash, text: '同意', documentRef: '法审-1' });
    const decided = await file.does(HEAD, 'decisions', decision(hash));
    expect(decided.body).toMatchObject({ stage: 'DECIDED', stageLabel: '已作出决定' });
    // Seven working days from Tue 17 Mar: 18, 19, 20, 23, 24, 25, 26 Mar.
    expect((await get(OFFICER, '/clocks')).body.items).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'service', lastDay: '2026-03-26' })]));
  });

  it('has its fine executed: each way of the money by itself, each day of the surcharge explained', async () => {
    await file.does(OFFICER, 'services-of-decision', served('2026-03-17'));
    const fine = `${file.id}-F1`;
    const at = (person: string) => rig().as(person).at('fine-executions');
    // Fifteen days from 17 Mar: until Wed 1 Apr; the surcharge begins on 2 Apr with 3 % of 150,000 yuan a day.
    rig().at('2026-04-03');
    const surcharge = (await rig().as(PARTY).get(`/fine-executions/${fine}/surcharge`)).body;
    expect(surcharge).toMatchObject({ totalFen: 900_000, capFen: 15_000_000, spans: [{ from: '2026-04-02', to: '2026-04-03', days: 2, reason: 'overdue', addedFen: 900_000 }] });
    expect((await rig().as(PARTY).get(`/fine-executions/${fine}/surcharge?on=2026-04-02`)).body.totalFen).toBe(450_000);
    const opened = await at(OFFICER).read(fine);
    let { etag } = opened;
    for (const { id, amountFen } of opened.body.debts as { id: string; amountFen: number }[]) {
      const paid = await at(OFFICER).act(fine, 'payments', { debt: id, amountFen, on: '2026-04-03', reference: `JK-${id}` }, etag ?? '');
      expect([paid.status, paid.body.code]).toEqual([201, undefined]);
      etag = paid.etag;
    }
    const money = (await get(OFFICER, '/postings')).body;
    expect([money.fund.balanceFen, money.fund.items.map(({ account }: { account: string }) => account)]).toEqual([10_000_000, ['employee-basic']]);
    expect([money.treasury.balanceFen, money.treasury.items.map(({ kind }: { kind: string }) => kind)]).toEqual([15_000_000, ['fine']]);
  });

  it('has one file: an index in legal order, and an export that its own verifier finds whole', async () => {
    const index = (await get(OFFICER, '/file')).body;
    expect(index.sections.map(({ id }: { id: string }) => id)).toEqual(['filing', 'investigation', 'evidence', 'measures', 'review', 'hearing', 'decision', 'execution', 'transfer', 'closing']);
    expect(index.records.map(({ procedure }: { procedure: string }) => procedure)).toEqual(['penalty-case', 'fine-execution']);
    expect(JSON.stringify(index)).not.toContain(INFORMANT);
    const answer = await rig().as(OFFICER).raw('GET', `/penalty-cases/${file.id}/file.zip`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const names = await unpack(Buffer.from(await answer.arrayBuffer()), folder);
    expect(names.filter((name) => name.startsWith('files/'))).toHaveLength(2);
    const verified = spawnSync(process.execPath, [join(folder, 'verify.mjs')], { encoding: 'utf8' });
    expect([verified.status, verified.stderr]).toEqual([0, '']);
  });

  it('keeps who has read it, with what was given out', async () => {
    expect((await rig().as('auditor-city').raw('GET', `/penalty-cases/${file.id}/file.zip`)).status).toBe(403);
    expect((await get('auditor-city', '/file')).status).toBe(200);
    const { items } = (await get(HEAD, '/file-accesses')).body;
    expect(items.map(({ person, what }: { person: string; what: string }) => [person, what])).toEqual([[OFFICER, 'index'], [OFFICER, 'export'], ['auditor-city', 'index']]);
    expect((await get(OFFICER, '/file-accesses')).status).toBe(403);
  });

  it('gives a file back as it was received, through its case alone, and reports what no longer fits', async () => {
    const sha256 = (await get(OFFICER, '/files')).body.items[0].sha256;
    const path = `/penalty-cases/${file.id}/files/${sha256}`;
    expect(Buffer.from(await (await rig().as(OFFICER).raw('GET', path)).arrayBuffer())).toEqual(PDF('document'));
    const other = await PenaltyFile.open(rig(), '2026-04-03');
    expect((await rig().as(OFFICER).get(`/penalty-cases/${other.id}/files/${sha256}`)).status).toBe(404);
    const borrowed = await other.tries(OFFICER, 'evidence', { kind: 'document', title: '他案材料', source: 'party', origin: '某医院', obtainedAt: '2026-04-03T08:30:00+08:00', obtainedBy: 'p-1', place: '局', method: '提交', file: { ref: '材料-1', sha256 } });
    expect([borrowed.status, borrowed.body.code]).toEqual([422, 'EVIDENCE.FILE_NOT_RECEIVED']);
    for (const person of [PARTY, 'administrator']) expect((await rig().as(person).get(path)).status).toBe(403);
    expect((await rig().as('officer-city-1').get(path)).status).toBe(404);
    spoil(sha256);
    const damaged = await rig().as(OFFICER).get(path);
    expect([damaged.status, damaged.body.code, damaged.headers['content-type']]).toEqual([500, 'FILE.DAMAGED', 'application/problem+json; charset=utf-8']);
  });

  it.each<[string, string | Uint8Array, number, string]>([
    ['a program that calls itself a paper', Buffer.from('MZ'.padEnd(600, '\u0000')), 415, 'FILE.TYPE_REFUSED'],
    ['too much', Buffer.alloc(FILE_LIMIT + 1, 'a'), 413, 'FILE.TOO_LARGE'],
    ['nothing', '', 422, 'FILE.EMPTY'],
  ])('refuses %s, and takes no file from others', async (_what, content, status, code) => {
    const open = await PenaltyFile.open(rig(), '2026-04-03');
    const answer = await open.upload(OFFICERS[0] ?? '', content);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
    expect((await open.upload('officer-city-1', PDF('x'))).status).toBe(404);
    expect((await open.upload(HEAD, PDF('x'))).status).toBe(403);
    expect((await rig().as(OFFICER).get(`/penalty-cases/${open.id}/files`)).body.items).toEqual([]);
  });
});
