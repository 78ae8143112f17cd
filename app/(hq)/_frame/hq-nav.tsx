import { Nav } from '#app/_ui/nav.tsx';
import { countTray } from '#db/stores/readings.ts';
import { actor } from './actor.ts';
import { LanguageForm } from './language-form.tsx';
import type { Viewer } from './viewer.ts';

export type Screen = 'board' | 'people' | 'tray' | 'rounds';

const HREFS: Record<Screen, string> = { board: '/board', people: '/people', tray: '/tray', rounds: '/rounds' };

/** The screens of headquarters, with how many replies wait to be read. */
export async function HqNav({ viewer, current, back }: { viewer: Viewer; current: Screen; back: string }) {
  const { common } = viewer.say;
  const waiting = await countTray(viewer.ctx.db);
  const items = (Object.keys(HREFS) as Screen[]).map((screen) => ({
    href: HREFS[screen],
    text: common(`nav.${screen}`),
    current: screen === current,
    count: screen === 'tray' ? waiting : undefined,
  }));
  return (
    <Nav label={common('nav.label')} items={items}>
      <LanguageForm language={viewer.language} back={back} />
      <span>{await actor()}</span>
    </Nav>
  );
}
