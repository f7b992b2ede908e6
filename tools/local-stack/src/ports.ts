import { createServer } from 'node:net';

/** Below the ports that systems give to outgoing connections (from 32,768 on Linux): what is free here is not taken by chance before its server starts. */
const FIRST = 20_000;
const COUNT = 12_000;

/** Processes have stretches of their own, so that two that look at the same moment find different ports. */
const STRETCH = 131;

let handedOut = 0;

/** A free port of the loopback interface for a server that will start soon; none is handed out twice. */
export async function freePort(): Promise<number> {
  while (handedOut < COUNT) {
    const port = FIRST + ((process.pid * STRETCH + handedOut) % COUNT);
    handedOut += 1;
    if (await isPortFree(port)) return port;
  }
  throw new Error(`No port from ${FIRST} to ${FIRST + COUNT - 1} is free.`);
}

/** True when nobody listens on the port of the loopback interface. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
