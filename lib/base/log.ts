import pino from 'pino';

/** Structured lines on standard error. Names, addresses, tokens and bodies are never passed to it. */
export interface Log {
  debug(event: string, details?: Record<string, unknown>): void;
  info(event: string, details?: Record<string, unknown>): void;
  warn(event: string, details?: Record<string, unknown>): void;
  error(event: string, details?: Record<string, unknown>): void;
}

/** A log that names the part of the program in each line. */
export function openLog(part: string, level: string): Log {
  const out = pino({ base: { part }, level, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  return {
    debug: (event, details) => out.debug(details ?? {}, event),
    info: (event, details) => out.info(details ?? {}, event),
    warn: (event, details) => out.warn(details ?? {}, event),
    error: (event, details) => out.error(details ?? {}, event),
  };
}

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
