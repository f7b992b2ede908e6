import { AGREEMENTS_ENTITIES } from '@due-process/agreements-data';
import { createDataSource } from '@due-process/platform';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityTarget, ObjectLiteral, Repository } from 'typeorm';

/** Few: who asks about an institution waits for a handful of short statements. */
const CONNECTIONS = 3;
/** A database that does not answer is given up after as long as in every other pool. */
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * The entities of the context over a small pool of their own, so that neither acts nor lists of cases wait for them. The first question
 * connects it: the service starts, and describes itself, without a database. It is closed with the application.
 */
export class ReadModel implements OnApplicationShutdown {
  readonly #source: DataSource;
  #opening: Promise<DataSource> | undefined;

  constructor(url: string) {
    this.#source = createDataSource({ url, applicationName: 'due-process agreements entities', entities: AGREEMENTS_ENTITIES, max: CONNECTIONS }).setOptions({ connectTimeoutMS: CONNECT_TIMEOUT_MS });
  }

  /** @throws the driver's fault while the database is away. */
  async of<E extends ObjectLiteral>(entity: EntityTarget<E>): Promise<Repository<E>> {
    return (await this.#opened()).getRepository(entity);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([this.#opening]);
    if (this.#source.isInitialized) await this.#source.destroy();
  }

  #opened(): Promise<DataSource> {
    this.#opening ??= this.#source.initialize().catch((fault: unknown) => {
      // The next question tries again.
      this.#opening = undefined;
      throw fault;
    });
    return this.#opening;
  }
}
