import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { problemOf } from './problem';

interface Request {
  readonly id?: string;
  readonly log?: { error(details: object, text: string): void };
}

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): void;
}

/** Makes every fault an answer of `application/problem+json`; unforeseen ones go to the log with the request's id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(fault: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const problem = problemOf(fault);
    if (problem.status >= 500) request.log?.error({ id: request.id, err: fault }, 'request failed');
    const reply = http.getResponse<Reply>().status(problem.status).header('content-type', 'application/problem+json; charset=utf-8');
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    reply.send(problem.body(request.id ? `urn:request:${request.id}` : undefined));
  }
}
