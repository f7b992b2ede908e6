import { spawnSync } from 'node:child_process';
import { usableSetpriv } from './child';
import { StartFailure } from './failure';

/** As whom PostgreSQL's programs run. */
export interface PostgresIdentity {
  /** Arguments of `setpriv`; empty when nothing needs to change. */
  readonly setpriv: readonly string[];
  /** The owner of the data folder, and the user to run as without `setpriv`; absent when we are not root. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/**
 * PostgreSQL refuses to run as root. Root therefore hands its programs to the user `postgres` where the machine has one and
 * to `nobody` otherwise, so that no user has to be created. A working copy below a closed folder such as root's home is
 * readable for them by one capability (`dac_read_search`); where that capability cannot be given, a folder that
 * others cannot enter ends the start with a sentence.
 *
 * @param initdb a program of PostgreSQL, tried out with `--version`
 */
export function postgresIdentity(initdb: string): PostgresIdentity {
  if (process.getuid?.() !== 0) return { setpriv: [] };
  const user = unprivilegedUser();
  const change = ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups'];
  const reachAnywhere = ['--securebits', '+no_setuid_fixup', '--inh-caps=-all,+dac_read_search', '--ambient-caps=-all,+dac_read_search'];
  const setpriv = usableSetpriv();
  for (const extra of setpriv ? [reachAnywhere, []] : []) {
    const args = [...change, ...extra];
    if (spawnSync(setpriv!, [...args, '--', initdb, '--version']).status === 0) return { setpriv: args, user };
  }
  if (spawnSync(initdb, ['--version'], user).status === 0) return { setpriv: change, user };
  throw new StartFailure(
    `PostgreSQL does not run as root, and the user ${user.name} may not enter ${initdb}: move the working copy to a folder that ` +
      'everybody may enter, start as another user, or set DATABASE_URL to a PostgreSQL of yours.',
  );
}

function unprivilegedUser(): { name: string; uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }));
    if (uid?.status === 0 && gid?.status === 0) return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new StartFailure('PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody: start as another user, or set DATABASE_URL.');
}
