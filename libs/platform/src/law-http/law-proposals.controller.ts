import type { CalendarFile } from '@due-process/legal-time';
import type { Role } from '@due-process/procedure';
import type { RulePack } from '@due-process/rules';
import { applyDecorators, Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Acting, type ActCall } from '../acts/act-call';
import { ListProblems, Problems, ReadProblems } from '../acts/problem-responses';
import { WithoutQuery } from '../acts/without-query';
import type { LegalClock } from '../clock/legal-clock';
import { USUAL_LIMIT } from '../fields/queries.dto';
import { Allow } from '../identity/access';
import { bodyHash } from '../execution/body-hash';
import { LargeBody } from '../http/large-body';
import { LawDesk } from '../law/law-desk';
import { previewOf, type LawPreview } from '../law/law-preview';
import { LawStore, type LawProposal, type ProposalWithChange } from '../law/law-store';
import { Problem } from '../problem/problem';
import { LEGAL_CLOCK } from '../service/tokens';
import { known } from '../reads/answers';
import { lawAnswered } from './law-answered';
import { PREVIEWED, type Previewed } from './law-rooms';
import { PreviewAnswerDto, ProposalPageDto, ProposalWithChangeDto } from './proposal-answers.dto';
import { DecideProposalDto, PreviewDto, ProposalsDto, ProposeCalendarDto, ProposeParameterDto, ProposeRulePacksDto } from './proposal.dto';

/** The national pack has 200 KB; several packs can come together. */
const LARGEST_PACKS = 4_194_304;

const PROPOSERS: readonly Role[] = ['administrator'];
/** Another person approves: an administrator or a head of the bureau. */
const DECIDERS: readonly Role[] = ['administrator', 'bureau-head'];
const READERS: readonly Role[] = ['administrator', 'bureau-head', 'auditor'];

const KEY = ApiHeader({ name: 'Idempotency-Key', required: true, description: 'One key per request, 1–200 characters; the same key with the same body gives the first answer again.' });
const NO_KEY = [400, 'IDEMPOTENCY.KEY_MISSING, IDEMPOTENCY.KEY_INVALID'] as const;
const NO_TOKEN = [401, 'ACCESS.TOKEN_MISSING, ACCESS.TOKEN_REFUSED'] as const;

function Proposes(path: string, operationId: string, summary: string, codes: string): MethodDecorator {
  return applyDecorators(
    Post(path), Allow(...PROPOSERS), WithoutQuery(), KEY,
    ApiOperation({ operationId, summary, description: 'Checked whole: every problem at once, with its place in the body and its rule. Nothing is in effect before another person approves; see the preview.' }),
    ApiResponse({ status: 201, description: 'Proposed.', type: ProposalWithChangeDto }),
    Problems(NO_KEY, NO_TOKEN, [403, 'ACCESS.ROLE_NOT_ALLOWED, LAW.NOT_YOUR_REGION'], [422, `INPUT.*, IDEMPOTENCY.KEY_REUSED, ${codes}`]),
  );
}

function Decides(path: string, operationId: string, summary: string): MethodDecorator {
  return applyDecorators(
    Post(path), Allow(...DECIDERS), WithoutQuery(), KEY, ApiParam({ name: 'id', example: '12' }),
    ApiOperation({ operationId, summary }),
    ApiResponse({ status: 201, description: 'Decided.', type: ProposalWithChangeDto }),
    Problems(
      NO_KEY, NO_TOKEN, [403, 'ACCESS.ROLE_NOT_ALLOWED, LAW.PROPOSER_DECIDES, LAW.NOT_YOUR_REGION'], [404, 'RESOURCE.NOT_FOUND'],
      [409, 'LAW.ALREADY_DECIDED, LAW.NO_LONGER_FITS, LAW.CONTENDED'], [422, 'INPUT.*, IDEMPOTENCY.KEY_REUSED'],
    ),
  );
}

/** How the law is changed (法源变动): one proposes with reason and base, another approves; open cases follow. */
@ApiTags('法源变动 changes of the law')
@Controller('api/v1')
export class LawProposalsController {
  constructor(
    @Inject(LawDesk) private readonly desk: LawDesk,
    @Inject(LawStore) private readonly proposals: LawStore,
    @Inject(PREVIEWED) private readonly previewed: Previewed,
    @Inject(LEGAL_CLOCK) private readonly clock: LegalClock,
  ) {}

  @Proposes('calendars', 'propose-calendar', '提出放假安排 — a holiday notice, an amendment, or holidays of an autonomous area', 'CALENDAR.WRONG, CALENDAR.NOT_ISSUED, CALENDAR.DOES_NOT_FIT')
  async calendar(@Body() { reason, base }: ProposeCalendarDto, @Acting() call: ActCall): Promise<ProposalWithChange> {
    const { calendar } = call.body as { calendar: CalendarFile };
    return lawAnswered(await this.desk.propose({ kind: 'calendar', file: calendar }, { reason, base }, call.caller, requestOf('calendars', call)), call);
  }

