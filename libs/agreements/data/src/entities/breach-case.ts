import { ViewColumn, ViewEntity } from 'typeorm';

/** A breach case (违约处理案件) for reports and joins; the record itself is read through `RecordStore`. */
@ViewEntity({ schema: 'agreements', name: 'breach_case', synchronize: false })
export class BreachCaseView {
  @ViewColumn()
  id!: string;

  @ViewColumn()
  region!: string;

  /** The agency that handles the case. */
  @ViewColumn()
  employer!: string;

  @ViewColumn({ name: 'institution_id' })
  institutionId!: string;

  @ViewColumn({ name: 'agreement_id' })
  agreementId!: string;

  @ViewColumn()
  stage!: string;

  @ViewColumn()
  gate!: string | null;

  @ViewColumn()
  version!: number;

  @ViewColumn()
  closed!: boolean;

  @ViewColumn({ name: 'opened_on' })
  openedOn!: string;

  @ViewColumn({ name: 'next_deadline' })
  nextDeadline!: string | null;
}
