import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A terminated institution on the published list (解除协议名单, LZ-20). */
@Entity({ schema: 'agreements', name: 'public_list' })
export class PublicListEntry {
  @PrimaryColumn('text', { name: 'institution_id' })
  institutionId!: string;

  @PrimaryColumn('text', { name: 'case_id' })
  caseId!: string;

  @Column('date', { name: 'published_on' })
  publishedOn!: string;
}
