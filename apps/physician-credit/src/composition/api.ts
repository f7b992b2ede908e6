import type { ApiDescription } from '@due-process/platform';

/** How the service introduces itself. */
export const API: ApiDescription = {
  title: '医保支付资格 Physician credit',
  version: '1',
  description: [
    'Registration, points, notices, objections, penalty periods, restoration and year end of the staff of designated institutions (医保相关人员), under the national rules (PQ, PQP) and those of Qiannan (QN).',
    'A person is a code. Name and identity number come in once, are sealed, and are in no other answer than that of the route that opens the seal, with a reason that is recorded.',
    'Every act carries an `Idempotency-Key`; the same key with the same body gives the first answer again. Every act on a case carries `If-Match` with the version that the caller has seen.',
    'Legal days are `YYYY-MM-DD` in Asia/Shanghai; instants are UTC. Refusals are problems (RFC 9457) with a stable code, all errors at once, what is missing, and the articles.',
  ].join('\n\n'),
};
