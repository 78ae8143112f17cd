const QUOTED = /^\s{0,8}[>＞|｜]/;
const CUTS = [
  /^\s*-{2,}\s*(original message|元のメッセージ|転送|forwarded message)/i,
  /^_{5,}\s*$/,
  /^(from|差出人|送信者)\s{0,3}[:：]/i,
  /^-- ?$/,
];
const SIGNATURES =
  /^(iphone|ipad|android|スマートフォン|docomo|au|softbank).{0,20}から送信|^sent from my |^(get|download) outlook for /i;
const ATTRIBUTION =
  /(wrote|のメッセージ|書きました|さんは書きました)\s{0,3}[:：]\s*$|^\d{4}[年/-]\d{1,2}[月/-]\d{1,2}.{0,200}[:：]\s*$/i;

/** Takes quoted lines, attribution lines and everything below a quotation header off. */
export function trimReply(text: string): string {
  const out: string[] = [];
  for (const line of text.split('\n')) {
    if (CUTS.some((cut) => cut.test(line.slice(0, 300)))) break;
    if (QUOTED.test(line) || ATTRIBUTION.test(line.slice(0, 300)) || SIGNATURES.test(line)) continue;
    out.push(line);
  }
  return out.join('\n');
}
