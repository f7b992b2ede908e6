import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

interface Server {
  addContentTypeParser(type: string, options: { readonly parseAs: 'buffer' }, parser: (request: unknown, body: Buffer, done: (fault: null, body: Buffer) => void) => void): void;
}

/** Hands bodies of `text/csv` to the controller as the bytes that they are: in which encoding, the file itself tells. */
@Module({})
export class CsvBodies implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance() as Server;
    server.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  }
}
