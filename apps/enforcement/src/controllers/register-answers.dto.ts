import { ApiProperty } from '@nestjs/swagger';

export class CertificateDto {
  @ApiProperty({ example: 'enforcer-city-1' })
  person!: string;

  @ApiProperty({ example: 'bureau-620100' })
  bureau!: string;

  @ApiProperty({ example: '27010001' })
  certificate!: string;

  @ApiProperty()
  validFrom!: string;

  @ApiProperty({ description: 'Last day of its validity.' })
  validTo!: string;

  @ApiProperty({ description: 'Of a body that enforcement was delegated to (O4-8).' })
  delegated!: boolean;
}

export class CertificatesPageDto {
  @ApiProperty({ type: CertificateDto, isArray: true })
  items!: CertificateDto[];
}

export class TablesDto {
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: 'As it was loaded; see `discretion-tables/schema`.' })
  items!: object[];
}
