import { type IntakeContext, type Room, SENT } from '../intake.ts';
import { isForm } from '../is-form.ts';
import { refusalPage } from '../look/refusal-page.ts';
import { readBody } from '../read-body.ts';
import { FIRST_VOICE } from '../reply/desk.ts';
import { type Page, sendPage } from '../send-page.ts';
import { readDoorAddress } from './door-address.ts';
import type { DoorDesk } from './door-desk.ts';
import { networkOf } from './network-of.ts';
import { showDoor } from './show-door.ts';
import { takeAtDoor } from './take-at-door.ts';

/** A form with every field full, ten questions of the round among them, is below 40 KB. */
const LONGEST = 48 * 1024;
const WITHIN_MS = 10_000;

type Exchange = IntakeContext['env'];

/** The form that anybody can open: /a, /a/en, also as people type it. Where the setting is off it says so and names the other roads. */
export const doorRoom =
  (desk: DoorDesk): Room =>
  (app) => {
    for (const path of ['/a', '/a/*', '/A', '/A/*']) {
      app.all(path, async ({ env }) => {
        const page = await answer(desk, env);
        if (page) sendPage(env.incoming, env.outgoing, page);
        return SENT;
      });
    }
  };

/** Null when nobody is there any more. */
async function answer(desk: DoorDesk, { incoming }: Exchange): Promise<Page | null> {
  const address = readDoorAddress(incoming.url ?? '/', FIRST_VOICE);
  if (desk.ctx.core.publicDoor === 'off' || !address) return desk.closed;
  const words = desk.words[address.voice];
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return showDoor(desk, address);
  if (incoming.method !== 'POST') {
    return { status: 405, body: refusalPage(words, 'wrongKind'), headers: { allow: 'GET, HEAD, POST' } };
  }
  if (!isForm(incoming.headers['content-type'])) return { status: 415, body: refusalPage(words, 'wrongKind') };
  const network = networkOf(incoming);
  const body = await readBody(incoming, LONGEST, WITHIN_MS);
  if (body.kind === 'whole') return takeAtDoor(desk, address.voice, body.bytes, network);
  if (body.kind === 'cut') return null;
  const [status, why] = body.kind === 'too_long' ? ([413, 'tooLong'] as const) : ([408, 'tooSlow'] as const);
  return { status, body: refusalPage(words, why), headers: { connection: 'close' } };
}
