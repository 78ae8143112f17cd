import { Agent, request } from 'node:http';

export interface Knock {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: Uint8Array | undefined;
}

export interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const MOST = 4_000_000;

/** One request as it is written here: paths are not tidied up, and any header may be sent. */
export const knock = (url: string, { path, method = 'GET', headers = {}, body }: Knock): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(url);
    const asked = request({ hostname, port, path, method, agent, headers: { host, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
        if (text.length > MOST) response.destroy();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      response.on('error', reject);
    });
    asked.setTimeout(10_000, () => asked.destroy(new Error(`no answer to ${method} ${path}`)));
    asked.on('error', reject);
    asked.end(body);
  });

/** The arguments of a server action as React sends them: the state of a form before, and the form. */
export async function actionBody(
  fields: Record<string, string>,
  withState: boolean,
): Promise<{ body: Uint8Array; type: string }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value);
  const state = { problem: null, typed: {}, turn: 0, kind: 'edit', rounds: [] };
  form.append('0', JSON.stringify(withState ? [state, '$K1'] : ['$K1']));
  const encoded = new Response(form);
  return { body: new Uint8Array(await encoded.arrayBuffer()), type: encoded.headers.get('content-type')! };
}
