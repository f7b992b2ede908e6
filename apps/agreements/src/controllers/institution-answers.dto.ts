import { BilingualDto } from '@due-process/platform/rest';
import { ApiProperty } from '@nestjs/swagger';

class InstitutionDto {
  @ApiProperty({ example: 'H6201020001' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ['medical-institution', 'pharmacy'] })
  kind!: string;

  @ApiProperty({ example: '620102' })
  region!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Grade of a hospital; none for pharmacies.', example: '3A' })
  level!: string | null;
}

export class InstitutionPageDto {
  @ApiProperty({ type: InstitutionDto, isArray: true })
  items!: InstitutionDto[];

  @ApiProperty({ required: false })
  next?: string;
}

class AgreementDto {
  @ApiProperty({ example: 'H6201020001-B2026' })
  id!: string;

  @ApiProperty({ example: 'basic' })
  kind!: string;

  @ApiProperty()
  termFrom!: string;

  @ApiProperty({ description: 'Last day of the term.' })
  termTo!: string;

  @ApiProperty({ type: String, nullable: true })
  terminatedOn!: string | null;

  @ApiProperty({ enum: ['not-yet', 'active', 'suspended', 'ended', 'terminated'] })
  status!: string;

  @ApiProperty({ type: BilingualDto })
  statusLabel!: BilingualDto;
}

/** No new agreement until a day. */
class BarDto {
  @ApiProperty()
  caseId!: string;

  @ApiProperty({ example: 'LZ-20.bar' })
  rule!: string;

  @ApiProperty({ enum: ['local', 'national'] })
  level!: string;

  @ApiProperty()
  from!: string;

  @ApiProperty({ description: 'Last day of the bar.' })
  until!: string;
}

class BarsDto {
  @ApiProperty({ type: BarDto, isArray: true, description: 'Of the city: three years after every termination (LZ-20).' })
  local!: BarDto[];

  @ApiProperty({ type: BarDto, isArray: true, description: 'National, by the reason (O2-12, O3-11).' })
  national!: BarDto[];

  @ApiProperty({ description: 'Whether one of them runs on the day.' })
  barred!: boolean;

  @ApiProperty({ required: false, description: 'Last day of the one that ends later.' })
  until?: string;
}

export class InstitutionViewDto extends InstitutionDto {
  @ApiProperty()
  on!: string;

  @ApiProperty()
  asOf!: string;

  @ApiProperty({ type: AgreementDto, isArray: true })
  agreements!: AgreementDto[];

  @ApiProperty({ type: BarsDto })
  bars!: BarsDto;
}

class SuspensionLineDto {
  @ApiProperty()
  suspensionId!: string;

  @ApiProperty()
  caseId!: string;

  @ApiProperty({ example: 'LZ-18.suspend-agreement' })
  kind!: string;

  @ApiProperty()
  targetKind!: string;

  @ApiProperty()
  targetRef!: string;

  @ApiProperty()
  firstDay!: string;

  @ApiProperty()
  lastDay!: string;

  @ApiProperty({ type: String, nullable: true, description: 'First day after it, once its end is written.' })
  endedOn!: string | null;

  @ApiProperty({ description: 'Whether it runs on the day asked about.' })
  running!: boolean;
}

class HoldLineDto {
  @ApiProperty({ required: false, description: 'Not shown to institutions.' })
  caseId?: string;

  @ApiProperty({ example: 'R735-30' })
  base!: string;

  @ApiProperty()
  since!: string;

  @ApiProperty({ type: String, nullable: true })
  releasedOn!: string | null;
}

export class AgreementViewDto extends AgreementDto {
  @ApiProperty()
  on!: string;

  @ApiProperty()
  asOf!: string;

  @ApiProperty({ type: InstitutionDto })
  institution!: InstitutionDto;

  @ApiProperty()
  settlementHeld!: boolean;

  @ApiProperty({ type: SuspensionLineDto, isArray: true })
  suspensions!: SuspensionLineDto[];

  @ApiProperty({ type: HoldLineDto, isArray: true })
  settlementHolds!: HoldLineDto[];
}
