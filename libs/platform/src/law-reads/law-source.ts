import type { FactoryProvider, ValueProvider } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Law } from '../law/law';
import { lawBookOf } from '../law/law-book';

/** Where the reads of the law take it from: the version in force when they ask. */
export interface LawSource {
  inForce(): Promise<Law>;
}

export const LAW_SOURCE = Symbol('law that reads show');

/** Providers for {@link LAW_READS}, beside those of `caseRooms`: the law as the database has it now. */
export function lawReads({ readPool }: { readonly readPool: Pool }): (ValueProvider | FactoryProvider)[] {
  const source: LawSource = { inForce: () => lawBookOf(readPool).fresh() };
  return [{ provide: LAW_SOURCE, useValue: source }];
}
