import { refusal } from '@due-process/procedure';

/** Same key, other content: the first answer would be an answer to another question. */
export const KEY_REUSED = refusal(
  'IDEMPOTENCY.KEY_REUSED',
  '该 Idempotency-Key 已用于内容不同的请求。',
  'This Idempotency-Key was used for a request with another content.',
  [],
);

/** Somebody has acted on the case since the caller read it. */
export const NOT_THE_VERSION = refusal(
  'RECORD.VERSION_CHANGED',
  '案件已有新的记录，请重新查阅后再操作。',
  'The case has changed since you read it; read it again and decide again.',
  [],
);

/** Others acted on the same case again and again while this act was being decided. */
export const CONTENDED = refusal(
  'RECORD.CONTENDED',
  '案件正被多人同时操作，请稍后再试。',
  'Others are acting on this case at the same time; try again in a moment.',
  [],
);
