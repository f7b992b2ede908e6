import { CaseHeadDto, ItemDto, PageDto, WorklistItemHeadDto } from '@due-process/platform/rest';
import { ApiProperty } from '@nestjs/swagger';
import { MeasureDto } from '../dto/measure.dto';

/** The institution of a case. */
class PartyDto {
  @ApiProperty({ example: 'P6201020101' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ['medical-institution', 'pharmacy'], required: false })
  kind?: string;

  @ApiProperty({ required: false })
  region?: string;
}

/** One line of the list of cases. */
class CaseLineDto extends CaseHeadDto {
  @ApiProperty({ type: PartyDto })
  institution!: PartyDto;
}

export class CasePageDto extends PageDto {
  @ApiProperty({ type: CaseLineDto, isArray: true })
  items!: CaseLineDto[];
}

/** Where a case stands. Staff see more fields than a party; what is there is named here, the rest is the domain's own model. */
export class CaseViewDto extends CaseLineDto {
  @ApiProperty({ description: 'The instant for which the answer stands.' })
  asOf!: string;

  @ApiProperty({ required: false, description: 'The round of proposal and hearing.' })
  round?: number;

  @ApiProperty({ type: MeasureDto, isArray: true })
  measures!: MeasureDto[];

  @ApiProperty({ type: ItemDto, isArray: true })
  workItems!: ItemDto[];
}

class WorklistItemDto extends WorklistItemHeadDto {
  @ApiProperty({ required: false, description: 'The suspension of the case, where the task is one of it.', example: 'LZ-2026-000123-S1' })
  suspensionId?: string;

  @ApiProperty({ example: 'agency-620100' })
  agency!: string;

  @ApiProperty({ type: PartyDto })
  institution!: PartyDto;
}

export class WorklistAnswerDto {
  @ApiProperty({ type: WorklistItemDto, isArray: true })
  items!: WorklistItemDto[];

  @ApiProperty()
  asOf!: string;
}
