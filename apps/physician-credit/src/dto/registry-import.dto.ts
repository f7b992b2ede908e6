import { BilingualDto } from '@due-process/platform/rest';
import { ApiProperty } from '@nestjs/swagger';

class ImportProblemDto {
  @ApiProperty({ description: 'Line of the file, the heading being 1; 0: the whole file.' })
  row!: number;

  @ApiProperty({ required: false, example: '身份证件号码' })
  column?: string;

  @ApiProperty({ example: 'PHYSICIAN.IDENTITY_NUMBER' })
  code!: string;

  @ApiProperty({ type: BilingualDto })
  message!: BilingualDto;
}

export class ImportProgressDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: ['checking', 'loading', 'done', 'refused', 'failed', 'interrupted'] })
  stage!: string;

  @ApiProperty()
  startedAt!: string;

  @ApiProperty()
  employer!: string;

  @ApiProperty()
  rows!: number;

  @ApiProperty()
  rowsDone!: number;

  @ApiProperty()
  registered!: number;

  @ApiProperty()
  sitesAdded!: number;

  @ApiProperty({ description: 'Rows that say what the registry knows.' })
  unchanged!: number;

  @ApiProperty()
  problemCount!: number;

  @ApiProperty({ type: ImportProblemDto, isArray: true, description: 'The first 10,000, in the order of the file.' })
  problems!: ImportProblemDto[];
}
