import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ctx } from '#lib/flows/ctx.ts';
import type { Take } from '#lib/flows/take-and-read.ts';

export type Intake = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export const createIntake =
  (_ctx: Ctx, _take: Take): Intake =>
  async () =>
    false;
