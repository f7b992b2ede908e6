import pino, { type Logger } from 'pino';

/** The log of a service: JSON lines without bodies, tokens, queries or names of people. */
export function createLogger(level: string, service: string): Logger {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      err: (fault: Error & { code?: string }) => ({ name: fault?.name, code: fault?.code, message: fault?.message, stack: fault?.stack }),
    },
  });
}
