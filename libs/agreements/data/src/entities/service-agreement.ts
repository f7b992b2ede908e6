import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Institution } from './institution';

/** A service agreement (医保服务协议). Its status on a day is `agreement_status(id, day)` and is not stored. */
@Entity({ schema: 'agreements', name: 'service_agreement' })
export class ServiceAgreement {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'institution_id' })
  institutionId!: string;

  /** Only where it was joined. */
  @ManyToOne(() => Institution)
  @JoinColumn({ name: 'institution_id' })
  institution?: Institution;

  /** `basic` (基本医疗保险), `outpatient-pooling` (门诊统筹) … */
  @Column('text')
  kind!: string;

  @Column('date', { name: 'term_from' })
  termFrom!: string;

  /** Last day of the term. */
  @Column('date', { name: 'term_to' })
  termTo!: string;

  /** Day from which it is terminated (解除, LZ-20). */
  @Column('date', { name: 'terminated_on', nullable: true })
  terminatedOn!: string | null;
}
