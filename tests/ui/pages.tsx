import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { BoardView, type BoardViewProps } from '#app/_ui/board/board-view.tsx';
import { LanguageSwitch } from '#app/_ui/language-switch.tsx';
import { Nav } from '#app/_ui/nav.tsx';
import { say } from '#app/_ui/say.ts';
import type { Language } from '#lib/domain/person.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { exampleBoard, PAST } from './example-board.ts';
import { URGENT } from './example-people.ts';

const STYLES = new URL('../../app/globals.css', import.meta.url).href;

/** A whole page as the server would send it, with script off. */
export function pageOf(language: Language, title: string, body: ReactNode): string {
  const markup = renderToStaticMarkup(body);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="${STYLES}"></head><body>${markup}</body></html>`;
}

export const exampleNav = (language: Language) => {
  const { common } = say(language);
  const items = [
    { href: '/rounds/r1', text: common('nav.board'), current: true },
    { href: '/rounds/r1/people', text: common('nav.people') },
    { href: '/tray', text: common('nav.tray'), count: 18 },
    { href: '/rounds/r1/sending', text: common('nav.sending') },
    { href: '/notices', text: common('nav.notices') },
  ];
  return (
    <Nav label={common('nav.label')} items={items}>
      <LanguageSwitch language={language} hrefs={{ ja: '?lang=ja', en: '?lang=en' }} />
      <span>高橋 直子</span>
    </Nav>
  );
};

export const boardPage = (language: Language, kind: RoundKind): string =>
  pageOf(language, 'Anpi', <ExampleView language={language} snapshot={exampleBoard(kind)} people={URGENT} />);

type Shown = Pick<BoardViewProps, 'language' | 'snapshot' | 'people'>;

export function ExampleView({ language, snapshot, people }: Shown) {
  return (
    <BoardView
      snapshot={snapshot}
      language={language}
      people={people}
      past={PAST}
      basePath="/rounds/r1"
      live={{ kind: 'live' }}
    >
      {exampleNav(language)}
    </BoardView>
  );
}
