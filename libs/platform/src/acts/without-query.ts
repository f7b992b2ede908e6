import { Problem, type ProblemError } from '../problem/problem';
import { UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Refuses a query where the route knows none, as lists refuse fields that they do not know: 422 with every such field. */
class NoQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const fields = Object.keys(context.switchToHttp().getRequest<FastifyRequest>().query ?? {});
    if (fields.length > 0) throw new Problem(422, fields.map(unknownField));
    return true;
  }
}

function unknownField(field: string): ProblemError {
  const pointer = `/${field.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  return { code: 'INPUT.UNKNOWN_FIELD', pointer, detail: { zh: `${pointer}：没有此字段。`, en: `${pointer}: there is no such field.` } };
}

/** A route that takes no query. Who may use it is asked before. */
export const WithoutQuery = (): MethodDecorator => UseGuards(NoQueryGuard);
