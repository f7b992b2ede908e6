import { createDataSource, createPool, migrationLines, revertLastMigration, runMigrationSets } from '@due-process/platform';
import { testDatabase } from '@due-process/testing';
import { agreementsRecord } from './agreement-facts';
import { AGREEMENTS_ENTITIES, ServiceAgreement } from './entities';
import { agreementsMigrations } from './migrations';
import { SAMPLE_INSTITUTIONS } from './seed/sample-institutions';
import { seed } from './seed/seed';

const database = testDatabase();
const run = () => runMigrationSets(database().ownerUrl, [agreementsMigrations()], { production: false });
const revert = () => revertLastMigration(database().ownerUrl, agreementsMigrations());

/** Every table, column, function, trigger and right of the context, as text. */
async function shape(): Promise<string[]> {
  const pool = createPool({ url: database().ownerUrl, applicationName: 'shape' });
  const { rows } = await pool.query<{ line: string }>(`
    SELECT format('column %s.%s %s %s', table_name, column_name, data_type, is_nullable) AS line FROM information_schema.columns WHERE table_schema = 'agreements'
    UNION ALL SELECT format('function %s %s', p.oid::regprocedure, md5(prosrc)) FROM pg_proc p WHERE pronamespace = to_regnamespace('agreements')
    UNION ALL SELECT format('trigger %s %s', tgname, pg_get_triggerdef(t.oid)) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = to_regnamespace('agreements') AND NOT tgisinternal
    UNION ALL SELECT format('grant %s %s %s', grantee, table_name, privilege_type) FROM information_schema.role_table_grants WHERE table_schema = 'agreements'
    UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'agreements' ORDER BY 1`);
  await pool.end();
  return rows.map((row) => row.line);
}

describe('the migrations of the agreements context', () => {
  it('go down to nothing and up again to the same', async () => {
    const before = await shape();
    const { length } = (await migrationLines(database().ownerUrl, [agreementsMigrations()])).filter((line) => line.applied);
    for (let n = 0; n < length; n += 1) expect(await revert()).toMatchObject({ applied: false });
    expect(await revert()).toBeUndefined();
    expect(await shape()).toEqual([]);
    expect(await run()).toHaveLength(length);
    expect(await shape()).toEqual(before);
    expect(await run()).toEqual([]);
  });

  it('survive two runs at the same time', async () => {
    await revert();
    const runs = await Promise.all([run(), run()]);
    expect(runs.map((lines) => lines.length).sort()).toEqual([0, 1]);
  });
});

describe('the sample data', () => {
  it('is put in once, and is read through TypeORM and as facts of an act', async () => {
    expect(await seed(database().ownerUrl)).toMatchObject({ institutions: SAMPLE_INSTITUTIONS.length });
    expect(await seed(database().ownerUrl)).toEqual({ institutions: 0, agreements: 0 });
    const source = await createDataSource({ url: database().appUrl(), applicationName: 'reader', entities: AGREEMENTS_ENTITIES }).initialize();
    const agreement = await source.getRepository(ServiceAgreement).findOneByOrFail({ id: 'P6201020101-B2026' });
    await source.destroy();
    expect(agreement).toMatchObject({ institutionId: 'P6201020101', termFrom: '2026-01-01', termTo: '2026-12-31', terminatedOn: null });
    const pool = createPool({ url: database().appUrl(), applicationName: 'facts' });
    const { references } = await agreementsRecord(pool).load({ referencesHint: agreement.id });
    const { rows } = await pool.query(`SELECT agreements.agreement_status($1, d::date) AS s FROM unnest(ARRAY['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01']) d`, [agreement.id]);
    await pool.end();
    expect(rows.map((row) => row.s)).toEqual(['not-yet', 'active', 'active', 'ended']);
    expect(references).toEqual({
      institution: { id: 'P6201020101', name: '兰州市某药店', kind: 'pharmacy', region: '620102' },
      agreement: { id: 'P6201020101-B2026', kind: 'basic', termFrom: '2026-01-01', termTo: '2026-12-31', suspensionsInTerm: 0 },
    });
  });
});
