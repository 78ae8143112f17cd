import { setTimeout as pause } from 'node:timers/promises';
import { needsPost } from '../employees/plan.ts';
import { TIMELINES, type TimelineName } from '../timelines/timeline.ts';
import type { Called } from '../viewer/call-to-answer.ts';
import { toldPosted } from '../viewer/told-posted.ts';
import type { World } from '../world.ts';

type ByTimeline = Record<TimelineName, number>;

/** What became of the posts, told by the places themselves and the people who read there; only `posts_told` is the program's word. */
export interface PostsVerdict {
  /** Posts that stand at each place. */
  posts: ByTimeline;
  /** Out by what the screens say. */
  posts_told: number;
  /** Decided on at headquarters and standing nowhere. */
  posts_missing: number;
  /** Standing there once more than they were decided on. */
  posts_doubled: number;
  /** People whom nothing else reached, and who came by the public door because of a post. */
  came_by_posts: ByTimeline;
  /** Readers who have not come. */
  not_come: number;
}

const LOOK_MS = 1_000;
/** A line that broke is asked about after some seconds. */
const SETTLES_MS = 40_000;

export async function judgePosts(
  { desk, timelines: { standing }, people, truth }: World,
  called: Called | null,
): Promise<PostsVerdict> {
  if (!called) throw new Error('nobody was called in public');
  const { decided, postsUrl } = called;
  let told = 0;
  for (let turn = 0; told < decided.length && turn * LOOK_MS < SETTLES_MS; turn++) {
    if (turn > 0) await pause(LOOK_MS);
    told = await toldPosted(postsUrl, desk);
  }
  const different = each((name) => new Set(standing[name].map(({ text }) => text)).size);
  const wanted = each((name) => decided.filter((one) => one === name).length);
  const posts = each((name) => standing[name].length);
  const came = each(truth.broughtBy);
  const readers = people.filter(({ plan }) => plan.acts.some(needsPost)).length;
  return {
    posts,
    posts_told: told,
    posts_missing: sum(each((name) => Math.max(0, wanted[name] - different[name]))),
    posts_doubled: sum(posts) - sum(different),
    came_by_posts: came,
    not_come: readers - sum(came),
  };
}

const each = (count: (name: TimelineName) => number): ByTimeline =>
  Object.fromEntries(TIMELINES.map((name) => [name, count(name)])) as ByTimeline;
const sum = (counts: ByTimeline): number => TIMELINES.reduce((all, name) => all + counts[name], 0);

/** Every post stands where it should, once, the screens know it, and everybody came who read it. */
export const postsWentWell = ({ posts, posts_told, posts_missing, posts_doubled, not_come }: PostsVerdict): boolean =>
  posts_missing === 0 && posts_doubled === 0 && not_come === 0 && posts_told === sum(posts);
