import type { MigrationSet } from '@due-process/platform';
import { PersonRegistry1764200200000 } from './person-registry';
import { APP_ROLE, PhysicianRecord1764200100000 } from './physician-record';
import { RegistryImports1764200500000 } from './registry-import';
import { PhysicianSites1764200300000 } from './sites';
import { PhysicianStanding1764200400000 } from './standing';

export { APP_ROLE, SCHEMA } from './physician-record';

/** The migrations of the physician-credit context. The password is for its role where that is still missing. */
export function physicianCreditMigrations(password?: string): MigrationSet {
  return {
    context: 'physician-credit',
    migrations: [PhysicianRecord1764200100000, PersonRegistry1764200200000, PhysicianSites1764200300000, PhysicianStanding1764200400000, RegistryImports1764200500000],
    appRole: { name: APP_ROLE, variable: 'DP_APP_PASSWORD', ...(password ? { password } : {}) },
  };
}
