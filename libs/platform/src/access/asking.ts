import { ALLOWED, type AuthenticatedRequest } from '../identity/access';
import { actorOf } from '../identity/caller';
import type { Actor, Role } from '@due-process/procedure';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** The caller of a route as an actor: in the first of their roles that the route allows. */
export function askingActor(context: ExecutionContext): Actor {
  const { caller } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  const allowed = (Reflect.getMetadata(ALLOWED, context.getHandler()) ?? []) as readonly Role[];
  const actor = caller && actorOf(caller, allowed);
  if (!actor) throw new Error('The guard lets nobody through whom the route does not allow.');
  return actor;
}

/** Gives a route its {@link askingActor}. */
export const Asking = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => askingActor(context));
