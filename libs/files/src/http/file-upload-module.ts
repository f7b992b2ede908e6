import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** The one content type under which files travel: what a file is, its content says. */
export const UPLOAD_TYPE = 'application/octet-stream';

interface StreamingServer {
  addContentTypeParser(type: string, parser: (request: unknown, payload: unknown, done: (fault: null, body: unknown) => void) => void): void;
}

/** Imported by the module of a service, it hands bodies of `application/octet-stream` to the controller as they arrive, unread. */
@Module({})
export class FileUploadModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<StreamingServer>();
    server.addContentTypeParser(UPLOAD_TYPE, (_request, payload, done) => done(null, payload));
  }
}
