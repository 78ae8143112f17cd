import type { KeyObject } from 'node:crypto';
import type { Claimed } from '#db/stores/messages/outbox.ts';
import { roundTexts } from '#db/stores/rounds/round-texts.ts';
import { findRound, type RoundRow } from '#db/stores/rounds/rounds.ts';
import { shortCode } from '#lib/base/secrets/short-code.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import type { Outgoing } from '#lib/channels/channel.ts';
import { mediumOf } from '#lib/domain/ladder.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Wording as RoundWording } from '#lib/domain/round.ts';
import type { Ctx } from '../ctx.ts';
import { wordBoardMail } from '../survival/word-board-mail.ts';
import { composeCall, composeCorrectionCall } from './compose-call.ts';
import { type ComposedMail, type MailWriter, mailWriter } from './compose-mail.ts';
import { composeConfirmSms, composeSms } from './compose-sms.ts';
import { wordAccountCheck } from './word-account-check.ts';
import { wordAlert } from './word-alert.ts';
import { wordConfirmation } from './word-confirmation.ts';
import { wordContacts } from './word-contacts.ts';
import { correctionSms, wordCorrection } from './word-correction.ts';
import { wordTeam } from './word-team.ts';
import { testSms, wordTest } from './word-test.ts';
import { wordUnheard } from './word-unheard.ts';

export type Wording = (claimed: Claimed) => Promise<Outgoing>;

/** A text that is changed while the round runs is in every mail that goes out later than this. */
const KEPT_MS = 500;

/** Puts a claimed message into words, by what it is for and how it is heard; what all messages of a round share is worked out once. */
export function createWording(ctx: Ctx): Wording {
  const rounds = new Map<string, { at: number; loading: Promise<RoundToSend> }>();
  const roundOf = (id: string): Promise<RoundToSend> => {
    const known = rounds.get(id);
    const at = ctx.clock.now().getTime();
    if (known && Math.abs(at - known.at) < KEPT_MS) return known.loading;
    const loading = loadRound(ctx, id);
    rounds.set(id, { at, loading });
    // A round that could not be read now is read again with its next message.
    loading.catch(() => rounds.delete(id));
    return loading;
  };
  return async (claimed) => {
    const { messageId, step, turn, address, language, personNo, about } = claimed;
    if (about?.kind === 'account') {
      const said = notice(await wordAccountCheck(ctx, about.accountId, { language, personNo }));
      return { messageId, step, turn, address, language, token: noticeToken(messageId), ...said };
    }
    if (about?.kind === 'board') {
      const said = notice(await wordBoardMail(ctx, language));
      return { messageId, step, turn, address, language, token: noticeToken(messageId), ...said };
    }
    if (about?.kind === 'contact') {
      const { mail, sms } = wordContacts(ctx, about, claimed);
      const said = notice(mediumOf(claimed.channel) === 'mail' ? mail : short(sms));
      return { messageId, step, turn, address, language, token: noticeToken(messageId), ...said };
    }
    if (about?.kind === 'reading') {
      const { mail, sms } = await wordUnheard(ctx, { readingId: about.readingId, language, turn });
      const said = notice(mediumOf(claimed.channel) === 'mail' ? mail : short(sms));
      return { messageId, step, turn, address, language, token: noticeToken(messageId), ...said };
    }
    const round = await roundOf(claimed.roundId);
    const token = makeToken(round.tokenKey, { roundNo: round.row.no, personNo });
    const outgoing = { messageId, step, turn, address, language };
    const said = await wordsOf(ctx, round, claimed, token);
    if (said.nature !== 'notice') return { ...outgoing, token, ...said };
    // No token stands in it: a reply to an alert must never count as an answer of whoever was alerted.
    return { ...outgoing, token: noticeToken(messageId), ...said };
  };
}

const noticeToken = (messageId: string): string => `notice-${messageId.replaceAll('.', '-')}`;

type Said = ComposedMail & Pick<Outgoing, 'nature'>;

const short = (text: string): Said => ({ subject: '', text, html: '' });
const notice = (said: ComposedMail): Said => ({ ...said, nature: 'notice' });

async function wordsOf(ctx: Ctx, round: RoundToSend, claimed: Claimed, token: string): Promise<Said> {
  const { core } = ctx;
  const { purpose, about, language, name, turn, personId } = claimed;
  const medium = mediumOf(claimed.channel);
  switch (purpose) {
    case 'alert': {
      if (about?.kind !== 'person') throw new Error(`alert about nobody: ${claimed.messageId}`);
      const { id: roundId, kind } = round.row;
      const { mail, sms } = await wordAlert(ctx, { roundId, kind, personId: about.personId, language, turn });
      return notice(medium === 'mail' ? mail : short(sms));
    }
    case 'manager':
      return notice(await wordTeam(ctx, round.row, { personId, language }));
    case 'correct': {
      const text = { kind: round.row.kind, wording: round.corrections.get(turn) ?? round.row.wording };
      if (medium === 'mail') return notice(wordCorrection(core, text, language));
      const say = medium === 'voice' ? composeCorrectionCall : correctionSms;
      return notice(short(say(core, text, language)));
    }
    case 'test':
      return notice(
        medium === 'mail' ? wordTest(core, round.row, language) : short(testSms(core, round.row, language)),
      );
    case 'confirm':
      if (medium === 'sms') return short(composeConfirmSms(core, round.row, language, token));
      if (about?.kind !== 'answer') throw new Error(`confirmation of nothing: ${claimed.messageId}`);
      return { ...wordConfirmation(core, round.row.kind, about, { language, token }), nature: 'reply' };
    case 'board':
    case 'contact':
    case 'account':
      throw new Error(`message about nothing: ${claimed.messageId}`);
    case 'ask':
    case 'revise':
      if (medium === 'voice') return short(composeCall(core, round.row, language));
      if (medium === 'mail') return round.write[language]({ name, token });
      return short(
        composeSms(core, round.row, language, { address: claimed.address ?? '', token, code: code(round, claimed) }),
      );
  }
}

const code = (round: RoundToSend, { personNo }: Claimed): string => shortCode(round.tokenKey, personNo);

interface RoundToSend {
  row: RoundRow;
  tokenKey: KeyObject;
  write: Record<Language, MailWriter>;
  /** What was put right, by turn. */
  corrections: Map<number, Record<Language, RoundWording>>;
}

async function loadRound(ctx: Ctx, id: string): Promise<RoundToSend> {
  const row = await findRound(ctx.db, id);
  if (!row) throw new Error(`message of an unknown round ${id}`);
  const texts = await roundTexts(ctx.db, id);
  return {
    row,
    tokenKey: tokenKeyOf(await ctx.keys.get(row.keyId)),
    write: { ja: mailWriter(ctx.core, row, 'ja'), en: mailWriter(ctx.core, row, 'en') },
    corrections: new Map(
      texts.filter(({ purpose }) => purpose === 'correct').map(({ turn, wording }) => [turn, wording]),
    ),
  };
}
