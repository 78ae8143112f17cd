import { buildId } from './built-routes.ts';

/** Headers by which doors in front of Next were walked around, or might be. */
export const HEADER_TRICKS: Record<string, string>[] = [
  { accept: 'text/html' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware' },
  { 'x-middleware-rewrite': '/board', 'x-middleware-next': '1' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { 'x-nextjs-data': '1' },
  { 'next-resume': '1' },
  { 'x-matched-path': '/board', 'x-now-route-matches': '1=board' },
  { 'x-invoke-path': '/board', 'x-invoke-status': '200', 'x-invoke-output': '/board' },
  { 'x-original-url': '/sign-in', 'x-rewrite-url': '/sign-in' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '127.0.0.1' },
  { 'x-anpi-actor': 'president', 'x-anpi-from': '127.0.0.1' },
  { authorization: 'Basic cHJlc2lkZW50Omtpcmk=' },
];

/** Other ways to write the same path. */
export const pathTricks = (path: string): string[] => [
  `${path}.rsc`,
  `${path}?_rsc=1a2b3`,
  `${path}/`,
  `/${path}`,
  `/_next/data/${buildId()}${path}.json`,
  `${path}.segments/_tree.segment.rsc`,
  `/sign-in/..${path}`,
  `/_next/static/../..${path}`,
  `/_next/static/%2e%2e/%2e%2e${path}`,
  `/sign-in/..%2f${path.slice(1)}`,
  `/%2e${path}`,
  `${path.slice(0, 1)}${[...path.slice(1)].map((char) => (/[a-z]/.test(char) ? `%${char.charCodeAt(0).toString(16)}` : char)).join('')}`,
  `http://localhost${path}`,
  `/index${path}`,
];

/** Where a write may come from that is not our own page. */
export const FOREIGN: Record<string, string>[] = [
  {},
  { origin: 'null' },
  { origin: 'https://evil.example' },
  { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  { origin: 'https://evil.example', 'x-forwarded-host': 'localhost' },
  { origin: 'OWN', 'sec-fetch-site': 'cross-site' },
  { origin: 'OWN', 'sec-fetch-site': 'same-site' },
];
