import { Column, Entity, PrimaryColumn } from 'typeorm';

/** No new agreement until a day (LZ-20 for Lanzhou; the national bar beside it, domain.md C9). */
@Entity({ schema: 'agreements', name: 'agreement_bar' })
export class AgreementBar {
  @PrimaryColumn('text', { name: 'institution_id' })
  institutionId!: string;

  @PrimaryColumn('text', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('text')
  rule!: string;

  @Column('text')
  level!: 'local' | 'national';

  @Column('date', { name: 'from_day' })
  fromDay!: string;

  /** Last day of the bar. */
  @Column('date')
  until!: string;
}
