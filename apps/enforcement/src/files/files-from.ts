import { join } from 'node:path';
import { DiskFileStore } from '@due-process/files';
import { ConfigurationFault, integer, oneOf, optionalText, readConfiguration, text } from '@due-process/platform';
import type { Files } from './files';

const MEGABYTE = 1_000_000;

/** What the service is told about files besides what every service is told. */
export const FILES_VARIABLES = {
  FILES_DIR: optionalText(),
  FILES_LIMIT_MB: integer(25, { min: 1, max: 2_000 }),
  FILES_S3_ENDPOINT: optionalText(),
  FILES_S3_BUCKET: optionalText(),
  FILES_S3_REGION: text('us-east-1'),
  FILES_S3_PATH_STYLE: oneOf(['on', 'off'], 'on'),
};

/**
 * The place for files that the environment names: a folder (`FILES_DIR`), or a bucket of an S3 service (`FILES_S3_ENDPOINT`, `FILES_S3_BUCKET`), for which
 * the folder is the spool. Credentials of the bucket are read by its library (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`).
 */
export async function filesFrom(environment: NodeJS.ProcessEnv): Promise<Files> {
  const told = readConfiguration(FILES_VARIABLES, environment, Object.keys(environment));
  const { FILES_DIR: folder, FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: bucket } = told;
  if (!folder) throw new ConfigurationFault(['FILES_DIR is missing: the folder of evidence files, outside of everything that a web server shows']);
  if ((endpoint === undefined) !== (bucket === undefined)) throw new ConfigurationFault(['FILES_S3_ENDPOINT and FILES_S3_BUCKET belong together']);
  const limitBytes = told.FILES_LIMIT_MB * MEGABYTE;
  if (!endpoint || !bucket) return { store: await DiskFileStore.in(folder), limitBytes };
  // Loaded only where it is used: the library of the service is large.
  const { S3FileStore } = await import('@due-process/files/s3');
  const client = { endpoint, region: told.FILES_S3_REGION, forcePathStyle: told.FILES_S3_PATH_STYLE === 'on' };
  return { store: await S3FileStore.in({ client, bucket, prefix: 'enforcement/', spoolFolder: join(folder, 'spool') }), limitBytes };
}
