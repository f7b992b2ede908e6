import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, type Child } from './child';
import type { Component } from './components';
import { readConfiguration, type Configuration } from './configuration';
import { StartFailure } from './failure';
import { freePort } from './ports';
import { Stack } from './stack';
import { until } from './waiting';

/** A process that writes to a common diary when it starts and when it is asked to stop. */
const DIARIST = `
  const { appendFileSync } = require('node:fs');
  const [diary, name] = process.argv.slice(1);
  appendFileSync(diary, 'start ' + name + '\\n');
  process.on('SIGTERM', () => { appendFileSync(diary, 'stop ' + name + '\\n'); process.exit(0); });
  setInterval(() => {}, 1000);
`;

let folder: string;
let configuration: Configuration;
let stack: Stack | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stack-'));
  const ports = Object.fromEntries(
    await Promise.all(['POSTGRES', 'TEMPORAL', 'TEMPORAL_UI', 'ISSUER', 'AGREEMENTS', 'WORKER'].map(async (name) => [`DP_${name}_PORT`, String(await freePort())])),
  );
  configuration = readConfiguration({ DP_DATA_DIR: join(folder, 'data'), DP_LOG_DIR: join(folder, 'logs'), DP_CACHE_DIR: join(folder, 'cache'), ...ports });
});

afterEach(async () => {
  await stack?.stop();
  stack = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const diary = (): string[] => readFileSync(join(folder, 'diary'), { encoding: 'utf8', flag: 'a+' }).split('\n').filter(Boolean);

/** A part with a real process; `after` may fail the start once the process is there. */
function part(name: string, after: (child: Child) => Promise<void> = async () => {}, ports: string[] = []): Component {
  return {
    name, title: name, ports,
    async start({ spawned }) {
      const logFile = join(configuration.folders.logs, `${name}.log`);
      const child = await startChild({ name, command: process.execPath, args: ['-e', DIARIST, join(folder, 'diary'), name], env: process.env, logFile });
      spawned(child);
      await until(async () => expect(diary()).toContain(`start ${name}`), { everyMs: 20, limitMs: 10_000 });
      await after(child);
    },
  };
}

const start = (parts: Component[], options: object = {}): Promise<Stack> => Stack.start(configuration, { parts, ...options });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('the start of the system', () => {
  it('starts the parts in their order and stops them in the reverse one', async () => {
    stack = await start([part('a'), part('b'), part('c')]);
    await stack.stop();
    expect(diary()).toEqual(['start a', 'start b', 'start c', 'stop c', 'stop b', 'stop a']);
  });

  it('leaves nothing running when a part cannot start, and frees the data for the next start', async () => {
    const fails = part('b', async () => Promise.reject(new StartFailure('b did not start.')));
    await expect(start([part('a'), fails, part('c')])).rejects.toThrow('b did not start.');
    expect(diary()).toEqual(['start a', 'start b', 'stop b', 'stop a']);
    stack = await start([part('d')]);
    expect(diary()).toContain('start d');
  });

  it('refuses a port in use before anything has started, naming the variable', async () => {
    const { port } = configuration.ports['agreements']!;
    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve));
    const failure = await start([part('a'), part('b', undefined, ['agreements'])]).catch((error: unknown) => error);
    await new Promise((resolve) => stranger.close(resolve));
    expect(failure).toEqual(new StartFailure(`Port ${port} (agreements) is in use: stop the program that uses it, or set DP_AGREEMENTS_PORT to another port.`));
    expect(diary()).toEqual([]);
  });

  it('refuses to start when one of our programs is not built', async () => {
    const unbuilt = { ...part('a'), programs: ['apps/nothing/dist/main.js'] };
    await expect(start([part('z'), unbuilt])).rejects.toThrow('The program apps/nothing/dist/main.js is not built: run npm run build.');
    expect(diary()).toEqual([]);
  });

  it('fetches what is missing before anything has started', async () => {
    const prepare = async (): Promise<void> => Promise.reject(new StartFailure('It could not be fetched.'));
    await expect(start([part('a'), { ...part('b'), prepare }])).rejects.toThrow('It could not be fetched.');
    expect(diary()).toEqual([]);
  });

  it('is refused while it already runs on the same data', async () => {
    stack = await start([part('a')]);
    await expect(start([part('b')])).rejects.toThrow(`already runs on ${configuration.folders.data} as process ${process.pid}`);
    expect(diary()).toEqual(['start a']);
  });

  it('takes over from a start that was killed', async () => {
    writeFileSync(join(configuration.folders.data, 'stack.lock'), JSON.stringify({ pid: 2 ** 22 + 1, command: 'gone' }));
    stack = await start([part('a')]);
    expect(diary()).toEqual(['start a']);
  });

  it('stops what has started when it is interrupted in the middle', async () => {
    const interrupt = new AbortController();
    const waitsForEver = part('b', () => {
      interrupt.abort();
      return new Promise(() => {});
    });
    await expect(start([part('a'), waitsForEver, part('c')], { signal: interrupt.signal })).rejects.toThrow('interrupted');
    expect(diary()).toEqual(['start a', 'start b', 'stop b', 'stop a']);
  });

  it('keeps data over a second start, and begins anew with reset', async () => {
    const file = join(configuration.folders.data, 'kept');
    writeFileSync(file, 'x');
    await (await start([part('a')])).stop();
    expect(readdirSync(configuration.folders.data)).toEqual(['kept']);
    await (await start([part('a')], { reset: true })).stop();
    expect(readdirSync(configuration.folders.data)).toEqual([]);
  });

  it('leaves alone the data of another system that runs in a folder inside', async () => {
    const inside = join(configuration.folders.data, 'inside');
    mkdirSync(inside);
    writeFileSync(join(inside, 'stack.lock'), '{}');
    await (await start([part('a')], { reset: true })).stop();
    expect(readdirSync(inside)).toEqual(['stack.lock']);
  });

  it('does not touch a database of others with reset', async () => {
    configuration = { ...configuration, databaseUrl: 'postgres://elsewhere/db' };
    await expect(start([part('a')], { reset: true })).rejects.toThrow('with DATABASE_URL, empty that database yourself');
  });
});

describe('a running system', () => {
  it('tells which process died and where its log is', async () => {
    const deaths: string[] = [];
    stack = await start([part('a'), part('b')], { onDeath: (sentence: string) => deaths.push(sentence) });
    process.kill(stack.child('b')!.pid, 'SIGKILL');
    await until(async () => expect(deaths).toEqual([`b ended with SIGKILL: its log is ${join(configuration.folders.logs, 'b.log')}.`]), { everyMs: 20, limitMs: 5_000 });
  });

  it('can lose a part and get it back in a fault test without calling it a death', async () => {
    const deaths: string[] = [];
    stack = await start([part('a'), part('b')], { onDeath: (sentence: string) => deaths.push(sentence) });
    const first = stack.child('a')!.pid;
    await stack.kill('a');
    expect([isAlive(first), stack.child('a')]).toEqual([false, undefined]);
    await stack.startPart('a');
    expect(isAlive(stack.child('a')!.pid)).toBe(true);
    expect(deaths).toEqual([]);
  });

  it('keeps the logs of the start before', async () => {
    const logs = configuration.folders.logs;
    await (await start([part('a')])).stop();
    await (await start([part('a')])).stop();
    expect(readdirSync(logs).sort()).toEqual(['a.log', 'a.previous.log']);
  });
});
