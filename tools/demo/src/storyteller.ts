import { dayOf, weekday } from '@due-process/legal-time';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** What a line of the story says. */
export interface Line {
  readonly at: string;
  readonly act: string;
  readonly who: string;
  readonly state: string;
  readonly deadline?: string;
  readonly article: string;
}

/** Prints the case as a lawyer would read it: legal day, act, who, state, next deadline, article. */
export class Storyteller {
  constructor(private readonly print: (line: string) => void) {}

  heading(title: string): void {
    this.print(`\n${title}`);
    this.print(row('法定日期 legal day', '行为 act', '行为人 who', '案件状态 state', '下一期限 next deadline', '依据 article'));
    this.print('─'.repeat(190));
  }

  line({ at, act, who, state, deadline, article }: Line): void {
    const day = dayOf(at);
    this.print(row(`${day} 周${WEEKDAYS[weekday(day) % 7]}`, act, who, state, deadline ?? '—', article));
  }

  note(text: string): void {
    this.print(`    ${text}`);
  }

  /** A line of a table that sets things side by side. */
  columns(title: string, values: readonly string[]): void {
    this.print(`    ${pad(title, 24)}${values.map((value) => pad(value, 44)).join('')}`);
  }

  /** How a story has ended. */
  end(text: string): void {
    this.print(`\n${text}\n`);
  }
}

function row(day: string, act: string, who: string, state: string, deadline: string, article: string): string {
  return `${pad(day, 18)} ${pad(act, 44)} ${pad(who, 28)} ${pad(state, 26)} ${pad(deadline, 54)} ${article}`;
}

/** Chinese characters take two columns of a terminal. */
function pad(text: string, columns: number): string {
  const width = [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, columns - width));
}
