const LABELS =
  /^(?:my |the |i )?(choose|select|pick|回答番号|回答|返信|返答|答え|こたえ|番号|安否|状態|状況|選択|answer|reply|option|number|no|status|response|số|lựa chọn|opção|numero|número|选|選|选择|選擇)(は|に| is)?\s{0,3}/;
/** A number before one of these counts something. */
const COUNTED =
  /^(人|名|階|時|分|秒|日|月|年|週|件|歳|才|回|度|個|台|km|丁目|号|番地|か所|箇所|世帯|両|社|店|戸|ヶ月|か月|級|等|期|条|日間|番線|番目|班|組|課|部|%|割|つ|本(?!人)|枚|匹|軒|棟|万|千|百|円|点|位|(?:k|m|am|pm|st|nd|rd|th)(?!\p{L})|個月|个|個|点|點|层|層|楼|樓|小时|小時|天)/u;
const ENDINGS =
  /^(番|ばん|番です|です|ばんです|番で|で|番でお願いします|でお願いします|を選択|を選択します|になります|番になります|番を選択します|desu)?$/;

export interface Digit {
  digit: number;
  /** What stands behind the number, '' when it stands alone. */
  rest: string;
  /** A blank parts the number from a comment in a script that needs none: `1 田中`. */
  apart: boolean;
}

/** A number from 1 to 9 that opens a piece as a choice does; null for counts, times and longer numbers. */
export function readDigit(piece: string): Digit | null {
  const text = piece.replace(LABELS, '').replace(/^[#№]\s{0,3}/, '');
  const digit = text[0] ?? '';
  if (digit < '0' || digit > '9' || /^[0-9.:%〜~-]/.test(text[1] ?? '')) return null;
  const rest = text.slice(1).trim();
  if (ENDINGS.test(rest.replaceAll(' ', ''))) return { digit: Number(digit), rest: '', apart: true };
  if (COUNTED.test(rest)) return null;
  const apart =
    /^\s[^a-z]/u.test(text.slice(1)) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\s]{1,40}$/u.test(rest);
  return { digit: Number(digit), rest: rest.replace(/^(番|ばん|[-~ー]{1,3})\s{0,3}/, ''), apart };
}
