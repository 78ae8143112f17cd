import { describe, expect, it } from 'vitest';
import { harmless, openCli } from '#cli/cli.ts';
import { isTheWord } from '#cli/confirm-round.ts';
import { takeLanguage } from '#cli/language.ts';
import { readAudience } from '#cli/read-audience.ts';
import { table, widthOf } from '#cli/table.ts';

describe('the word that opens a round', () => {
  it('is the number of people, in any width, for a real one', () => {
    expect(isTheWord('real', 1200, ' １２００ ')).toBe(true);
    for (const typed of ['', 'y', 'yes', '1201', '訓練', '1200人', '-1200', '1e3']) {
      expect(isTheWord('real', 1200, typed)).toBe(false);
    }
    expect(isTheWord('real', 0, '')).toBe(false);
  });

  it('is its name for a drill', () => {
    for (const typed of ['訓練', 'drill', 'DRILL ']) expect(isTheWord('drill', 1200, typed)).toBe(true);
    for (const typed of ['', '1200', '本番']) expect(isTheWord('drill', 1200, typed)).toBe(false);
  });
});

describe('what is typed', () => {
  it('the language comes from --lang anywhere, else from the locale', () => {
    expect(takeLanguage(['people', 'list', '--lang', 'en'], { LANG: 'ja_JP.UTF-8' })).toEqual({
      language: 'en',
      args: ['people', 'list'],
      unknown: null,
    });
    expect(takeLanguage(['--lang=ja', 'read'], {})).toMatchObject({ language: 'ja', args: ['read'] });
    expect(takeLanguage([], { LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' }).language).toBe('ja');
    expect(takeLanguage([], { LANG: 'C' }).language).toBe('en');
    expect(takeLanguage(['read', '--', '--lang'], {}).args).toEqual(['read', '--', '--lang']);
  });

  it('an audience is conditions, repeated as often as needed; nothing is everybody', () => {
    const cli = openCli({}, 'ja', process);
    expect(readAudience(cli, [])).toEqual({ departments: [], sites: [] });
    expect(readAudience(cli, ['department=本社/総務部,site=大阪', '部署=A=B', '拠点=東京'])).toEqual({
      departments: ['本社/総務部', 'A=B'],
      sites: ['大阪', '東京'],
    });
    for (const bad of ['本社', 'dept=本社', 'site=', 'site=大阪,東京', '']) {
      expect(() => readAudience(cli, [bad])).toThrow('usage.bad');
    }
  });
});

describe('what is shown', () => {
  it('lines up where Japanese characters are two wide', () => {
    expect(widthOf('安否 ok')).toBe(7);
    expect(widthOf('か\u3099')).toBe(2);
    expect(
      table(
        [
          ['山田', '1'],
          ['Smith', '12'],
        ],
        [1],
      ),
    ).toBe('山田    1\nSmith  12');
  });

  it('cannot steer the terminal or turn the writing', () => {
    expect(harmless('a\u001b[2J\rb\u202ec\td\ne')).toBe('a\ufffd[2J\ufffdb\ufffdc\td\ne');
  });
});
