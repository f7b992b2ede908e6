import type { MigrationSet } from '@due-process/platform';
import { CasesOfAParty1764100800000 } from './cases-of-a-party';
import { DecisionTripwire1764100600000 } from './decision-tripwire';
import { APP_ROLE, EnforcementRecord1764100100000 } from './enforcement-record';
import { EnforcementTables1764100200000 } from './enforcement-tables';
import { HeldThings1764100300000 } from './held-things';
import { HoldsEnd1764100700000 } from './holds-end';
import { MoneyRoutes1764100400000 } from './money-routes';
import { Registers1764100500000 } from './registers';

export { APP_ROLE, SCHEMA } from './enforcement-record';

/** The migrations of the enforcement context. The password is for its role where that is still missing. */
export function enforcementMigrations(password?: string): MigrationSet {
  return {
    context: 'enforcement',
    migrations: [EnforcementRecord1764100100000, EnforcementTables1764100200000, HeldThings1764100300000, MoneyRoutes1764100400000, Registers1764100500000, DecisionTripwire1764100600000, HoldsEnd1764100700000, CasesOfAParty1764100800000],
    appRole: { name: APP_ROLE, variable: 'DP_APP_PASSWORD', ...(password ? { password } : {}) },
  };
}
