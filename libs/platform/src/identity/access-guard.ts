import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '@due-process/procedure';
import { Problem } from '../problem/problem';
import { ALLOWED, PUBLIC, type AuthenticatedRequest } from './access';
import { TokenRefused, type TokenVerifier } from './token-verifier';

/** Every route passes here. It is closed unless it names the roles that may use it, or says that it is public. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: Pick<TokenVerifier, 'verify'>,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, route)) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    request.caller = await this.#verified(request);
    const allowed = this.reflector.getAllAndOverride<readonly Role[]>(ALLOWED, route) ?? [];
    if (!request.caller.roles.some((role) => allowed.includes(role))) throw Problem.of(403, 'ACCESS.ROLE_NOT_ALLOWED', '您的角色无权进行此操作。', 'Your role may not do this.');
    return true;
  }

  async #verified(request: AuthenticatedRequest) {
    const header = request.headers.authorization;
    const token = typeof header === 'string' ? /^Bearer ([\w.-]+)$/i.exec(header)?.[1] : undefined;
    if (!token) throw Problem.of(401, 'ACCESS.TOKEN_MISSING', '请先登录。', 'A bearer token is needed.');
    try {
      return await this.verifier.verify(token);
    } catch (fault) {
      if (fault instanceof TokenRefused) throw Problem.of(401, 'ACCESS.TOKEN_REFUSED', '登录已失效，请重新登录。', 'The token is not valid.');
      throw fault;
    }
  }
}
