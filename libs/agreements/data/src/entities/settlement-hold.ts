import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Settlement held during verification (暂停结算, LZ-19(3), C5). */
@Entity({ schema: 'agreements', name: 'settlement_hold' })
export class SettlementHold {
  @PrimaryColumn('text', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('text', { name: 'agreement_id' })
  agreementId!: string;

  @PrimaryColumn('date')
  since!: string;

  /** Legal base by rule id: `R735-30` or `N14-11`. */
  @Column('text')
  base!: string;

  @Column('date', { name: 'released_on', nullable: true })
  releasedOn!: string | null;
}
