import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@due-process/procedure';
import type { Caller } from './caller';

export const ALLOWED = 'due-process/allowed';
export const PUBLIC = 'due-process/public';

/** Says who may use a route: one of these roles. A route that does not say it is closed to everybody. */
export const Allow = (...roles: readonly Role[]) => SetMetadata(ALLOWED, roles);

/** A route that needs no token: health only. */
export const Public = () => SetMetadata(PUBLIC, true);

/** The request as the guard leaves it. */
export interface AuthenticatedRequest {
  caller?: Caller;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The caller that the guard has verified. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!caller) throw new Error('A public route has no caller.');
  return caller;
});
