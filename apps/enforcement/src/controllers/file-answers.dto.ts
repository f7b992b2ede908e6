import { BilingualDto } from '@due-process/platform/rest';
import { ApiProperty } from '@nestjs/swagger';

/** A file as it was received. */
export class ReceivedFileDto {
  @ApiProperty({ description: 'SHA-256 at receipt: name it in the evidence.', example: 'ab'.repeat(32) })
  sha256!: string;

  @ApiProperty({ description: 'Bytes.', example: 48213 })
  size!: number;

  @ApiProperty({ description: 'By content, never by name.', example: 'application/pdf' })
  type!: string;

  @ApiProperty({ example: '住院费用清单.pdf' })
  name!: string;
}

class ReceivedLineDto extends ReceivedFileDto {
  @ApiProperty({ example: 'enforcer-city-1' })
  receivedBy!: string;

  @ApiProperty()
  receivedAt!: string;
}

export class ReceivedFilesDto {
  @ApiProperty({ example: 'LZ-CF-2026-000123' })
  caseId!: string;

  @ApiProperty({ type: ReceivedLineDto, isArray: true })
  items!: ReceivedLineDto[];
}

class IndexSectionDto {
  @ApiProperty({ example: 'filing' })
  id!: string;

  @ApiProperty({ type: BilingualDto })
  title!: BilingualDto;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: 'Every event, document and item of evidence with its number, who, when, and its hash.' })
  items!: object[];
}

/** The index of the case file (卷内目录). */
export class CaseFileIndexDto {
  @ApiProperty({ example: 'due-process/case-file/1' })
  format!: string;

  @ApiProperty({ example: 'LZ-CF-2026-000123' })
  caseNumber!: string;

  @ApiProperty({ type: BilingualDto })
  title!: BilingualDto;

  @ApiProperty({ type: IndexSectionDto, isArray: true, description: 'The parts in legal order, numbered through without a gap.' })
  sections!: IndexSectionDto[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: 'The chains that the file holds, each with its last hash.' })
  records!: object[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  files!: object[];
}

class AccessDto {
  @ApiProperty()
  seq!: number;

  @ApiProperty({ example: 'auditor-city' })
  person!: string;

  @ApiProperty({ example: 'auditor' })
  role!: string;

  @ApiProperty()
  at!: string;

  @ApiProperty({ enum: ['index', 'export', 'evidence'] })
  what!: string;

  @ApiProperty({ description: 'SHA-256 of what was given out.' })
  sha256!: string;
}

export class AccessesDto {
  @ApiProperty()
  caseId!: string;

  @ApiProperty({ type: AccessDto, isArray: true })
  items!: AccessDto[];
}
