import { agreements } from './agreements';
import { enforcement } from './enforcement';
import { physicianCredit } from './physician-credit';
import type { ContextDefinition } from './context-definition';

export type { ContextDefinition } from './context-definition';

/** Every context of the system. A new one is one entry here, and one line in `workflows.ts`. */
export const CONTEXTS: readonly ContextDefinition[] = [agreements, enforcement, physicianCredit];

/** The contexts of the given names. */
export function contextsNamed(names: readonly string[]): readonly ContextDefinition[] {
  return CONTEXTS.filter(({ contract }) => names.includes(contract.context));
}
