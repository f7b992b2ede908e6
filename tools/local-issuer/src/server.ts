import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { PEOPLE } from './people';
import { publicKey, type SigningKey } from './signing-key';
import { issueToken, type TokenTerms } from './token';

/** A question has a few dozen bytes; more than this many is no question. */
const BODY_LIMIT = 4_096;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The issuer of tokens for sample people: `GET /people`, `POST /token {"person": …}`, and the key to check them with. */
export function issuerServer(key: SigningKey, terms: TokenTerms, seconds: () => number): Server {
  const routes: Record<string, (request: IncomingMessage) => Promise<Answer>> = {
    'GET /health': async () => ({ status: 200, body: { status: 'ok' } }),
    'GET /.well-known/jwks.json': async () => ({ status: 200, body: { keys: [publicKey(key)] } }),
    'GET /people': async () => ({ status: 200, body: PEOPLE }),
    'POST /token': (request) => token(request, key, terms, seconds),
  };
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    const route = routes[`${request.method} ${path}`];
    const answer = route ? route(request) : Promise.resolve(problem(404, 'ISSUER.NO_SUCH_ROUTE', 'Known are GET /people and POST /token.'));
    answer.then(
      (given) => send(response, given),
      () => send(response, problem(400, 'ISSUER.BODY', 'Send {"person": "<code of GET /people>"} as JSON.')),
    );
  });
}

async function token(request: IncomingMessage, key: SigningKey, terms: TokenTerms, seconds: () => number): Promise<Answer> {
  const { person } = JSON.parse(await read(request)) as { person?: unknown };
  const found = PEOPLE.find((candidate) => candidate.person === person);
  if (!found) return problem(404, 'ISSUER.NO_SUCH_PERSON', 'GET /people lists the people who can get a token.');
  const accessToken = issueToken(key, found, terms, seconds());
  return { status: 200, body: { access_token: accessToken, token_type: 'Bearer', expires_in: terms.lifetimeSeconds } };
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > BODY_LIMIT) throw new Error('the body is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function problem(status: number, code: string, detail: string): Answer {
  return { status, body: { type: 'about:blank', status, code, detail } };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(JSON.stringify(body));
}
