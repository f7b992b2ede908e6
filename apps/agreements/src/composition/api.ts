import type { ApiDescription } from '@due-process/platform';

/** How the service introduces itself. */
export const API: ApiDescription = {
  title: '医保服务协议 Agreements',
  version: '1',
  description: [
    'Breach handling (违约处理) under LZ-18 to LZ-24: every act of the procedure is a resource of its own under its case.',
    'Every act carries an `Idempotency-Key`; the same key with the same body gives the first answer again. Every act on a case carries `If-Match` with the version that the caller has seen.',
    'Legal days are `YYYY-MM-DD` in Asia/Shanghai; instants are UTC; money is an integer of 分.',
    'Refusals are problems (RFC 9457) with a stable code, all errors at once, what is missing, and the articles.',
  ].join('\n\n'),
};
