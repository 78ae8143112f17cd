import type { ServerResponse } from 'node:http';
import type { StillIn } from './serve.ts';

const LOOK_MS = 2_000;

/** Open streams by session: whoever signs out, is shut out or gets another role sees nothing more after two seconds. */
export function createViewers(stillIn: StillIn, onError: (error: unknown) => void) {
  const streams = new Map<ServerResponse, string>();
  let timer: NodeJS.Timeout | null = null;

  async function look(): Promise<void> {
    const standing = await stillIn([...new Set(streams.values())]);
    for (const [response, hash] of streams) if (!standing.has(hash)) response.end();
  }

  return {
    add: (hash: string, response: ServerResponse): void => {
      streams.set(response, hash);
      timer ??= setInterval(() => look().catch(onError), LOOK_MS);
      response.once('close', () => {
        streams.delete(response);
        if (streams.size === 0 && timer) {
          clearInterval(timer);
          timer = null;
        }
      });
    },
    close: (): void => {
      if (timer) clearInterval(timer);
    },
  };
}
