import fs from 'node:fs';
import { Client } from 'pg';
import { act, DUYUN, OBJECTION, parent, Person, points, registration, served, somebody } from '../testing/person';
import { HEADING, line, sendTable, whenOver } from '../testing/table';
import { serviceRig } from '../testing/service-rig';

/** Names and identity numbers come in once and go no further: no event, no state, no outbox, no stored answer, no line of the log. */
describe('an identity', () => {
  const rig = serviceRig({ logLevel: 'trace' });
  const written: string[] = [];
  const secrets = [1, 2, 3, 4].flatMap((n) => [somebody(n).name, somebody(n).identityNumber]);

  beforeAll(async () => {
    const write = fs.write as (...given: unknown[]) => void;
    jest.spyOn(fs, 'write').mockImplementation(((fd: number, data: unknown, ...rest: unknown[]) => {
      if (fd !== 1) return write(fd, data, ...rest);
      const text = Buffer.isBuffer(data) ? data.toString() : String(data);
      written.push(text);
      const done = rest.at(-1) as (fault: null, bytes: number) => void;
      setImmediate(() => done(null, Buffer.byteLength(text)));
    }) as never);
    rig().at('2026-03-02');
    const physician = await Person.register(rig(), 1, '2026-03-01');
    await rig().as(DUYUN.officer).open(registration(somebody(1), '2026-03-01'));
    await rig().as(DUYUN.officer).open({ ...registration(somebody(2), '2026-03-01'), profession: 'wizard' });
    await rig().as(DUYUN.officer).open(registration({ ...somebody(2), identityNumber: `${somebody(2).identityNumber}1` }, '2026-03-01'));
    await rig().as(DUYUN.officer).send('POST', '/physicians/search', { identityNumber: somebody(1).identityNumber }, {});
    await rig().as(DUYUN.officer).send('POST', `/physicians/${physician.id}/identity`, { reason: '核对身份' }, {});
    await rig().as(DUYUN.officer).send('POST', `/physicians/${physician.id}/sites`, { institution: 'H5227010002', region: '522701', identityNumber: somebody(1).identityNumber }, { 'idempotency-key': 'site' });
    const officer = rig().as(DUYUN.officer);
    const tables = [[HEADING, line(3)], [HEADING, line(4, { number: `${somebody(4).identityNumber}9` })]].map((rows) => rows.join('\n'));
    const ended = [];
    for (const table of tables) ended.push((await whenOver(officer, (await sendTable(officer, table)).location)).stage);
    expect(ended).toEqual(['done', 'refused']);
    await physician.reread();
    await physician.does(DUYUN.officer, 'points', points(parent('协处1', '2026-03-02'), act('QN-3.1.4.1', '2026-03-02', 2)));
    const notice = await physician.noticeServed('S1', '2026-03-02');
    await notice.does(DUYUN.hospital, 'services-on-person', served('2026-03-02'));
    await notice.does(physician.id, 'objections', OBJECTION);
  });

  it('is in no row of any table outside the registry, in no form that a reader could turn back', async () => {
    const client = new Client({ connectionString: rig().database.ownerUrl });
    await client.connect();
    const { rows: tables } = await client.query<{ name: string }>(`SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`);
    const held: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t`);
      const hex = secrets.map((secret) => Buffer.from(secret).toString('hex'));
      for (const { line } of rows) if ([...secrets, ...hex].some((secret) => line.includes(secret))) held.push(name);
    }
    await client.end();
    expect([tables.length > 15, held]).toEqual([true, []]);
  });

  it('is in no line of the log', async () => {
    await new Promise((flushed) => setTimeout(flushed, 300));
    const log = written.join('');
    expect(log).toContain('/api/v1/physicians/:id/identity');
    for (const secret of secrets) expect(log).not.toContain(secret);
  });
});
