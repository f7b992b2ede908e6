import type { Refusal } from '@due-process/procedure';
import { entityTag } from '../http/act-headers';
import type { LawAnswer } from '../law/law-desk';
import type { ProposalWithChange } from '../law/law-store';
import { Problem } from '../problem/problem';
import type { ActCall } from '../acts/act-call';

const PERSON: readonly string[] = ['LAW.NOT_YOUR_REGION', 'LAW.PROPOSER_DECIDES'];

/** What a request about the law answers over HTTP: 422 with everything that is wrong, 403 for the wrong person, 409 for what is not possible now. */
export function lawAnswered(answer: LawAnswer, { reply }: Pick<ActCall, 'reply'>): ProposalWithChange {
  switch (answer.kind) {
    case 'done': {
      const { proposal, repeated } = answer;
      if (repeated) void reply.header('idempotency-replayed', 'true');
      if (proposal.version !== undefined) void reply.header('etag', entityTag(proposal.version));
      void reply.header('location', `/api/v1/law-proposals/${proposal.id}`);
      return proposal;
    }
    case 'wrong':
      throw new Problem(422, answer.problems.map(({ code, pointer, rule, what }) => ({ code, pointer, detail: what, ...(rule ? { articles: [rule] } : {}) })));
    case 'refused':
      throw Problem.refused(answer.refusals, statusOf(answer.refusals));
    case 'unknown':
      throw Problem.notFound();
  }
}

function statusOf(refusals: readonly Refusal[]): number {
  if (refusals.some(({ code }) => PERSON.includes(code))) return 403;
  return refusals.some(({ code }) => code === 'IDEMPOTENCY.KEY_REUSED') ? 422 : 409;
}
