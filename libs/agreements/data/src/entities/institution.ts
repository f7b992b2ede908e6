import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A designated institution (定点医药机构). */
@Entity({ schema: 'agreements', name: 'institution' })
export class Institution {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: 'medical-institution' | 'pharmacy';

  /** Division code. */
  @Column('text')
  region!: string;

  /** Grade of a hospital, e.g. `2A` (二级甲等); none for pharmacies. */
  @Column('text', { nullable: true })
  level!: string | null;
}
