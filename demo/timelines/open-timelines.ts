import { startFakeLine } from '../fake-outlets/fake-line.ts';
import { startFakeWebhook } from '../fake-outlets/fake-webhook.ts';
import { startFakeX } from '../fake-outlets/fake-x.ts';
import { fakeLineSettings, fakeXSettings } from '../fake-outlets/settings.ts';
import type { FakeOptions, FakeOutlet, Taken } from '../fake-outlets/start.ts';
import { type Corners, languageAsked, SHEET_HEADERS } from '../sheet/document.ts';
import { freePort } from '../site/ports.ts';
import { TIMELINES, type TimelineName } from './timeline.ts';
import { timelinePage } from './timeline-page.ts';

/** A fake X, LINE and Slack, each with a page that shows what stands there. */
export interface Timelines {
  /** The settings by which Anpi posts there. */
  settings: Record<string, string>;
  urls: Record<TimelineName, string>;
  /** Oldest first. */
  standing: Record<TimelineName, readonly Taken[]>;
  /** Where else a reader of the pages may go. */
  setCorners(corners: Corners): void;
  stop(): Promise<void>;
}

const STARTS: Record<TimelineName, (options: FakeOptions) => Promise<FakeOutlet>> = {
  x: startFakeX,
  line: startFakeLine,
  slack: startFakeWebhook,
};

/** The lines to X and LINE break once, just when a post was taken: it must neither be lost nor stand there twice. */
const BREAKS: Partial<Record<TimelineName, string>> = { x: 'POST /2/tweets', line: 'POST /v2/bot/message/broadcast' };

/** Opens them on this machine, at the first free ports from `firstPort` on, or at any. `came` tells how many people each has brought. */
export async function openTimelines(
  firstPort: number | null,
  came: (name: TimelineName) => number,
): Promise<Timelines> {
  let corners: Corners = {};
  const open = async (name: TimelineName, i: number): Promise<FakeOutlet> =>
    STARTS[name]({
      ...(firstPort === null ? {} : { port: await freePort(firstPort + i) }),
      faultOf: breakOnce(BREAKS[name]),
      page: ({ request, query }, posts) => {
        const language = languageAsked(query, request.headers['accept-language']);
        const body = timelinePage({ name, language, corners, posts, came: came(name) });
        return { status: 200, body, headers: SHEET_HEADERS };
      },
    });
  const places = new Map<TimelineName, FakeOutlet>();
  for (const [i, name] of TIMELINES.entries()) places.set(name, await open(name, i));
  const of = <T>(pick: (place: FakeOutlet) => T) =>
    Object.fromEntries([...places].map(([name, place]) => [name, pick(place)])) as Record<TimelineName, T>;
  const urls = of(({ url }) => url.replace('127.0.0.1', 'localhost'));
  return {
    urls,
    settings: {
      ...fakeXSettings(urls.x),
      ...fakeLineSettings(urls.line),
      SLACK_WEBHOOK_URL: `${urls.slack}/services/T0/B0/demo`,
    },
    standing: of(({ taken }) => taken),
    setCorners: (known) => {
      corners = known;
    },
    stop: async () => {
      await Promise.all([...places.values()].map((place) => place.stop()));
    },
  };
}

function breakOnce(wanted: string | undefined): NonNullable<FakeOptions['faultOf']> {
  let broken = wanted === undefined;
  return (asked) => {
    if (broken || asked !== wanted) return null;
    broken = true;
    return { kind: 'cut', taken: true };
  };
}
