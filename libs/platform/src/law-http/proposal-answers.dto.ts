import { ApiProperty } from '@nestjs/swagger';
import { BilingualDto } from '../acts/act-answer.dto';

class SweepDto {
  @ApiProperty({ example: 'agreements' })
  context!: string;

  @ApiProperty({ type: 'integer', description: 'Open cases looked at.' })
  looked!: number;

  @ApiProperty({ type: 'integer', description: 'Dates that moved.' })
  moved!: number;

  @ApiProperty({ type: 'integer', description: 'Dates that wait for an officer.' })
  held!: number;

  @ApiProperty()
  done!: boolean;
}

/** A proposed change of the law, and what became of it. */
export class ProposalDto {
  @ApiProperty({ type: 'integer', example: 12 })
  id!: number;

  @ApiProperty({ enum: ['calendar', 'rule-pack', 'parameter'] })
  kind!: string;

  @ApiProperty({ example: 'CN-2026-1@国办发明电〔2026〕1号' })
  name!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty()
  base!: string;

  @ApiProperty({ description: 'Division of whoever proposed it; whoever decides acts for it too.', example: '620100' })
  region!: string;

  @ApiProperty({ example: 'administrator' })
  proposedBy!: string;

  @ApiProperty({ example: '2026-02-12T09:00:00.000Z' })
  proposedAt!: string;

  @ApiProperty({ enum: ['open', 'approved', 'rejected'] })
  state!: string;

  @ApiProperty({ required: false, example: 'bureau-head-city' })
  decidedBy?: string;

  @ApiProperty({ required: false })
  decidedAt?: string;

  @ApiProperty({ required: false })
  decisionReason?: string;

  @ApiProperty({ type: 'integer', required: false, description: 'Version of the law that it became.' })
  version?: number;

  @ApiProperty({ required: false, description: 'In effect since (UTC).' })
  since?: string;

  @ApiProperty({ type: SweepDto, isArray: true, required: false, description: 'How far the open cases of each context have followed; acts are judged by the new law in any case.' })
  sweeps?: SweepDto[];
}

export class ProposalWithChangeDto extends ProposalDto {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The change as data: `file`, `packs` or `setting`.' })
  change!: object;
}

export class ProposalPageDto {
  @ApiProperty({ type: ProposalDto, isArray: true })
  items!: ProposalDto[];

  @ApiProperty({ type: 'integer', required: false, description: 'Give it as `before` for the next page.' })
  next?: number;
}

class MoveDto {
  @ApiProperty({ example: 'LZ-2026-000123' })
  caseId!: string;

  @ApiProperty({ example: 'breach-handling' })
  procedure!: string;

  @ApiProperty({ example: 'defence-window#1' })
  clock!: string;

  @ApiProperty({ type: BilingualDto })
  title!: BilingualDto;

  @ApiProperty({ example: 'LZ-22' })
  rule!: string;

  @ApiProperty({ example: '兰州办法第22条第3款' })
  article!: string;

  @ApiProperty({ example: '2026-02-25' })
  before!: string;

  @ApiProperty({ description: 'What the changed law makes of it.', example: '2026-02-26' })
  counted!: string;

  @ApiProperty({ description: 'The last day after approval; differs from `counted` where the told day stays.', example: '2026-02-26' })
  after!: string;

  @ApiProperty({ enum: ['party', 'authority', 'nobody'] })
  favour!: string;

  @ApiProperty({ enum: ['moved', 'fixed', 'held', 'kept'], description: 'held: waits for an officer; fixed: was provisional; kept: was provisional, the told day stays.' })
  how!: string;
}

class TotalsDto {
  @ApiProperty({ type: 'integer' })
  openCases!: number;

  @ApiProperty({ type: 'integer' })
  casesConcerned!: number;

  @ApiProperty({ type: 'integer' })
  moved!: number;

  @ApiProperty({ type: 'integer' })
  fixed!: number;

  @ApiProperty({ type: 'integer' })
  held!: number;

  @ApiProperty({ type: 'integer' })
  kept!: number;

  @ApiProperty({ type: 'integer' })
  inFavourOfParties!: number;

  @ApiProperty({ type: 'integer' })
  inFavourOfAuthorities!: number;
}

class LawProblemDto {
  @ApiProperty({ example: 'PACK.DOES_NOT_FIT' })
  code!: string;

  @ApiProperty({ example: '/packs/0/rules/12/count' })
  pointer!: string;

  @ApiProperty({ required: false, example: 'LZ-22' })
  rule?: string;

  @ApiProperty({ type: BilingualDto })
  what!: BilingualDto;
}

class ComparedPackDto {
  @ApiProperty({ example: 'lanzhou@2027-01' })
  pack!: string;

  @ApiProperty({ enum: ['corrects', 'succeeds', 'new'] })
  is!: string;

  @ApiProperty({ required: false, example: 'lanzhou@2022-01' })
  former?: string;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: 'Rule by rule: id, is (same, changed, added, removed), and what changed.' })
  rules!: object[];
}

class ChangedDayDto {
  @ApiProperty({ example: '2026-02-24' })
  day!: string;

  @ApiProperty({ required: false, example: 'working-day' })
  before?: string;

  @ApiProperty({ required: false, example: 'adjusted-rest-day' })
  after?: string;
}

/** What a proposal would do if it were approved now. */
export class PreviewAnswerDto {
  @ApiProperty({ description: 'Context whose open cases were counted.', example: 'agreements' })
  context!: string;

  @ApiProperty()
  asOf!: string;

  @ApiProperty({ type: LawProblemDto, isArray: true, description: 'What would keep it from being approved today.' })
  problems!: LawProblemDto[];

  @ApiProperty({ type: TotalsDto })
  totals!: TotalsDto;

  @ApiProperty({ type: MoveDto, isArray: true })
  moves!: MoveDto[];

  @ApiProperty({ required: false, description: 'Give it as `after` for further moves.' })
  next?: string;

  @ApiProperty({ type: ComparedPackDto, isArray: true, required: false })
  packs?: ComparedPackDto[];

  @ApiProperty({ type: ChangedDayDto, isArray: true, required: false })
  days?: ChangedDayDto[];
}
