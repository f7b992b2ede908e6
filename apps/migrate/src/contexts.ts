import { seed as seedAgreements } from '@due-process/agreements-data';
import { agreementsMigrations } from '@due-process/agreements-data/migrations';
import { seedEnforcement } from '@due-process/enforcement-data';
import { enforcementMigrations } from '@due-process/enforcement-data/migrations';
import { physicianCreditMigrations } from '@due-process/physician-credit-data/migrations';
import type { MigrationSet } from '@due-process/platform';

/** What a context brings to the one database of the system. */
export interface Context {
  readonly name: string;
  /** Its migrations; the password is for its role where that is still missing. */
  migrations(password?: string): MigrationSet;
  /** Puts its sample data in, where it has some; answers in words what was missing. */
  seed?(ownerUrl: string): Promise<string>;
}

/** Every context, in the order in which its schema comes into being; another one is one more line here. */
export const CONTEXTS: readonly Context[] = [
  {
    name: 'agreements',
    migrations: agreementsMigrations,
    async seed(ownerUrl) {
      const { institutions, agreements } = await seedAgreements(ownerUrl);
      return `${institutions} institutions, ${agreements} agreements`;
    },
  },
  { name: 'enforcement', migrations: enforcementMigrations, seed: async (ownerUrl) => `${await seedEnforcement(ownerUrl)} officer certificates` },
  { name: 'physician-credit', migrations: physicianCreditMigrations },
];
