import type { Channel } from './channel.ts';
import { smtp } from './smtp/channel.ts';

/** Every way out. A new channel is one folder and one line here. */
export const channels: readonly Channel[] = [smtp];
