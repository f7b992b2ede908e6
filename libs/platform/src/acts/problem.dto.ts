import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { BilingualDto } from './act-answer.dto';

@ApiSchema({ name: 'ProblemError' })
class ProblemErrorDto {
  @ApiProperty({ example: 'BREACH.GATE_CLOSED' })
  code!: string;

  @ApiProperty({ type: BilingualDto })
  detail!: BilingualDto;

  @ApiProperty({ required: false, description: 'JSON pointer of the field concerned.', example: '/measures/0/amountFen' })
  pointer?: string;

  @ApiProperty({ required: false, type: [String], example: ['兰州办法第21条第1款'] })
  articles?: string[];
}

/** A problem (RFC 9457), `application/problem+json`: everything that is wrong at once, with articles and what is missing. */
@ApiSchema({ name: 'Problem' })
export class ProblemDto {
  @ApiProperty({ example: 'urn:due-process:problem:BREACH.GATE_CLOSED' })
  type!: string;

  @ApiProperty({ type: BilingualDto })
  title!: BilingualDto;

  @ApiProperty({ example: 409 })
  status!: number;

  @ApiProperty({ description: 'Stable code of the first error.', example: 'BREACH.GATE_CLOSED' })
  code!: string;

  @ApiProperty({ type: BilingualDto })
  detail!: BilingualDto;

  @ApiProperty({ type: ProblemErrorDto, isArray: true })
  errors!: ProblemErrorDto[];

  @ApiProperty({ type: BilingualDto, isArray: true, description: 'What must happen before the act becomes possible.' })
  missing!: BilingualDto[];

  @ApiProperty({ type: [String] })
  articles!: string[];

  @ApiProperty({ required: false })
  instance?: string;

  @ApiProperty({ required: false })
  caseId?: string;

  @ApiProperty({ required: false, description: 'The attempt itself is in the record: a late filing is refused, but never forgotten.' })
  recorded?: boolean;
}
