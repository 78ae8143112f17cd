import type { ITwitterApiClientPlugin, TwitterApiv2, TwitterResponse } from 'twitter-api-v2';
import { type Answer, askService } from '../ask-service.ts';
import type { XSettings } from './settings.ts';

/** X did not do what it was asked. */
export class XFailure extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(answer.kind);
    this.answer = answer;
  }
}

interface Signed {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** The client of this account; the package is loaded at the first call. It signs (OAuth 1.0a), and we carry: its own requests would not tell what was never sent. Calls throw XFailure. */
export function xClient(settings: XSettings): () => Promise<TwitterApiv2> {
  const { apiUrl, ...tokens } = settings;
  const carry: ITwitterApiClientPlugin = {
    onBeforeRequestConfig: async ({ client, params }): Promise<TwitterResponse<unknown>> => {
      const signer = client as unknown as { getHttpRequestArgs(params: object): Signed };
      const { url, method, headers, body } = signer.getHttpRequestArgs(params);
      const init = { method, headers, ...(body === undefined ? {} : { body }) };
      const answer = await askService(`${apiUrl}${url.pathname}${url.search}`, init);
      if (answer.kind !== 'answered' || answer.status >= 300) throw new XFailure(answer);
      return { data: JSON.parse(answer.body), headers: {} } as TwitterResponse<unknown>;
    },
  };
  let loading: Promise<TwitterApiv2> | null = null;
  return () => {
    loading ??= import('twitter-api-v2').then(({ TwitterApi }) => new TwitterApi(tokens, { plugins: [carry] }).v2);
    return loading;
  };
}
