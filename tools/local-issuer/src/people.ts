import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@due-process/procedure';

/** An invented person of a role, for training and tests. */
export interface SamplePerson {
  /** Pseudonymous code: the `sub` of the token. */
  readonly person: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Division code: `620100` is the city, `620102` its Chengguan district. */
  readonly region: string;
  /** The agency, bureau or institution for which the person acts. */
  readonly employer: string;
  /** The principal head (主要负责人) among the heads of a bureau. */
  readonly principal?: true;
  /** Works for a body that enforcement was delegated to (受委托组织). */
  readonly delegated?: true;
  readonly title: { readonly zh: string; readonly en: string };
}

/** Everybody who can get a token here. */
export const PEOPLE: readonly SamplePerson[] = JSON.parse(readFileSync(join(__dirname, 'people.json'), 'utf8'));
