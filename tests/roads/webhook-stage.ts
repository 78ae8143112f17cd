import { generateKeyPairSync } from 'node:crypto';
import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { sweep } from '#lib/flows/sweep.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { type HookServer, startHookServer } from '../support/hook-server.ts';
import { letterText, replyAddress } from '../support/mail-road.ts';
import { SNS_CERTIFICATE } from '../support/provider-calls.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });

export const SENDGRID_KEY = privateKey;
export const SIGNING_KEY = 'a-signing-key';
export const SNS = {
  topicArn: 'arn:aws:sns:ap-northeast-1:123456789012:replies',
  certificateUrl: 'https://sns.ap-northeast-1.amazonaws.com/SimpleNotificationService-7d3f.pem',
};

/** All three providers, as an operator would configure them. */
export const ENVIRONMENT: Record<string, string> = {
  SENDGRID_PARSE_SECRET: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  MAILGUN_SIGNING_KEY: SIGNING_KEY,
  SES_TOPIC_ARN: SNS.topicArn,
};

/** An open round of one person, and a server that the providers call. */
export interface WebhookStage extends HookServer {
  ctx: TestCtx;
  /** The reply address of that person. */
  to: string;
  stored(): Promise<number>;
  /** How many are in the bucket once everything is read. */
  settled(bucket: Bucket): Promise<number>;
}

export async function openWebhookStage(
  env: Record<string, string> = ENVIRONMENT,
  texts: Record<string, string> = {},
): Promise<WebhookStage> {
  const ctx = await openTestCtx();
  await seedPeople(ctx, [{ employeeNumber: 'E1' }]);
  const roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
  await fillRounds(ctx);
  const server = await startHookServer(ctx, env, { [SNS.certificateUrl]: SNS_CERTIFICATE, ...texts });
  return {
    ...server,
    ctx,
    to: await replyAddress(ctx, roundId, 1),
    stored: () => ctx.db.read.$count(ctx.db.t.inbounds),
    settled: async (bucket) => {
      ctx.clock.advanceMs(10_000);
      await sweep(ctx, null);
      return countOf((await readBoard(ctx, roundId, 'ja')).counts, bucket);
    },
    close: async () => {
      await server.close();
      await ctx.close();
    },
  };
}

/** A reply as a phone writes it. */
export const replyMime = (to: string, text: string, id = 'a'): string =>
  letterText({ to: [to], text: `${text}\r\n`, headers: { 'Message-ID': `<${id}@phone.example>` } });
