import { actOf, type Role } from '@due-process/procedure';
import { applyDecorators, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { Allow } from '../identity/access';
import type { CaseKind } from '../reads/case-kind';
import { ActAnswerDto } from './act-answer.dto';
import { Problems } from './problem-responses';
import { refusalStatus, type RefusalStatus } from './refusal-status';
import { WithoutQuery } from './without-query';

export interface ActRouteOptions {
  /** Name of the act in the procedure, e.g. `record-defence`. */
  readonly act: string;
  /** What the route is for, in English; the Chinese label and the article come from the act itself. */
  readonly summary: string;
  /** Its name in the description of the API, where another procedure of the same service has an act of the same name. */
  readonly operationId?: string;
  /** Refusals of this act besides those that every act can meet. */
  readonly codes?: readonly string[];
}

/** Whether an act opens a case: the opening act of its procedure, or another that begins one. */
export function opensCase({ procedure }: CaseKind, act: string): boolean {
  return act === procedure.opening || procedure.acts[act]?.opens === true;
}

/** Declares the route of one act: who may use it (as the act says), what it takes, what it answers, under which article. */
export function ActRoute(path: string, kind: CaseKind, { act: name, summary, operationId, codes = [] }: ActRouteOptions): MethodDecorator {
  const { procedure } = kind;
  const act = actOf(procedure, name);
  if (!act) throw new Error(`The procedure "${procedure.name}" has no act "${name}".`);
  const people = act.roles.filter((role): role is Role => role !== 'system');
  const opens = opensCase(kind, name);
  const refusals = [...codes, ...(opens ? [] : ['ACT.NOT_IN_THIS_STAGE', 'CASE.CLOSED', ...(kind.codesOfEveryAct ?? [])]), 'RULES.NOT_IN_FORCE'];
  return applyDecorators(
    Post(path),
    Allow(...people),
    WithoutQuery(),
    ApiOperation({ operationId: operationId ?? (procedure.acts[name] ? name : `${name}-of-${kind.one}`), summary: `${act.label} — ${summary}`, description: describe(act.article, people, act.from) }),
    ApiHeader({ name: 'Idempotency-Key', required: true, description: 'One key per request, 1–200 characters; the same key with the same body gives the first answer again.' }),
    ...(opens ? [] : [ApiParam({ name: 'id', example: kind.example }), ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the case as the caller saw it, e.g. "7".' })]),
    ApiResponse({ status: 201, description: 'Done and recorded.', type: ActAnswerDto, headers: { ETag: { description: 'Version of the case after the act.', schema: { type: 'string' } }, 'Idempotency-Replayed': { description: '`true` when this is the first answer given again.', schema: { type: 'string' } } } }),
    problems(kind, opens, refusals),
  );
}

function describe(article: string, roles: readonly Role[], from: readonly string[] | undefined): string {
  return [`Article: ${article}.`, `Who: ${roles.join(', ')}.`, ...(from ? [`In the stages: ${from.join(', ')}.`] : [])].join(' ');
}

function problems(kind: CaseKind, opens: boolean, refusals: readonly string[]): MethodDecorator {
  const of = (status: RefusalStatus): readonly string[] => refusals.filter((code) => refusalStatus(code, kind.refusals) === status);
  const answers: (readonly [number, string])[] = [
    [400, 'IDEMPOTENCY.KEY_MISSING, IDEMPOTENCY.KEY_INVALID, RECORD.VERSION_INVALID'],
    [401, 'ACCESS.TOKEN_MISSING, ACCESS.TOKEN_REFUSED'],
    [403, `The wrong person: ${['ACCESS.ROLE_NOT_ALLOWED', 'ACT.ROLE_NOT_ALLOWED', 'DUTY.NOT_SEPARATED', ...of(403)].join(', ')}`],
    ...(opens ? [] : ([[404, 'RESOURCE.NOT_FOUND: there is none, or none that the caller may know']] as const)),
    [409, `The law refuses now: ${of(409).join(', ')}`],
    ...(opens ? [] : ([[412, 'RECORD.VERSION_CHANGED'], [428, 'RECORD.VERSION_MISSING']] as const)),
    [422, `What makes no sense: ${['INPUT.*', 'DATE.*', 'IDEMPOTENCY.KEY_REUSED', ...of(422)].join(', ')}`],
  ];
  return Problems(...answers);
}
