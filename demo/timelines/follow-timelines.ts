import { setTimeout as pause } from 'node:timers/promises';
import { findDoor, readTimeline } from './read-timeline.ts';
import { TIMELINES, type TimelineName } from './timeline.ts';

const LOOK_MS = 500;

/** A post that tells where to answer, as those who follow the account come upon it. */
export interface ReadPost {
  timeline: TimelineName;
  /** The address of the public door. */
  door: string;
}

/** Looks at every timeline again and again, and tells of each new post that says where to answer. Gives what stops it. */
export function followTimelines(
  urls: Record<TimelineName, string>,
  onPost: (post: ReadPost) => void,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const seen = new Set<string>();
  let stopped = false;
  const look = async (timeline: TimelineName): Promise<void> => {
    for (const text of await readTimeline(urls[timeline])) {
      const key = `${timeline}\n${text}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const door = await findDoor(text);
      if (door) onPost({ timeline, door });
    }
  };
  const following = (async () => {
    for (; !stopped; await pause(LOOK_MS)) await Promise.all(TIMELINES.map(look)).catch(onError);
  })();
  return () => {
    stopped = true;
    return following;
  };
}
