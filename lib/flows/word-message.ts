import type { KeyObject } from 'node:crypto';
import type { Claimed } from '#db/stores/outbox.ts';
import { findRound, type RoundRow } from '#db/stores/rounds.ts';
import { shortCode } from '#lib/base/short-code.ts';
import { makeToken, tokenKeyOf } from '#lib/base/token.ts';
import type { Outgoing } from '#lib/channels/channel.ts';
import { mediumOf } from '#lib/domain/ladder.ts';
import type { Language } from '#lib/domain/person.ts';
import { composeCall } from './compose-call.ts';
import { type MailWriter, mailWriter } from './compose-mail.ts';
import { composeConfirmSms, composeSms } from './compose-sms.ts';
import type { Ctx } from './ctx.ts';

export type Wording = (claimed: Claimed) => Promise<Outgoing>;

/** Puts a claimed message into words; what all messages of a round share is worked out once. */
export function createWording(ctx: Ctx): Wording {
  const rounds = new Map<string, Promise<RoundToSend>>();
  return async (claimed) => {
    const { roundId, messageId, step, turn, address, language, name, personNo } = claimed;
    const loading = rounds.get(roundId) ?? loadRound(ctx, roundId);
    rounds.set(roundId, loading);
    // A round that could not be read now is read again with its next message.
    loading.catch(() => rounds.delete(roundId));
    const round = await loading;
    const token = makeToken(round.tokenKey, { roundNo: round.no, personNo });
    const outgoing = { messageId, token, step, turn, address, language };
    const short = shortText(ctx, round, claimed, token);
    if (short !== null) return { ...outgoing, subject: '', text: short, html: '' };
    return { ...outgoing, ...round.write[language]({ name, token }) };
  };
}

/** What an SMS or a call says; null for what is said in a mail. */
function shortText(
  { core }: Ctx,
  round: RoundToSend,
  { channel, purpose, address, language, personNo }: Claimed,
  token: string,
): string | null {
  const medium = mediumOf(channel);
  if (medium === 'voice') return composeCall(core, round.row, language);
  if (medium !== 'sms') return null;
  if (purpose === 'confirm') return composeConfirmSms(core, round.row, language, token);
  const code = shortCode(round.tokenKey, personNo);
  return composeSms(core, round.row, language, { address: address ?? '', token, code });
}

interface RoundToSend {
  no: number;
  row: Pick<RoundRow, 'kind' | 'wording'>;
  tokenKey: KeyObject;
  write: Record<Language, MailWriter>;
}

async function loadRound(ctx: Ctx, id: string): Promise<RoundToSend> {
  const row = await findRound(ctx.db, id);
  if (!row) throw new Error(`message of an unknown round ${id}`);
  return {
    no: row.no,
    row,
    tokenKey: tokenKeyOf(await ctx.keys.get(row.keyId)),
    write: { ja: mailWriter(ctx.core, row, 'ja'), en: mailWriter(ctx.core, row, 'en') },
  };
}
