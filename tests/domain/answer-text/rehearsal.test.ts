import { describe, expect, it } from 'vitest';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';

describe('words that call the answer a drill or a test, or only explain the numbers', () => {
  it.each([
    '【訓練】1 無事です',
    '無事です（テスト）',
    'テストです。無事です',
    'Drill response: I am safe',
    'I am safe (test)',
    '测试：我平安',
    'Diễn tập: tôi an toàn',
    'Simulado: estou bem',
    'Reply 1 = I am safe',
    '1 = safe',
    'ウイルスチェック済み、安全です',
  ])('are left to a person: %s', (text) => {
    expect(readAnswer(text).kind).toBe('unclear');
  });

  it('tell HQ why', () => {
    expect(readAnswer('訓練：無事です')).toMatchObject({ why: { code: 'answer.rehearsal' } });
  });
});

describe('a "safe" beside a need or a harm', () => {
  it.each([
    '無事ですが手を切りました',
    '無事ですが人工呼吸器の電源があと2時間',
    '無事だけどインスリンが切れます',
    "I'm safe... for now. Smell of gas is getting stronger",
    'Unhurt, on the roof, water all around',
    '没事没事，缝三针而已',
    '暂时安全，水还在涨',
    'Estou bem, um cortezinho no dedo',
    'はいはい無事無事（棒）',
  ])('is never read as safe: %s', (text) => {
    expect(readAnswer(text)).not.toMatchObject({ kind: 'status', status: 'safe' });
  });
});
