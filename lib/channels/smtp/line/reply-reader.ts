/** One reply of a server (RFC 5321 section 4.2): its code, and its lines without their codes, joined. */
export interface Reply {
  code: number;
  text: string;
}

/** More than any server has to say; a peer that never ends its reply is cut off here. */
const MOST = 64 * 1024;
const KEPT = 500;

/** Takes bytes as they come and gives whole replies; null when what comes is no reply, or one without end. */
export function createReplyReader(): (data: Buffer) => Reply[] | null {
  let rest = '';
  let text = '';
  let size = 0;
  return (data) => {
    size += data.length;
    if (size > MOST) return null;
    const lines = (rest + data.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    const replies: Reply[] = [];
    for (const line of lines) {
      const code = Number(line.slice(0, 3));
      if (!(code >= 200 && code < 600)) return null;
      if (text.length < KEPT) text += `${text === '' ? '' : ' '}${line.slice(4).trimEnd()}`;
      if (line[3] === '-') continue;
      replies.push({ code, text });
      text = '';
      size = rest.length;
    }
    return replies;
  };
}
