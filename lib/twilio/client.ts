import type { Twilio } from 'twilio';
import type { TwilioAccount } from './account.ts';
import { type ApiRequest, requestApi } from './request.ts';

/** The client of this account; the package is loaded at the first call, since most installations never make one. Its calls throw TwilioFailure. */
export function twilioClient({ accountSid, authToken, apiUrl }: TwilioAccount): () => Promise<Twilio> {
  let loading: Promise<Twilio> | null = null;
  return () => {
    loading ??= import('twilio').then(({ default: twilio }) => {
      const httpClient = { request: (request: ApiRequest) => requestApi(apiUrl, request) };
      return twilio(accountSid, authToken, { httpClient: httpClient as never });
    });
    return loading;
  };
}
