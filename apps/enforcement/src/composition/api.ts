import type { ApiDescription } from '@due-process/platform';

/** How the service introduces itself. */
export const API: ApiDescription = {
  title: '医保行政处罚 Enforcement',
  version: '1',
  description: [
    'Penalty cases (行政处罚) with their evidence, preservations (先行登记保存), sealings (封存), requests for assistance (协助调查) and fines (罚款执行): every act of a procedure is a resource of its own under its case.',
    'Every act carries an `Idempotency-Key`; the same key with the same body gives the first answer again. Every act on a case carries `If-Match` with the version that the caller has seen.',
    'Files go up and down as streams under their case; nothing else gives them out. The whole file (一案一卷) leaves as a ZIP with its own verifier, and every reading of it is an event.',
    'Legal days are `YYYY-MM-DD` in Asia/Shanghai; instants are UTC; money is an integer of 分. Refusals are problems (RFC 9457) with a stable code, all errors at once, what is missing, and the articles.',
  ].join('\n\n'),
};
