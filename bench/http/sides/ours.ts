import { environment } from '#lib/base/settings.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { openReserve } from '#lib/flows/spool/open-reserve.ts';
import { wire } from '#lib/wire.ts';
import { openIntake } from '#server/intake/open-intake.ts';
import { serve } from './serve.ts';

const wired = await wire('bench', environment());
const reserve = await openReserve(wired.ctx);
const intake = openIntake(wired, createTake(wired.ctx, reserve), reserve);
serve((request, response) => void intake.answer(request, response), wired.ctx.db, true);
