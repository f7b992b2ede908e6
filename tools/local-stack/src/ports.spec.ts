import { createServer, type Server } from 'node:net';
import { freePort, isPortFree } from './ports';

const listen = (port: number) => new Promise<Server>((resolve, reject) => {
  const server = createServer().once('error', reject);
  server.listen(port, '127.0.0.1', () => resolve(server));
});

describe('a port for a server that will start soon', () => {
  it('lies below those of outgoing connections, and none is handed out twice', async () => {
    const ports = await Promise.all(Array.from({ length: 50 }, () => freePort()));
    expect(new Set(ports).size).toBe(50);
    expect(Math.max(...ports)).toBeLessThan(32_768);
    expect(Math.min(...ports)).toBeGreaterThanOrEqual(20_000);
  });

  it('is passed over where somebody listens', async () => {
    const first = await freePort();
    const next = first === 31_999 ? 20_000 : first + 1;
    const squatter = (await isPortFree(next)) ? await listen(next) : undefined;
    try {
      expect(await freePort()).not.toBe(next);
    } finally {
      squatter?.close();
    }
  });
});
