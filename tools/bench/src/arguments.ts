/** The parts of the benchmark, in the order in which they run. */
export const PARTS = ['legal-time', 'accept', 'carry', 'midnight', 'penalty', 'worklist', 'physicians', 'export'] as const;

export type PartName = (typeof PARTS)[number];

export interface Arguments {
  readonly parts: readonly PartName[];
  /** Write the results into docs/benchmarks.md. */
  readonly write: boolean;
}

/** An argument that means nothing; the message is a sentence for the caller. */
export class ArgumentsRefused extends Error {
  override readonly name = 'ArgumentsRefused';
}

/** `npm run bench [-- accept carry midnight legal-time penalty worklist physicians export] [--write]`; without a part, all of them. */
export function readArguments(args: readonly string[]): Arguments {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const named = args.filter((arg) => !arg.startsWith('--'));
  const unknown = [...flags.filter((flag) => flag !== '--write'), ...named.filter((name) => !PARTS.includes(name as PartName))][0];
  if (unknown) throw new ArgumentsRefused(`npm run bench does not know "${unknown}": it knows ${PARTS.join(', ')} and --write.`);
  return { parts: named.length === 0 ? PARTS : PARTS.filter((part) => named.includes(part)), write: flags.includes('--write') };
}
