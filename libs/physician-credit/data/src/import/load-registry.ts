import { dayOf } from '@due-process/legal-time';
import { physicianAccount } from '@due-process/physician-credit-domain';
import { bodyHash, decideAtDesk, numberedIn, type LegalClock, type RecordStore, type StreamAppend } from '@due-process/platform';
import type { Actor, Refusal } from '@due-process/procedure';
import type { ClientBase } from 'pg';
import { NUMBERING, physicianCreditRoom } from '../physician-credit-desk';
import type { IdentitySeal } from '../sealed-identity';
import { COLUMNS, type Column, type ImportProblem, type RegistryRow } from './registry-columns';

export interface LoadOptions {
  readonly connection: ClientBase;
  readonly store: RecordStore;
  readonly clock: LegalClock;
  readonly seal: IdentitySeal;
  readonly actor: Actor;
  /** Id of the import: with the line it is the key of each act. */
  readonly importId: string;
  /** What is wrong with other lines of the file already: these are decided as well, so that everything is told at once, and none is written. */
  readonly problems?: readonly ImportProblem[];
  /** Told after every part. */
  readonly onProgress: (rows: number) => void;
}

export interface Loaded {
  readonly registered: number;
  readonly sitesAdded: number;
  /** Lines that say what the registry knows. */
  readonly unchanged: number;
  readonly problems: readonly ImportProblem[];
}

/** Lines that are decided and written together. */
const PART = 500;

/**
 * Brings the lines into the registry over a connection on which a transaction has begun: the first line of a person registers, every further
 * one adds a site. With one refusal the caller takes everything back.
 */
export async function loadRegistry(rows: readonly RegistryRow[], options: LoadOptions): Promise<Loaded> {
  const sum = { registered: 0, sitesAdded: 0, unchanged: 0, problems: [...(options.problems ?? [])] };
  for (const wave of wavesOf(rows)) {
    for (let from = 0; from < wave.length; from += PART) {
      const part = wave.slice(from, from + PART);
      const streams: StreamAppend[] = [];
      const codes = await codesOf(part, options);
      for (const [index, row] of part.entries()) {
        const { code, known } = codes[index] as CodeOfRow;
        const done = await decideRow(row, code, known, options);
        if ('problems' in done) sum.problems.push(...done.problems);
        else if (done.streams.length === 0) sum.unchanged += 1;
        else {
          streams.push(...done.streams);
          if (known) sum.sitesAdded += 1;
          else sum.registered += 1;
        }
      }
      if (sum.problems.length === 0 && streams.length > 0) await options.store.within(options.connection).append(streams.map((stream) => ({ ...stream, quiet: true })));
      options.onProgress(part.length);
    }
  }
  return sum;
}

/** No person twice in a wave: a further site is decided upon what the wave before has written. */
function wavesOf(rows: readonly RegistryRow[]): readonly (readonly RegistryRow[])[] {
  const seen = new Map<string, number>();
  const waves: RegistryRow[][] = [];
  for (const row of rows) {
    const wave = seen.get(row.identity.identityNumber) ?? 0;
    seen.set(row.identity.identityNumber, wave + 1);
    (waves[wave] ??= []).push(row);
  }
  return waves;
}

interface CodeOfRow {
  readonly code: string;
  readonly known: boolean;
}

/** The code of each person: the one that the registry knows, or a new one under which the identity is sealed now. */
async function codesOf(rows: readonly RegistryRow[], { connection, seal, clock, store }: LoadOptions): Promise<readonly CodeOfRow[]> {
  const sealed = rows.map((row) => seal.seal(row.identity));
  const { rows: found } = await connection.query<{ identity_hash: Buffer; code: string }>('SELECT identity_hash, code FROM physician_registry.codes_of($1)', [sealed.map(({ hash }) => hash)]);
  const known = new Map(found.map(({ identity_hash: hash, code }) => [hash.toString('hex'), code]));
  const fresh = rows.map((row, index) => ({ row, ...(sealed[index] as (typeof sealed)[number]) })).filter(({ hash }) => !known.has(hash.toString('hex')));
  if (fresh.length > 0) {
    const { rows: drawn } = await connection.query<{ n: string }>(`SELECT nextval('${store.schema}.case_number') AS n FROM generate_series(1, $1)`, [fresh.length]);
    const today = dayOf(clock.now());
    const proposed = fresh.map(({ row }, index) => numberedIn(row.registration.region, NUMBERING).format(Number(drawn[index]?.n), today));
    const { rows: given } = await connection.query<{ code: string }>('SELECT physician_registry.seal_person(p.code, p.hash, p.sealed) AS code FROM unnest($1::text[], $2::bytea[], $3::bytea[]) AS p(code, hash, sealed)', [proposed, fresh.map(({ hash }) => hash), fresh.map(({ sealed: text }) => text)]);
    return codesInOrder(rows, sealed, known, new Map(fresh.map(({ hash }, index) => [hash.toString('hex'), { code: given[index]?.code as string, own: given[index]?.code === proposed[index] }])));
  }
  return codesInOrder(rows, sealed, known, new Map());
}

function codesInOrder(rows: readonly RegistryRow[], sealed: readonly { readonly hash: Buffer }[], known: ReadonlyMap<string, string>, fresh: ReadonlyMap<string, { readonly code: string; readonly own: boolean }>): readonly CodeOfRow[] {
  return rows.map((_, index) => {
    const hash = sealed[index]?.hash.toString('hex') ?? '';
    const drawn = fresh.get(hash);
    return drawn ? { code: drawn.code, known: !drawn.own } : { code: known.get(hash) as string, known: true };
  });
}

async function decideRow({ row, registration }: RegistryRow, code: string, known: boolean, options: LoadOptions): Promise<{ readonly streams: readonly StreamAppend[] } | { readonly problems: readonly ImportProblem[] }> {
  const { store, connection, clock, actor, importId } = options;
  const loaded = known ? await store.within(connection).load<any>({ streamId: code }) : { version: 0, law: store.law.law };
  // A person who was sealed but never registered, or whose registration was under way elsewhere, is registered here.
  const registers = loaded.state === undefined;
  const { institution, region } = registration;
  if (!registers && loaded.state.sites.some((site: { institution: string; region: string; until?: string }) => site.institution === institution && site.region === region && site.until === undefined)) return { streams: [] };
  const [act, input] = registers ? (['register-physician', registration] as const) : (['add-site', { institution, region }] as const);
  const request = { procedure: physicianAccount, ...(registers ? { numbering: { sequence: NUMBERING.sequence, format: () => code } } : { streamId: code }), act, actor, input, key: `${importId}/${row}`, bodyHash: bodyHash(act, code, input) };
  const decision = decideAtDesk(physicianCreditRoom(clock), request, loaded, clock.now());
  return decision.kind === 'accepted' ? { streams: decision.streams } : { problems: decision.refusals.map((refusal) => problemOf(row, refusal)) };
}

const BY_POINTER: Readonly<Record<string, Column>> = {
  '/profession': 'profession', '/institution': 'institution', '/region': 'region', '/training': 'trainedOn', '/training/on': 'trainedOn', '/training/ref': 'trainingRef', '/commitment': 'commitmentSignedOn', '/commitment/signedOn': 'commitmentSignedOn', '/commitment/ref': 'commitmentRef',
};

function problemOf(row: number, { code, message, pointer }: Refusal): ImportProblem {
  const column = pointer ? BY_POINTER[pointer] : undefined;
  return { row, ...(column ? { column: COLUMNS[column] } : {}), code, message };
}


