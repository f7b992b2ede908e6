import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A suspension (中止, LZ-19) as its events say. */
@Entity({ schema: 'agreements', name: 'agreement_suspension' })
export class AgreementSuspension {
  /** The stream of the suspension. */
  @PrimaryColumn('text', { name: 'suspension_id' })
  suspensionId!: string;

  @Column('text', { name: 'agreement_id' })
  agreementId!: string;

  /** The breach case that decided it. */
  @Column('text', { name: 'case_id' })
  caseId!: string;

  /** Measure by rule id, e.g. `LZ-18.suspend-agreement`. */
  @Column('text')
  kind!: string;

  @Column('text', { name: 'target_kind' })
  targetKind!: 'agreement' | 'institution' | 'department' | 'person';

  @Column('text', { name: 'target_ref' })
  targetRef!: string;

  @Column('date', { name: 'first_day' })
  firstDay!: string;

  @Column('date', { name: 'last_day' })
  lastDay!: string;

  @Column('boolean', { name: 'ends_with_term' })
  endsWithTerm!: boolean;

  /** First day after it; null while it runs. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column('text', { nullable: true })
  how!: 'resumed' | 'agreement-ended' | 'lifted' | null;
}
