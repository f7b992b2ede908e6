import type { Actor } from '@due-process/procedure';
import { Body, Inject, Param, type Type } from '@nestjs/common';
import type { CaseKind } from '../reads/case-kind';
import type { ActAnswerDto } from './act-answer.dto';
import { Acting, type ActCall } from './act-call';
import { ActRoute, opensCase, type ActRouteOptions } from './act-route';
import { ActTaker } from './act-taker';

/** The route of one act, as data. */
export interface ActRouteRow extends ActRouteOptions {
  /** Address under the case, e.g. `defences`; absent for the act that opens one. */
  readonly path?: string;
  /** Class of the body, field by field. */
  readonly body: Type;
  /** What names the foreign facts of an act that opens a case, e.g. the agreement of the body or the bureau of the caller. */
  hint?(input: any, caller: Actor): string;
  /** Of what kind the case is that the hint names, where a stream begins beside one: it is named only where the caller may know it. */
  readonly beside?: CaseKind;
}

/**
 * A controller with one route per act of a procedure, for a service to extend and to title:
 *
 *     @ApiTags('听取陈述申辩 hearing')
 *     @Controller(addressOf(BREACH_CASES))
 *     export class HearingController extends actRoutes(BREACH_CASES, [
 *       { path: 'defences', act: 'record-defence', summary: 'the party states and defends', body: RecordDefenceDto },
 *     ]) {}
 */
export function actRoutes(kind: CaseKind, rows: readonly ActRouteRow[]): Type<object> {
  class ActsController {
    @Inject(ActTaker)
    protected readonly acts!: ActTaker;
  }
  for (const row of rows) (opensCase(kind, row.act) ? addOpening : addAct)(ActsController, kind, row);
  return ActsController;
}

/** Where the cases of a kind are found. */
export const addressOf = (kind: CaseKind): string => `api/v1/${kind.path}`;

interface WithActs {
  readonly acts: ActTaker;
}

function addOpening(controller: Type, kind: CaseKind, row: ActRouteRow): void {
  const open = function (this: WithActs, input: object, call: ActCall): Promise<ActAnswerDto> {
    return this.acts.open(kind, row.act, input, call, { hint: row.hint?.(input, call.caller), beside: row.beside });
  };
  addRoute(controller, row, open, ActRoute(row.path ?? '', kind, row), [[Body(), row.body], [Acting(), Object]]);
}

function addAct(controller: Type, kind: CaseKind, row: ActRouteRow): void {
  if (row.path === undefined) throw new Error(`The act "${row.act}" needs an address under its case.`);
  const act = function (this: WithActs, id: string, input: object, call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase(kind, row.act, id, input, call);
  };
  addRoute(controller, row, act, ActRoute(`:id/${row.path}`, kind, row), [[Param('id'), String], [Body(), row.body], [Acting(), Object]]);
}

/** What the compiler does with decorators of a method and its parameters, done for a row of a table. */
function addRoute(controller: Type, { act }: ActRouteRow, handler: object, route: MethodDecorator, parameters: readonly (readonly [ParameterDecorator, unknown])[]): void {
  const prototype = controller.prototype as object;
  if (Object.hasOwn(prototype, act)) throw new Error(`The act "${act}" has two routes in one controller.`);
  // The description of the API finds parameters by the name of the function.
  Object.defineProperty(handler, 'name', { value: act });
  const descriptor = { value: handler, writable: true, configurable: true, enumerable: false };
  Object.defineProperty(prototype, act, descriptor);
  Reflect.defineMetadata('design:paramtypes', parameters.map(([, type]) => type), prototype, act);
  parameters.forEach(([decorate], index) => decorate(prototype, act, index));
  route(prototype, act, descriptor);
}
