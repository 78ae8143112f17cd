import { readDateTime } from '#lib/base/time/date-time.ts';
import { pause } from '#lib/base/time/pause.ts';
import { zoneOffset } from '#lib/base/time/zone-offset.ts';
import type { DirectEntry } from '#lib/domain/direct-entry.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import { translate } from '#lib/text/translate.ts';
import { wordWhy } from '#lib/text/word-why.ts';
import { enteredRaw, parseEntered } from '../entered.ts';
import { defineRoute, type RouteDeps } from '../route.ts';

const LOOK_EVERY_MS = 250;
const AFTER_TROUBLE_MS = 2_000;
const AT_ONCE = 200;

/** Rows that anybody inserts into `direct_entries`: picked up within a second, each with its verdict written beside it. */
export const sql = defineRoute({
  name: 'sql',
  spec: {},
  parse: parseEntered,
  listen: async (_, deps) => {
    const stop = new AbortController();
    const loop = run(deps, stop.signal);
    return {
      stop: async () => {
        stop.abort();
        await loop;
      },
    };
  },
});

async function run(deps: RouteDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const more = await takeEntries(deps);
      if (!more) await pause(LOOK_EVERY_MS, signal);
    } catch (error) {
      deps.log.error('direct entries could not be read, trying again', { error: String(error) });
      await pause(AFTER_TROUBLE_MS, signal);
    }
  }
}

/** True when there may be more. */
async function takeEntries(deps: RouteDeps): Promise<boolean> {
  const entries = await deps.entries.unjudged(AT_ONCE);
  if (entries.length === 0) return false;
  const now = deps.clock.now();
  const { outcomes } = await deps.take(entries.map((entry) => enteredRaw(wordsOf(entry, deps), entry.key, now)));
  const verdicts = (await outcomes).flatMap((outcome, i) =>
    isRead(outcome) ? [{ id: entries[i]!.id, verdict: wordVerdict(outcome), at: now }] : [],
  );
  await deps.entries.judge(verdicts);
  return entries.length === AT_ONCE && verdicts.length > 0;
}

function wordsOf(entry: DirectEntry, deps: RouteDeps) {
  const saidAt = readTime(entry.saidAt, deps);
  const comment = [entry.comment, entry.saidAt && !saidAt ? `(${entry.saidAt})` : null].filter(Boolean).join(' ');
  return {
    employeeNumber: entry.employeeNumber || '?',
    status: entry.status ?? '',
    comment: comment || null,
    by: entry.enteredBy,
    reason: null,
    saidAt,
  };
}

/** A time without an offset is the company's. What is no time stays with the comment. */
function readTime(typed: string | null, deps: RouteDeps): string | null {
  const offset = zoneOffset(deps.core.timeZone, deps.clock.now());
  return (typed && readDateTime(typed, offset)?.toISOString()) || null;
}

/** What is stored but could not be read yet gets its verdict later. */
const isRead = (outcome: Outcome): boolean => !(outcome.kind === 'ignored' && outcome.why.code === 'flow.not_read');

function wordVerdict(outcome: Outcome): string {
  const t = translate('ja', 'reading');
  if (outcome.kind === 'recorded')
    return t('flow.verdict_recorded', { status: translate('ja', 'status')(outcome.status) });
  return t('flow.verdict_waits', { why: 'why' in outcome ? wordWhy('ja', outcome.why) : '' });
}
