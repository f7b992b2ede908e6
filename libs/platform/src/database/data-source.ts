import 'reflect-metadata';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';

export interface DataSourceOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly max?: number;
  readonly statementTimeoutMs?: number;
}

/** TypeORM for the reading side of a context. It never changes a schema; entities come as a list, never as a pattern of files. */
export function createDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    entities: [...options.entities] as never,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    poolSize: options.max ?? 4,
    extra: { statement_timeout: options.statementTimeoutMs ?? 10_000 },
  });
}
