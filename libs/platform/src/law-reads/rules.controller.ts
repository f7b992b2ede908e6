import { dayOf } from '@due-process/legal-time';
import type { Actor } from '@due-process/procedure';
import { regionNamed, rulesInForce, ruleView, type Place, type RuleList, type RuleView } from '@due-process/rules';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Asking } from '../access/asking';
import { ListProblems, Problems } from '../acts/problem-responses';
import type { LegalClock } from '../clock/legal-clock';
import { Allow } from '../identity/access';
import { ROLES } from '../identity/caller';
import type { Law } from '../law/law';
import { Problem } from '../problem/problem';
import { LEGAL_CLOCK } from '../service/tokens';
import { PlaceDto, RuleListDto, RulesDto, RuleViewDto } from './law-reads.dto';
import { LAW_SOURCE, type LawSource } from './law-source';
import { UnknownRule } from './unknown-rule';

/** What is law in a place on a day, for everybody who is signed in. */
@ApiTags('规则 rules')
@Controller('api/v1/rules')
export class RulesController {
  constructor(
    @Inject(LAW_SOURCE) private readonly source: LawSource,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @Get()
  @Allow(...ROLES)
  @ListProblems()
  @ApiOperation({ operationId: 'list-rules', summary: '现行规则 — what is in force in a region on a day, higher ranks first' })
  @ApiOkResponse({ type: RuleListDto })
  async list(@Query() { kind, q, ...where }: RulesDto, @Asking() caller: Actor): Promise<RuleList & Answered> {
    const law = await this.source.inForce();
    const place = this.#placeOf(where, caller, law);
    const { region, on } = place;
    return { region, on, law: law.version, ...rulesInForce(law.content.packs, { ...place, ...(kind ? { kind } : {}), ...(q !== undefined ? { q } : {}) }) };
  }

  @Get(':id')
  @Allow(...ROLES)
  @ListProblems()
  @Problems([404, 'RULES.UNKNOWN: there is no such rule, with ids like it; RULES.OTHER_REGION: it is law elsewhere only'])
  @ApiParam({ name: 'id', description: 'Id of a rule, or of an entry that has its place in one rule: `LZ-22`, `LZ-22(3)`.', example: 'LZ-22' })
  @ApiOperation({
    operationId: 'read-rule', summary: '规则 — a rule on a day, with its readings, alternatives, bases, and why it applies',
    description: 'A rule out of force is answered too: `inForce` is false, with the reason and the rules of higher rank that remain.',
  })
  @ApiOkResponse({ type: RuleViewDto })
  async read(@Param('id') id: string, @Query() where: PlaceDto, @Asking() caller: Actor): Promise<RuleView & Answered> {
    const law = await this.source.inForce();
    const answer = ruleView(law.content.packs, id, this.#placeOf(where, caller, law));
    if (answer.is === 'rule') return { law: law.version, ...answer.view };
    if (answer.is === 'unknown') throw new UnknownRule(id, answer.nearest);
    throw Problem.of(404, 'RULES.OTHER_REGION', `${id}只在${answer.regions.join('、')}适用。`, `${id} is law in region ${answer.regions.join(', ')} only.`, '/region');
  }

  /** Absent: where the caller works, and today. */
  #placeOf({ region, on }: PlaceDto, caller: Actor, { content: { packs, settings } }: Law): Place {
    return { region: region === undefined ? caller.region : named(region, packs), on: on ?? dayOf(this.clock.now()), settings };
  }
}

interface Answered {
  readonly region: string;
  readonly on: string;
  /** Version of the law in force. */
  readonly law: number;
}

/** The region of a query; an unknown name is refused. */
export function named(region: string, packs: Law['content']['packs']): string {
  const known = regionNamed(packs, region);
  if (known === undefined) throw Problem.of(422, 'INPUT.REGION_UNKNOWN', `没有名为${region}的规则包。`, `There is no rule pack named ${region}.`, '/region');
  return known;
}
