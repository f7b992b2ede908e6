import { asOwner } from '@due-process/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two ways of money that never meet (LZ-47, R735-45, APL-74): refunds go to the fund account they came from; fines, confiscations and surcharges
 * to the treasury. Whatever the domain decided, no other posting can be written.
 */
export class MoneyRoutes1764100400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asOwner(runner, ROUTES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await asOwner(runner, 'ALTER TABLE enforcement.posting DROP CONSTRAINT posting_route;');
  }
}

const ROUTES = `
ALTER TABLE enforcement.posting ADD CONSTRAINT posting_route CHECK (
  amount_fen > 0 AND CASE
    WHEN kind IN ('refund', 'repayment-of-refund') THEN account IN ('employee-basic', 'resident-basic', 'medical-assistance', 'maternity', 'long-term-care')
    WHEN kind IN ('fine', 'confiscation', 'surcharge', 'repayment-of-fine', 'repayment-of-confiscation', 'repayment-of-surcharge') THEN account = 'treasury'
    ELSE false END);
COMMENT ON CONSTRAINT posting_route ON enforcement.posting IS 'LZ-47, R735-45, APL-74: fund money to its fund account, the rest to the treasury';
`;