  @LargeBody(LARGEST_PACKS)
  @Proposes('rule-packs', 'propose-rule-packs', '提出规则包 — a successor, a corrected version, an old pack with its last day', 'PACK.WRONG, PACK.VERSION_USED, PACK.REGION_CHANGED, PACK.RULE_LOST, PACK.DOES_NOT_FIT, PACK.NOTHING_LEFT')
  async packs(@Body() { reason, base }: ProposeRulePacksDto, @Acting() call: ActCall): Promise<ProposalWithChange> {
    const { packs } = call.body as { packs: RulePack[] };
    return lawAnswered(await this.desk.propose({ kind: 'rule-pack', packs }, { reason, base }, call.caller, requestOf('rule-packs', call)), call);
  }

  @Proposes('parameters', 'propose-parameter', '提出参数取值 — a bureau’s own value, from a day on', 'PARAMETER.UNKNOWN, PARAMETER.VALUE, PARAMETER.REGION, PARAMETER.BACKWARDS, PARAMETER.UNFOUNDED')
  async parameter(@Body() { parameter, value, region, effectiveFrom, reason, base }: ProposeParameterDto, @Acting() call: ActCall): Promise<ProposalWithChange> {
    return lawAnswered(await this.desk.propose({ kind: 'parameter', setting: { parameter, value, region, effectiveFrom } }, { reason, base }, call.caller, requestOf('parameters', call)), call);
  }

  @Get('law-proposals')
  @ListProblems()
  @Allow(...READERS)
  @ApiOperation({ operationId: 'list-law-proposals', summary: '提案列表 — newest first' })
  @ApiOkResponse({ type: ProposalPageDto })
  async list(@Query() { state, kind, before, limit = USUAL_LIMIT }: ProposalsDto): Promise<{ items: readonly LawProposal[]; next?: number }> {
    const items = await this.proposals.list({ ...(state ? { state } : {}), ...(kind ? { kind } : {}), ...(before ? { before } : {}), limit });
    const last = items.at(-1);
    return { items, ...(last && items.length === limit ? { next: last.id } : {}) };
  }

  @Get('law-proposals/:id')
  @ReadProblems()
  @WithoutQuery()
  @Allow(...READERS)
  @ApiOperation({ operationId: 'read-law-proposal', summary: '提案 — with its content, its decision, and how far open cases have followed' })
  @ApiOkResponse({ type: ProposalWithChangeDto })
  async read(@Param('id') id: string): Promise<ProposalWithChange> {
    return known(await this.proposals.find(numberOf(id)));
  }

  @Get('law-proposals/:id/preview')
  @ReadProblems()
  @Allow(...READERS)
  @Problems([409, 'LAW.ALREADY_DECIDED: what it would do was to be seen before'])
  @ApiOperation({
    operationId: 'preview-law-proposal', summary: '预览 — what would happen if it were approved now',
    description: 'Every open clock of this service’s cases that would move: before, after, in whose favour, moved or held for an officer; for packs the old and the new rules one by one, for calendars the days that change. Counted by the same function that moves them.',
  })
  @ApiOkResponse({ type: PreviewAnswerDto })
  async preview(@Param('id') id: string, @Query() { after, limit = USUAL_LIMIT }: PreviewDto): Promise<LawPreview> {
    const proposal = known(await this.proposals.find(numberOf(id)));
    if (proposal.state !== 'open') throw Problem.of(409, 'LAW.ALREADY_DECIDED', '该提案已经审批。', 'The proposal has been decided already.');
    return previewOf(proposal, { ...this.previewed, now: this.clock.now(), limit, ...(after ? { after } : {}) });
  }

  @Decides('law-proposals/:id/approvals', 'approve-law-proposal', '批准 — in effect from this moment for every act; open cases follow, what speaks against a party waits for its officer')
  async approve(@Param('id') id: string, @Body() { opinion }: DecideProposalDto, @Acting() call: ActCall): Promise<ProposalWithChange> {
    return lawAnswered(await this.desk.decide(numberOf(id), 'approved', opinion, call.caller, requestOf(`approve/${id}`, call)), call);
  }

  @Decides('law-proposals/:id/rejections', 'reject-law-proposal', '驳回 — with the opinion; the proposal stays in the record')
  async reject(@Param('id') id: string, @Body() { opinion }: DecideProposalDto, @Acting() call: ActCall): Promise<ProposalWithChange> {
    return lawAnswered(await this.desk.decide(numberOf(id), 'rejected', opinion, call.caller, requestOf(`reject/${id}`, call)), call);
  }
}

const requestOf = (what: string, { key, body }: ActCall) => ({ key, bodyHash: bodyHash(what, undefined, body) });

/** Proposals have numbers; anything else names none. */
function numberOf(id: string): number {
  if (!/^\d{1,15}$/.test(id)) throw Problem.notFound();
  return Number(id);
}
