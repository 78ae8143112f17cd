import { type FakeOptions, type FakeOutlet, type Reply, startFakeOutlet } from './start.ts';

export const FAKE_X = { appKey: 'key', appSecret: 'key-secret', accessToken: '1-token', accessSecret: 'token-secret' };
const SELF = '4200000000';

/** The three things of X's API v2 that Anpi asks: post, who am I, my own posts. A text that stands there is refused, as X does. */
export const startFakeX = (options: FakeOptions = {}): Promise<FakeOutlet> =>
  startFakeOutlet(options, ({ request, body, path, query }, taken): Reply => {
    const authorization = String(request.headers.authorization ?? '');
    if (!authorization.startsWith('OAuth ') || !authorization.includes(`oauth_token="${FAKE_X.accessToken}"`))
      return { status: 401, body: { title: 'Unauthorized', status: 401, detail: 'Unauthorized' } };
    if (path === '/2/users/me') return { status: 200, body: { data: { id: SELF, name: 'Example', username: 'ex' } } };
    if (path === `/2/users/${SELF}/tweets`) {
      const since = Date.parse(query.get('start_time') ?? '');
      const own = taken.filter(({ at }) => at.getTime() >= since).reverse();
      return { status: 200, body: { data: own.map(standing), meta: { result_count: own.length } } };
    }
    const { text } = JSON.parse(body) as { text: string };
    if (taken.some((post) => post.text === text)) return { status: 403, body: DUPLICATE };
    const id = `19${String(taken.length + 1).padStart(17, '0')}`;
    taken.push({ id, text, at: new Date() });
    return { status: 201, body: { data: { id, text } } };
  });

const DUPLICATE = {
  title: 'Forbidden',
  status: 403,
  detail: 'You are not allowed to create a Tweet with duplicate content.',
  type: 'about:blank',
};

/** As X gives it back: links in its own short form, three signs escaped. */
function standing({ id, text, at }: { id: string; text: string; at: Date }): object {
  const urls = [...text.matchAll(/https?:\/\/\S+/g)].map(([expanded_url], i) => ({
    expanded_url,
    url: `https://t.co/${id.slice(-4)}${i}`,
  }));
  const short = urls.reduce((sofar, { url, expanded_url }) => sofar.replace(expanded_url, url), text);
  const escaped = short.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return { id, text: escaped, created_at: at.toISOString(), entities: { urls } };
}
