import type { Status } from '#lib/domain/status.ts';
import type { Ask } from './http-lines.ts';

/** Somebody who will answer: by the link, or with number and PIN. */
export interface Comer {
  token: string;
  employeeNumber: string;
  /** Null for those who come by the link. */
  pin: string | null;
}

/** What the n-th person says. */
export function statusOf(n: number): Status {
  if (n % 1_000 === 1) return 'help';
  if (n % 100 === 2) return 'serious';
  return n % 50 === 3 ? 'minor' : 'safe';
}

/** The form that the n-th person sends; the same one however often it is sent. */
export function answerOf({ token, employeeNumber, pin }: Comer, n: number, roundId: string): Ask {
  const said = `nonce=${String(n).padStart(24, '0')}&status=${statusOf(n)}&comment=&can_work=&family=&place=`;
  const body = pin === null ? said : `${said}&round=${roundId}&number=${employeeNumber}&pin=${pin}`;
  const path = pin === null ? `/r/${token}` : '/a';
  return {
    head: `POST ${path} HTTP/1.1\r\n${OURS}\r\n${FORM}\r\ncontent-length: ${body.length}`,
    body,
    headOnly: false,
  };
}

/** What a mail scanner does with the link of the n-th mail: two in three fetch the page, the third asks whether it is there. */
export function scanOf({ token }: Comer, n: number): Ask {
  const headOnly = n % 3 === 2;
  return { head: `${headOnly ? 'HEAD' : 'GET'} /r/${token} HTTP/1.1\r\n${OURS}`, body: '', headOnly };
}

const OURS = 'host: anpi.example.co.jp\r\naccept-encoding: gzip, deflate, br\r\naccept: text/html';
const FORM = 'content-type: application/x-www-form-urlencoded';
