import { Prose, Reference } from '@due-process/platform/rest';
import { ApiProperty } from '@nestjs/swagger';
import { IsNotBlank } from './not-blank';

/** A person is looked for (按证件号码查询). */
export class SearchPersonDto {
  @Reference({ about: '公民身份号码 — identity number', example: '11010119900101001X' })
  identityNumber!: string;
}

/** A seal is opened (查看身份信息). */
export class OpenSealDto {
  @IsNotBlank()
  @Prose({ about: '理由 — why the identity is needed; recorded', example: '制作送达回证。' })
  reason!: string;
}

export class CodeAnswerDto {
  @ApiProperty({ example: 'QN-YS-2026-000123' })
  code!: string;
}

export class IdentityAnswerDto extends CodeAnswerDto {
  @ApiProperty({ example: '示例医师' })
  name!: string;

  @ApiProperty({ example: '11010119900101001X' })
  identityNumber!: string;
}
