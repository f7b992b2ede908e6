import { BilingualDto } from '@due-process/platform/rest';
import { ApiProperty } from '@nestjs/swagger';

class PublishedLineDto {
  @ApiProperty({ example: 'QN-YS-2026-000123' })
  code!: string;

  @ApiProperty({ example: 'physician' })
  profession!: string;

  @ApiProperty({ example: '522701' })
  region!: string;

  @ApiProperty({ type: [String] })
  institutions!: string[];

  @ApiProperty({ enum: ['SUSPENDED', 'ENDED', 'OPTED_OUT'] })
  state!: string;

  @ApiProperty({ type: BilingualDto })
  stateLabel!: BilingualDto;

  @ApiProperty({ example: '2026-03-02' })
  from!: string;

  @ApiProperty({ required: false, example: '2026-06-01' })
  until?: string;

  @ApiProperty({ example: 'QN-3.2.2' })
  rule!: string;
}

export class PublicListDto {
  @ApiProperty({ example: '2026-03-05' })
  on!: string;

  @ApiProperty({ type: PublishedLineDto, isArray: true })
  items!: PublishedLineDto[];

  @ApiProperty({ required: false })
  next?: string;
}
