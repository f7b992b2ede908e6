import { Readable } from 'node:stream';
import { Problem } from '@due-process/platform';
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { RouteConfig } from '@nestjs/platform-fastify';

/** The content type under which tables travel: in which encoding, the file itself tells. */
export const TABLE_TYPE = 'text/csv';

/** What a table with 100,000 rows needs, with room to spare; bytes. */
export const LARGEST_TABLE = 67_108_864;

interface Request {
  readonly routeOptions: { readonly config?: { readonly takesTable?: boolean } };
}

interface Server {
  addContentTypeParser(type: string, parser: (request: Request, payload: Readable, done: (fault: Error | null, body?: Readable) => void) => void): void;
}

/** A route that takes a table; every other one refuses it as a content type that it does not know. */
export const TakesTable = (): MethodDecorator => RouteConfig({ takesTable: true });

/** Hands tables to the controller unread: whoever may not send one has nothing of it kept in memory. */
@Module({})
export class Tables implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance() as Server;
    server.addContentTypeParser(TABLE_TYPE, (request, payload, done) => {
      if (request.routeOptions.config?.takesTable) done(null, payload);
      else done(Object.assign(new Error('unsupported media type'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }));
    });
  }
}

/** The whole table as it came. Throws a problem where there is none, or more of it than anybody has. */
export async function wholeTable(body: unknown): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  if (body instanceof Readable) {
    for await (const piece of body as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > LARGEST_TABLE) throw Problem.of(413, 'REQUEST.TOO_LARGE', '文件过大。', 'The file is too large.');
      pieces.push(piece);
    }
  }
  if (length === 0) throw Problem.of(422, 'IMPORT.NO_FILE', `请以 ${TABLE_TYPE} 提交文件。`, `Send the file as ${TABLE_TYPE}.`);
  return Buffer.concat(pieces, length);
}
