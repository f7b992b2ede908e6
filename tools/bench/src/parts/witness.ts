import { performance } from 'node:perf_hooks';
import type { DeskClient, KnownCase } from '../rest/desk-client';
import { defence } from '../rest/acts';
import { pause } from '../measure/patience';

/** What was seen while the windows closed. */
export interface Testimony {
  readonly reads: number;
  readonly wrongReads: readonly string[];
  readonly lateFilings: number;
  /** Late filings that were accepted, or not answered as the law answers them. */
  readonly wronglyTaken: readonly string[];
  /** Cases that somebody filed in after their window. */
  readonly touched: ReadonlySet<string>;
  /** ms of every answer, by what was asked. */
  readonly answers: ReadonlyMap<string, readonly number[]>;
}

/** Stage of a case whose window is open, and the task that goes with it. */
const OPEN_STAGE = '"stage":"NOTICE_SERVED"';
const OPEN_TASK = '"act":"record-defence"';
const CLOSED_WINDOW = 'BREACH.DEFENCE_WINDOW_CLOSED';

/** Between two looks, ms: the witness looks all the time and yet leaves the cores to those it watches. */
const BREATH_MS = 50;

/** Reads and files from the first moment after midnight on, as officers and institutions do, and remembers whatever was not right. */
export class Witness {
  readonly #testimony = { reads: 0, wrongReads: [] as string[], lateFilings: 0, wronglyTaken: [] as string[], touched: new Set<string>(), answers: new Map<string, number[]>() };
  #stopped = false;

  constructor(
    private readonly desk: DeskClient,
    private readonly cases: readonly KnownCase[],
  ) {}

  get testimony(): Testimony {
    return this.#testimony;
  }

  /** Looks until `stop`. */
  async watch(): Promise<void> {
    for (let turn = 0; !this.#stopped; turn += 1) {
      const one = this.cases[(turn * 7) % this.cases.length] as KnownCase;
      await this.#look('case', 'officer', `/breach-cases/${one.id}`);
      await this.#look('case as the party sees it', 'institution', `/breach-cases/${one.id}`);
      await this.#look('list of cases', 'officer', `/breach-cases?state=open&limit=50${turn % 2 ? `&after=${one.id}` : ''}`);
      await this.#look('list of cases in the window', 'officer', '/breach-cases?stage=NOTICE_SERVED&limit=50');
      await this.#look('worklist of an officer', 'officer', '/work-items?limit=50');
      await this.#look('worklist of the party', 'institution', '/work-items?limit=50');
      await this.#fileLate(this.cases[(turn * 13) % this.cases.length] as KnownCase);
      await pause(BREATH_MS);
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  async #look(what: string, who: 'officer' | 'institution', path: string): Promise<void> {
    const { status, text } = await this.#timed(what, () => this.desk.read(who, path));
    this.#testimony.reads += 1;
    if (status !== 200 || text.includes(OPEN_STAGE) || text.includes(OPEN_TASK)) this.#testimony.wrongReads.push(`${what}: ${status} ${path}`);
  }

  /** A party that files now, on the version it has just read; when a timer was faster it reads again. */
  async #fileLate(one: KnownCase): Promise<void> {
    this.#testimony.touched.add(one.id);
    let reply = await this.#file(one);
    while (reply.status === 412) reply = await this.#file(one);
    this.#testimony.lateFilings += 1;
    if (reply.status !== 409 || !reply.text.includes(CLOSED_WINDOW)) this.#testimony.wronglyTaken.push(`${one.id}: ${reply.status} ${reply.text.slice(0, 200)}`);
  }

  async #file({ id }: KnownCase) {
    const etag = await this.desk.versionOf(id);
    return this.#timed('late filing', () => this.desk.attempt({ id, etag }, defence));
  }

  async #timed<T>(what: string, ask: () => Promise<T>): Promise<T> {
    const before = performance.now();
    const answer = await ask();
    const { answers } = this.#testimony;
    answers.set(what, [...(answers.get(what) ?? []), performance.now() - before]);
    return answer;
  }
}

/** What became of filings around midnight, judged by when they left and when they were answered. */
export interface AtTheEdge {
  /** Answered before midnight: all must be accepted. */
  readonly timely: number;
  readonly timelyRefused: readonly string[];
  /** Sent after midnight: all must be refused. */
  readonly late: number;
  readonly lateAccepted: readonly string[];
  /** Under way at midnight: either answer can be right. */
  readonly between: number;
}

/** Files on one case after the other, a few milliseconds apart, until all have been filed on. @param midnight ms since 1970, machine time */
export async function fileAround(midnight: number, desk: DeskClient, cases: readonly KnownCase[], everyMs: number): Promise<AtTheEdge> {
  const edge = { timely: 0, timelyRefused: [] as string[], late: 0, lateAccepted: [] as string[], between: 0 };
  for (const one of cases) {
    one.etag = await desk.versionOf(one.id);
    const sent = Date.now();
    const reply = await desk.attempt(one, defence);
    const answered = Date.now();
    if (answered < midnight) {
      edge.timely += 1;
      if (reply.status !== 201) edge.timelyRefused.push(`${one.id}: ${reply.status} ${reply.text.slice(0, 200)}`);
    } else if (sent > midnight) {
      edge.late += 1;
      if (reply.status < 300) edge.lateAccepted.push(one.id);
    } else {
      edge.between += 1;
    }
    await pause(everyMs);
  }
  return edge;
}
