import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WallView } from '#app/_ui/board/wall/wall-view.tsx';
import type { PersonLine } from '#lib/domain/board/person-line.ts';
import type { Language } from '#lib/domain/person.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { auditOf } from './audit.ts';
import { openBrowser, withoutBrowser } from './chromium.ts';
import { exampleBoard, PAST } from './example-board.ts';
import { URGENT } from './example-people.ts';
import { beyondTheEdge, openPage } from './look.ts';
import { pageOf } from './pages.tsx';
import { keepPicture } from './picture.ts';

const WALLS = [
  ['ja', 'real', 'light', [1920, 1080]],
  ['en', 'real', 'dark', [1280, 720]],
  ['ja', 'drill', 'dark', [1024, 768]],
  ['en', 'drill', 'light', [3840, 2160]],
] as const;

describe.skipIf(withoutBrowser)(`the board on a wall${withoutBrowser ? ` (${withoutBrowser})` : ''}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  const wall = (
    name: string,
    language: Language,
    kind: RoundKind,
    people: readonly PersonLine[] | null,
  ): Promise<Page> =>
    openPage(
      browser,
      name,
      pageOf(
        language,
        name,
        <WallView
          snapshot={exampleBoard(kind)}
          language={language}
          people={people}
          past={PAST}
          basePath="/board/r1"
          live={{ kind: 'live' }}
        />,
      ),
    );

  test.each(WALLS)(
    'in %s, %s, %s at %j fills the screen and nothing lies below its edge',
    async (language, kind, colorScheme, size) => {
      const name = `wall-${kind}-${language}`;
      const page = await wall(name, language, kind, URGENT);
      const [width, height] = size;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await keepPicture(page, `board/${name}-${width}`, false);
      expect(await beyondTheEdge(page)).toEqual([]);
      expect(await belowTheEdge(page)).toEqual([]);
      expect(await auditOf(page)).toEqual([]);
      await page.context().close();
    },
  );

  test('needs no hand: no navigation, no button', async () => {
    const page = await wall('wall-hands', 'ja', 'real', URGENT);
    expect(await page.locator('.nav, button, input, summary').filter({ visible: true }).count()).toBe(0);
    await page.context().close();
  });

  test('tells how many it cannot hold, and among them the unattended', async () => {
    const crowd = Array.from({ length: 30 }, (_, i) => ({
      ...URGENT[0]!,
      personId: `p${i}`,
      openHelp: true,
      taken: null,
    }));
    const page = await wall('wall-crowd', 'ja', 'real', crowd);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await keepPicture(page, 'board/wall-crowd', false);
    const shown = await page.locator('.wall-strip').count();
    expect(await page.locator('.wall-beyond').textContent()).toBe(`ほか ${30 - shown}人（うち未対応 ${30 - shown}人）`);
    expect(await belowTheEdge(page)).toEqual([]);
    await page.context().close();
  });

  test('without names shows the count and says that names are withheld', async () => {
    const page = await wall('wall-without-names', 'ja', 'real', null);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await keepPicture(page, 'board/wall-without-names', false);
    expect(await page.locator('.urgent-help').textContent()).toContain('氏名と電話番号は、この画面には出しません');
    expect(await page.locator('body').textContent()).not.toContain(URGENT[0]!.name);
    await page.context().close();
  });
});

/** What would have to be scrolled to, as class names; lines of a word that is cut on purpose are not counted. */
const belowTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.wall li, .wall section, .wall p, .wall svg')]
      .filter((element) => element.getBoundingClientRect().bottom > window.innerHeight + 1)
      .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`),
  );
