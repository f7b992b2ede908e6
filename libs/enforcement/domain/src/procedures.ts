import type { Procedure } from '@due-process/procedure';

/** The procedures of the enforcement context, by name. */
export const PROCEDURES: Readonly<Record<string, Procedure<any, any>>> = {
};

/** The procedure that a stream belongs to. */
export function procedureNamed(name: string): Procedure<any, any> {
  const procedure = PROCEDURES[name];
  if (!procedure) throw new Error(`There is no procedure "${name}" in enforcement.`);
  return procedure;
}
