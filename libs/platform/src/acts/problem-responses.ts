import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto';

/** Declares the problems that a route can answer: status and codes. */
export function Problems(...answers: readonly (readonly [status: number, codes: string])[]): MethodDecorator {
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } };
  return applyDecorators(ApiExtraModels(ProblemDto), ...answers.map(([status, description]) => ApiResponse({ status, description, content })));
}

const NOT_PROVEN = [401, 'ACCESS.TOKEN_MISSING, ACCESS.TOKEN_REFUSED'] as const;
const NOT_ALLOWED = [403, 'ACCESS.ROLE_NOT_ALLOWED'] as const;

/** What a read of one thing can answer instead. */
export const ReadProblems = (): MethodDecorator =>
  Problems(NOT_PROVEN, NOT_ALLOWED, [404, 'RESOURCE.NOT_FOUND: there is none, or none that the caller may know'], [422, 'INPUT.*: a query that the route does not understand']);

/** What a list can answer instead. */
export const ListProblems = (): MethodDecorator => Problems(NOT_PROVEN, NOT_ALLOWED, [422, 'INPUT.*: a query that the route does not understand']);
