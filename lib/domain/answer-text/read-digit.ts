const LABELS =
  /^(回答番号|回答|返信|返答|答え|こたえ|番号|安否|状態|状況|選択|answer|reply|option|number|no|status|response|số|lựa chọn|opção|numero|número|选|選|选择|選擇)(は|に)?\s{0,3}/;
/** A number before one of these counts something. */
const COUNTED =
  /^(人|名|階|時|分|秒|日|月|年|週|件|歳|才|回|度|個|台|km|m\b|k\b|丁目|号|番地|番線|番目|班|組|課|部|%|割|つ|本|枚|匹|軒|棟|万|千|百|円|点|位|st\b|nd\b|rd\b|th\b|個月|个|個|点|點|层|層|楼|樓|小时|小時|天)/;
const ENDINGS =
  /^(番|ばん|番です|です|ばんです|番で|番でお願いします|でお願いします|を選択|を選択します|になります|番になります|番を選択します|号|desu)?$/;

export interface Digit {
  digit: number;
  /** What stands behind the number, '' when it stands alone. */
  rest: string;
}

/** A number from 1 to 9 that opens a piece as a choice does; null for counts, times and longer numbers. */
export function readDigit(piece: string): Digit | null {
  const text = piece.replace(LABELS, '').replace(/^[#№]\s{0,3}/, '');
  const digit = text[0] ?? '';
  if (digit < '0' || digit > '9' || /^[0-9.:%〜~-]/.test(text[1] ?? '')) return null;
  const rest = text.slice(1).trim();
  if (ENDINGS.test(rest)) return { digit: Number(digit), rest: '' };
  return COUNTED.test(rest)
    ? null
    : { digit: Number(digit), rest: rest.replace(/^(番|ばん)\s{0,3}/, '').replace(/^[-~ー]+\s{0,3}/, '') };
}
