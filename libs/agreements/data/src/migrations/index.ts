import type { MigrationSet } from '@due-process/platform';
import { AgreementsProjection1763700300000 } from './agreements-projection';
import { AgreementsRecord1763700100000, APP_ROLE } from './agreements-record';
import { AgreementsTables1763700200000 } from './agreements-tables';
import { DecisionTripwire1763700400000 } from './decision-tripwire';
import { RecordCatchesUp1764000500000 } from './record-catches-up';

export { APP_ROLE, SCHEMA } from './agreements-record';

/** The migrations of the agreements context. The password is for its role where that is still missing. */
export function agreementsMigrations(password?: string): MigrationSet {
  return {
    context: 'agreements',
    migrations: [AgreementsRecord1763700100000, AgreementsTables1763700200000, AgreementsProjection1763700300000, DecisionTripwire1763700400000, RecordCatchesUp1764000500000],
    appRole: { name: APP_ROLE, variable: 'DP_APP_PASSWORD', ...(password ? { password } : {}) },
  };
}
