import { STORIES } from './stories';
import type { Story } from './story';

export interface Arguments {
  readonly stories: readonly Story[];
  /** End when they are told; otherwise the system stays up. */
  readonly exit: boolean;
}

/** An argument that means nothing; the message is a sentence for the caller. */
export class ArgumentsRefused extends Error {
  override readonly name = 'ArgumentsRefused';
}

const NAMES = STORIES.map(({ name }) => name);

/** `npm run demo [-- --only breach|points|sealing|penalty] [--exit]`; without a name, all of them, in the order of their days. */
export function readArguments(args: readonly string[]): Arguments {
  const only = args.indexOf('--only');
  const named = only < 0 ? undefined : args[only + 1];
  const unknown = args.filter((arg, index) => arg !== '--exit' && index !== only && (only < 0 || index !== only + 1))[0];
  if (unknown !== undefined) throw new ArgumentsRefused(`npm run demo does not know "${unknown}": it knows --only ${NAMES.join('|')} and --exit.`);
  if (only >= 0 && (named === undefined || !NAMES.includes(named))) throw new ArgumentsRefused(`--only tells one story: ${NAMES.join(', ')}.`);
  return { stories: named === undefined ? STORIES : STORIES.filter(({ name }) => name === named), exit: args.includes('--exit') };
}
