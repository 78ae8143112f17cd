import type { KeyObject } from 'node:crypto';
import type { Claimed } from '#db/stores/outbox.ts';
import { findRound } from '#db/stores/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/token.ts';
import type { Outgoing } from '#lib/channels/channel.ts';
import type { Language } from '#lib/domain/person.ts';
import { type MailWriter, mailWriter } from './compose-mail.ts';
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
    return { messageId, token, step, turn, address, language, ...round.write[language]({ name, token }) };
  };
}

interface RoundToSend {
  no: number;
  tokenKey: KeyObject;
  write: Record<Language, MailWriter>;
}

async function loadRound(ctx: Ctx, id: string): Promise<RoundToSend> {
  const row = await findRound(ctx.db, id);
  if (!row) throw new Error(`message of an unknown round ${id}`);
  return {
    no: row.no,
    tokenKey: tokenKeyOf(await ctx.keys.get(row.keyId)),
    write: { ja: mailWriter(ctx.core, row, 'ja'), en: mailWriter(ctx.core, row, 'en') },
  };
}
