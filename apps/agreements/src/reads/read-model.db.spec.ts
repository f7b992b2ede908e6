import { connect, createServer, type AddressInfo } from 'node:net';
import { Institution } from '@due-process/agreements-data';
import { testDatabase } from '@due-process/testing';
import { Client } from 'pg';
import { ReadModel } from './read-model';

describe('the read model', () => {
  const database = testDatabase();

  async function connections(): Promise<number> {
    const client = new Client({ connectionString: database().ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'due-process agreements entities'`);
    await client.end();
    return rows[0]?.n ?? 0;
  }

  it('connects with the first question', async () => {
    const model = new ReadModel(database().appUrl());
    expect(await connections()).toBe(0);
    await (await model.of(Institution)).count();
    expect(await connections()).toBe(1);
    await model.onApplicationShutdown();
    await expect(model.of(Institution).then((institutions) => institutions.count())).rejects.toThrow();
  });

  it('that was never asked closes as well', async () => {
    await expect(new ReadModel(database().appUrl()).onApplicationShutdown()).resolves.toBeUndefined();
  });

  it('faults while the database is away, and answers when it is back', async () => {
    const real = new URL(database().appUrl());
    let away = true;
    const door = createServer((socket) => {
      if (away) return void socket.destroy();
      const behind = connect(Number(real.port || 5432), real.hostname);
      socket.pipe(behind).pipe(socket);
    });
    await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
    const through = new URL(real);
    through.host = `127.0.0.1:${(door.address() as AddressInfo).port}`;
    const model = new ReadModel(through.href);
    try {
      await expect(model.of(Institution)).rejects.toThrow();
      away = false;
      expect(await (await model.of(Institution)).count()).toBe(0);
    } finally {
      await model.onApplicationShutdown();
      await new Promise((closed) => door.close(closed));
    }
  });

  it('refuses a condition without a value, instead of leaving it out', async () => {
    const model = new ReadModel(database().appUrl());
    const institutions = await model.of(Institution);
    await expect(institutions.findBy({ id: undefined as never })).rejects.toThrow(/undefined/i);
    await model.onApplicationShutdown();
  });
});
