import { retryAfterMs, TwilioFailure } from './failure.ts';

const SILENCE_MS = 30_000;

/** What the package asks of the client that it is given; its own would not tell whether a request was sent before it failed. */
export interface ApiRequest {
  method: string;
  uri: string;
  username?: string;
  password?: string;
  headers?: Record<string, string>;
  params?: object;
  data?: object;
}

export interface ApiResponse {
  statusCode: number;
  body: string;
}

/** One request to the API at `apiUrl`; throws a TwilioFailure for whatever is not a success. */
export async function requestApi(apiUrl: string, request: ApiRequest): Promise<ApiResponse> {
  const { pathname, search } = new URL(request.uri);
  const query = request.params ? `?${encode(request.params)}` : search;
  const init: RequestInit = {
    method: request.method.toUpperCase(),
    headers: {
      ...request.headers,
      authorization: `Basic ${Buffer.from(`${request.username}:${request.password}`).toString('base64')}`,
    },
    signal: AbortSignal.timeout(SILENCE_MS),
  };
  if (request.data) init.body = encode(request.data).toString();
  const { response, body } = await exchange(`${apiUrl}${pathname}${query}`, init);
  if (response.ok) return { statusCode: response.status, body };
  throw refusal(response, body);
}

async function exchange(url: string, init: RequestInit): Promise<{ response: Response; body: string }> {
  try {
    const response = await fetch(url, init);
    return { response, body: await response.text() };
  } catch (error) {
    const cause = (error as { cause?: { code?: string; message?: string } }).cause;
    const detail = cause?.message || cause?.code || String(error);
    throw new TwilioFailure(NEVER_SENT.has(cause?.code ?? '') ? 'unsent' : 'unknown', detail);
  }
}

/** The connection was not made, so nothing was asked. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

function refusal(response: Response, body: string): TwilioFailure {
  const { code, message } = readRefusal(body);
  // A request over the limit is never carried out; after a 5xx nobody knows (Twilio errors 20429 and 20500).
  const kind = response.status >= 500 ? 'unknown' : 'refused';
  const waitMs = retryAfterMs(response.headers);
  return new TwilioFailure(kind, message ?? `HTTP ${response.status}`, response.status, code, waitMs);
}

function readRefusal(body: string): { code?: number; message?: string } {
  try {
    const { code, message } = JSON.parse(body) as { code?: number; message?: string };
    return { ...(code ? { code } : {}), ...(message ? { message } : {}) };
  } catch {
    return {};
  }
}

function encode(fields: object): URLSearchParams {
  const encoded = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) encoded.append(name, String(one));
    }
  }
  return encoded;
}
