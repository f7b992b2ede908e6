import type { Bilingual } from '@due-process/legal-time';
import type { Refusal } from '@due-process/procedure';
import { VersionConflict } from '../record/record-errors';

/** One thing that is wrong, where the request is concerned with a JSON pointer. */
export interface ProblemError {
  readonly code: string;
  readonly detail: Bilingual;
  readonly pointer?: string;
  readonly articles?: readonly string[];
}

/** An answer by RFC 9457 (`application/problem+json`). */
export interface ProblemBody {
  readonly type: string;
  readonly title: Bilingual;
  readonly status: number;
  /** Stable code of the first error. */
  readonly code: string;
  readonly detail: Bilingual;
  /** Everything that is wrong, at once. */
  readonly errors: readonly ProblemError[];
  /** What must happen before the act becomes possible. */
  readonly missing: readonly Bilingual[];
  /** Rules and articles that refuse. */
  readonly articles: readonly string[];
  readonly instance?: string;
}

const TITLES: Readonly<Record<number, Bilingual>> = {
  400: { zh: '请求无法读取', en: 'Request not readable' },
  401: { zh: '未登录', en: 'Not authenticated' },
  403: { zh: '无权操作', en: 'Not allowed' },
  404: { zh: '没有此项', en: 'Not found' },
  409: { zh: '现在不能这样做', en: 'Not possible now' },
  412: { zh: '案件已有新的记录', en: 'The case has changed' },
  413: { zh: '内容过大', en: 'Content too large' },
  415: { zh: '内容类型不支持', en: 'Content type not supported' },
  422: { zh: '内容不符合要求', en: 'Content not acceptable' },
  428: { zh: '缺少前提条件', en: 'Precondition required' },
  500: { zh: '系统故障', en: 'Internal fault' },
  503: { zh: '暂时无法服务', en: 'Temporarily unavailable' },
};

/** An answer that is not the asked one. Thrown at the border of a service; inside, the domain's refusals are values. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: number,
    readonly errors: readonly ProblemError[],
    readonly missing: readonly Bilingual[] = [],
  ) {
    super(errors.map((error) => error.code).join(', '));
  }

  static of(status: number, code: string, zh: string, en: string, pointer?: string): Problem {
    return new Problem(status, [{ code, detail: { zh, en }, ...(pointer ? { pointer } : {}) }]);
  }

  /** The domain's refusals: 409 unless they concern the input. */
  static refused(refusals: readonly Refusal[], status?: number): Problem {
    const ofInput = refusals.length > 0 && refusals.every((refusal) => refusal.pointer !== undefined);
    const errors = refusals.map(({ code, message, pointer, articles }) => ({ code, detail: message, ...(pointer ? { pointer } : {}), articles }));
    return new Problem(status ?? (ofInput ? 422 : 409), errors, refusals.flatMap((refusal) => refusal.missing ?? []));
  }

  /** There is no such thing, or the caller may not know of it: the answer is the same. */
  static notFound(): Problem {
    return Problem.of(404, 'RESOURCE.NOT_FOUND', '没有此项，或者您无权查阅。', 'There is no such thing, or you may not see it.');
  }

  body(instance?: string): ProblemBody {
    const title = TITLES[this.status] ?? { zh: '请求未能完成', en: 'Request not completed' };
    const code = this.errors[0]?.code ?? 'PROBLEM';
    return {
      type: `urn:due-process:problem:${code}`,
      title,
      status: this.status,
      code,
      detail: { zh: this.errors.map((error) => error.detail.zh).join(' '), en: this.errors.map((error) => error.detail.en).join(' ') },
      errors: this.errors,
      missing: this.missing,
      articles: [...new Set(this.errors.flatMap((error) => error.articles ?? []))],
      ...(instance ? { instance } : {}),
    };
  }
}

interface ForeignFault {
  readonly statusCode?: number;
  readonly code?: string;
  readonly message?: string;
  getStatus?(): number;
}

const BORDER: Readonly<Record<number, readonly [string, string, string]>> = {
  400: ['REQUEST.NOT_READABLE', '请求无法读取，请检查 JSON 格式。', 'The request cannot be read; check its JSON.'],
  404: ['RESOURCE.NOT_FOUND', '没有此地址。', 'There is no such address.'],
  405: ['REQUEST.METHOD_NOT_ALLOWED', '此地址不支持该方法。', 'The address does not know this method.'],
  413: ['REQUEST.TOO_LARGE', '内容超过大小限制。', 'The content exceeds the limit.'],
  415: ['REQUEST.NOT_JSON', '内容须为 application/json。', 'The content must be application/json.'],
};

/** Any fault as a problem. What nobody foresaw becomes 500 without its inner words; the log has them. */
export function problemOf(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  if (fault instanceof VersionConflict) return Problem.of(412, 'RECORD.VERSION_CHANGED', '案件已有新的记录，请重新查阅后再操作。', 'The case has changed since you read it.');
  const foreign = (fault ?? {}) as ForeignFault;
  const status = foreign.getStatus?.() ?? foreign.statusCode ?? 500;
  if (isUnavailable(foreign)) return Problem.of(503, 'SERVICE.DATABASE_UNAVAILABLE', '数据库暂时无法连接，请稍后再试。', 'The database cannot be reached; try again in a moment.');
  const border = BORDER[status];
  if (border) return Problem.of(status, ...border);
  if (status >= 400 && status < 500) return Problem.of(status, 'REQUEST.NOT_ACCEPTABLE', '请求不符合要求。', 'The request is not acceptable.');
  return Problem.of(500, 'SERVICE.FAULT', '系统出现故障，已记录。', 'Something failed; it has been logged.');
}

/** The driver and its pool have no code for a connection that broke or could not be had in time. */
const CONNECTION_LOST = /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client (has encountered a connection error and|was closed and) is not queryable)/;

/** The database is away or going away: connection refused or lost, server shutting down or not yet up. */
function isUnavailable({ code, message = '' }: ForeignFault): boolean {
  return code === undefined ? CONNECTION_LOST.test(message) : /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|08\d{3})$/.test(code);
}
