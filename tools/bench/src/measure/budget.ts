/** The time that a part may take; on a slow or busy machine fewer rounds fit into it. */
export class Budget {
  readonly #end: number;

  constructor(ms: number) {
    this.#end = Date.now() + ms;
  }

  get spent(): boolean {
    return Date.now() >= this.#end;
  }

  /** Rounds in turn, as many as fit but at least one and at most `most`. Answers how many there were. */
  async rounds(most: number, round: (number: number) => Promise<void>): Promise<number> {
    let done = 0;
    do {
      await round(done);
      done += 1;
    } while (done < most && !this.spent);
    return done;
  }
}
