import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigurationFault } from '@due-process/platform';

const BYTES = 32;

/**
 * The secret from which the keys of the registry are derived: `REGISTRY_SECRET` (base64), or the file that `REGISTRY_SECRET_FILE` names. Outside of
 * production a missing file is made, readable for its owner alone; in production a made-up secret would lock everybody out of what was sealed before.
 *
 * @throws ConfigurationFault in plain words
 */
export function registrySecret(environment: NodeJS.ProcessEnv, production: boolean): Buffer {
  const { REGISTRY_SECRET: given, REGISTRY_SECRET_FILE: file } = environment;
  const text = given || (file ? fromFile(file, production) : undefined);
  if (!text) throw new ConfigurationFault(['REGISTRY_SECRET or REGISTRY_SECRET_FILE is missing']);
  const secret = Buffer.from(text, 'base64');
  if (secret.length < BYTES || secret.toString('base64').replace(/=+$/, '') !== text.trim().replace(/=+$/, '')) {
    throw new ConfigurationFault([`${given ? 'REGISTRY_SECRET' : file} must hold at least ${BYTES} bytes in base64`]);
  }
  return secret;
}

function fromFile(file: string, production: boolean): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT' || production) throw new ConfigurationFault([`REGISTRY_SECRET_FILE cannot be read: ${(fault as NodeJS.ErrnoException).code}`]);
  }
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (fault) {
    // Another process of the same stack was quicker.
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  }
  return readFileSync(file, 'utf8').trim();
}
