import type { Actor } from '@due-process/procedure';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Asking } from '../access/asking';
import { ListProblems } from '../acts/problem-responses';
import { WithoutQuery } from '../acts/without-query';
import { Allow } from '../identity/access';
import { ROLES } from '../identity/caller';

/** Who the caller is, as the token says. */
class MeDto {
  @ApiProperty({ example: 'officer-city-1' })
  person!: string;

  @ApiProperty({ example: 'case-officer' })
  role!: string;

  @ApiProperty({ example: '620100' })
  region!: string;

  @ApiProperty({ example: 'agency-620100' })
  employer!: string;

  @ApiProperty({ description: 'The principal head (主要负责人) of a bureau, R735-30.', required: false })
  principal?: boolean;
}

@ApiTags('我 me')
@Controller('api/v1/me')
export class MeController {
  @Get()
  @ListProblems()
  @WithoutQuery()
  @Allow(...ROLES)
  @ApiOperation({ operationId: 'read-me', summary: '我 — who the caller is, as the token says' })
  @ApiOkResponse({ type: MeDto })
  me(@Asking() caller: Actor): MeDto {
    return caller;
  }
}
