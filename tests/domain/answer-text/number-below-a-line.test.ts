import { describe, expect, it } from 'vitest';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';

describe('a number with its word, below a line that goes on', () => {
  it.each([
    '母は\n1 無事',
    '母\n1 無事です',
    'たぶん\n1 無事です',
    'I think\n1 safe',
    'my mother is\n1 safe',
    '高橋様\n1 無事です',
  ])('is read as that line says: %j', (text) => expect(readAnswer(text).kind).toBe('unclear'));

  it.each(['電車\n2 safe', '田中\n2 無事です', 'train\n3 I am safe'])(
    'contradicts its word wherever it stands: %j',
    (text) => expect(readAnswer(text).kind).toBe('unclear'),
  );

  it.each(['田中\n1 無事です', '製造部 田中\n1 無事', 'お疲れ様です。営業の田中です。\n1 無事です'])(
    "is the sender's own below the own name: %j",
    (text) => expect(readAnswer(text)).toMatchObject({ kind: 'status', status: 'safe' }),
  );
});
