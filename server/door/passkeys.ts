import { randomUUID } from 'node:crypto';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { findPasskey, passkeysOf } from '#db/stores/access/passkeys.ts';
import type { Passkeys } from '#lib/flows/access/door.ts';
import type { Ctx } from '#lib/flows/ctx.ts';

const ASKED_MS = 5 * 60_000;
const MOST_ASKED = 1_000;

/** Passkeys of this site: the device has to have checked a finger, face or PIN, so that one is two factors. */
export function createPasskeys(ctx: Ctx): Passkeys {
  const { origin, hostname: rpID } = new URL(ctx.core.publicUrl);
  const rpName = ctx.core.companyName;
  const asked = new Map<string, { challenge: string; at: number }>();

  const note = <T extends { challenge: string }>(options: T): { id: string; options: T } => {
    const oldest = asked.keys().next();
    if (asked.size >= MOST_ASKED && !oldest.done) asked.delete(oldest.value);
    const id = randomUUID();
    asked.set(id, { challenge: options.challenge, at: performance.now() });
    return { id, options };
  };
  const takeChallenge = (id: string): string | null => {
    const question = asked.get(id);
    asked.delete(id);
    return question && performance.now() - question.at < ASKED_MS ? question.challenge : null;
  };

  return {
    ask: async () => note(await generateAuthenticationOptions({ rpID, userVerification: 'required' })),
    askForNew: async ({ id, login, name }) => {
      const known = await passkeysOf(ctx.db, id);
      const options = await generateRegistrationOptions({
        rpID,
        rpName,
        userID: new TextEncoder().encode(id),
        userName: login,
        userDisplayName: name,
        excludeCredentials: known.map((key) => ({ id: key.id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return note(options);
    },
    verify: async (id, answer) => {
      const expectedChallenge = takeChallenge(id);
      // Safe: the library checks every field of what came from outside and throws on what is not so.
      const response = answer as AuthenticationResponseJSON;
      const key = typeof response?.id === 'string' ? await findPasskey(ctx.db, response.id) : undefined;
      if (expectedChallenge === null || !key) return null;
      try {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response,
          expectedChallenge,
          expectedOrigin: origin,
          expectedRPID: rpID,
          credential: { id: key.id, publicKey: Uint8Array.from(key.publicKey), counter: key.counter },
        });
        if (!verified) return null;
        return { credentialId: key.id, accountId: key.accountId, counter: authenticationInfo.newCounter };
      } catch (error) {
        ctx.log.warn('passkey refused', { error: String(error) });
        return null;
      }
    },
    verifyNew: async (id, answer) => {
      const expectedChallenge = takeChallenge(id);
      if (expectedChallenge === null) return null;
      try {
        const { registrationInfo } = await verifyRegistrationResponse({
          response: answer as RegistrationResponseJSON,
          expectedChallenge,
          expectedOrigin: origin,
          expectedRPID: rpID,
        });
        if (!registrationInfo) return null;
        const { id: keyId, publicKey, counter, transports = [] } = registrationInfo.credential;
        return { id: keyId, publicKey, counter, transports };
      } catch (error) {
        ctx.log.warn('passkey not added', { error: String(error) });
        return null;
      }
    },
  };
}
