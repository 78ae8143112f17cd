import { pause } from '#lib/base/pause.ts';
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
  const { outcomes } = await deps.take(entries.map((entry) => enteredRaw(wordsOf(entry), entry.key, now)));
  const verdicts = (await outcomes).map((outcome, i) => ({
    id: entries[i]!.id,
    verdict: wordVerdict(outcome),
    at: now,
  }));
  await deps.entries.judge(verdicts);
  return entries.length === AT_ONCE;
}

function wordsOf(entry: DirectEntry) {
  const saidAt = readTime(entry.saidAt);
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

/** ISO 8601; a time without a zone is this machine's. What is no time stays with the comment. */
function readTime(typed: string | null): string | null {
  if (!typed || !/^\d{4}-\d{2}-\d{2}/.test(typed)) return null;
  const date = new Date(typed);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function wordVerdict(outcome: Outcome): string {
  const t = translate('ja', 'reading');
  if (outcome.kind === 'recorded')
    return t('flow.verdict_recorded', { status: translate('ja', 'status')(outcome.status) });
  return t('flow.verdict_waits', { why: 'why' in outcome ? wordWhy('ja', outcome.why) : '' });
}
