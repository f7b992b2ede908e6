import { CaseHeadDto, ItemDto, PageDto, WorklistItemHeadDto } from '@due-process/platform/rest';
import { ApiProperty } from '@nestjs/swagger';

class PhysicianLineDto extends CaseHeadDto {
  @ApiProperty({ example: 'physician' })
  profession!: string;

  @ApiProperty({ type: [String], description: 'Institutions at which the person practises today.', example: ['H5227010001'] })
  institutions!: string[];
}

export class PhysicianPageDto extends PageDto {
  @ApiProperty({ type: PhysicianLineDto, isArray: true })
  items!: PhysicianLineDto[];
}

/** Where an account stands. Staff see more fields than the person or an institution; what is there is named here, the rest is the domain's own model. */
export class PhysicianViewDto extends PhysicianLineDto {
  @ApiProperty({ description: 'The instant for which the answer stands.' })
  asOf!: string;

  @ApiProperty({ example: '2026-01-06' })
  registeredOn!: string;

  @ApiProperty({ type: [Object], description: 'Places of practice with their pooling areas (执业点).' })
  sites!: object[];

  @ApiProperty({ type: [Object], description: 'Penalty periods (责罚期), also those that were annulled or are over.' })
  periods!: object[];

  @ApiProperty({ type: ItemDto, isArray: true })
  workItems!: ItemDto[];
}

/** A record that was begun for one person. */
class OfPersonDto extends CaseHeadDto {
  @ApiProperty({ example: 'QN-YS-2026-000123', description: 'Code of the person.' })
  physician!: string;

  @ApiProperty({ required: false, example: 'H5227010001' })
  institution?: string;
}

export class OfPersonPageDto extends PageDto {
  @ApiProperty({ type: OfPersonDto, isArray: true })
  items!: OfPersonDto[];
}

/** Where the record stands. Staff see more fields than a party; the rest is the domain's own model. */
export class OfPersonViewDto extends OfPersonDto {
  @ApiProperty({ description: 'The instant for which the answer stands.' })
  asOf!: string;

  @ApiProperty({ type: ItemDto, isArray: true })
  workItems!: ItemDto[];
}

class OfRegionDto extends CaseHeadDto {
  @ApiProperty({ example: 2026 })
  year!: number;
}

export class OfRegionPageDto extends PageDto {
  @ApiProperty({ type: OfRegionDto, isArray: true })
  items!: OfRegionDto[];
}

/** Where the run of a region and year stands. */
export class OfRegionViewDto extends OfRegionDto {
  @ApiProperty({ description: 'The instant for which the answer stands.' })
  asOf!: string;
}

class WorklistItemDto extends WorklistItemHeadDto {
  @ApiProperty({ required: false, example: 'QN-YS-2026-000123', description: 'Code of the person; none where the task is one of a whole area.' })
  physician?: string;

  @ApiProperty({ required: false, example: 'QN-YS-2026-000123-S1' })
  notice?: string;

  @ApiProperty({ required: false, example: 'QN-YS-2026-000123-S1-O1' })
  objection?: string;

  @ApiProperty({ required: false, example: 'QN-YS-2026-000123-P1' })
  period?: string;

  @ApiProperty({ required: false, example: 'QN-YS-2026-000123-R1' })
  restoration?: string;

  @ApiProperty({ required: false, example: 'H5227010001' })
  institution?: string;
}

export class WorklistAnswerDto {
  @ApiProperty({ type: WorklistItemDto, isArray: true })
  items!: WorklistItemDto[];

  @ApiProperty()
  asOf!: string;
}
