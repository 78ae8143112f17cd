import { Button } from '#app/_ui/button.tsx';
import { Nav } from '#app/_ui/nav.tsx';
import { countTray } from '#db/stores/inbounds/readings.ts';
import { type Act, reachOf } from '#lib/domain/access.ts';
import { LanguageForm } from './language-form.tsx';
import type { SignedViewer } from './require-viewer.ts';
import { signOutNow } from './sign-out-now.ts';

export type Screen = 'board' | 'people' | 'tray' | 'rounds' | 'notices' | 'recovery' | 'accounts' | 'system';

const SCREENS: Record<Screen, { href: string; act: Act }> = {
  board: { href: '/board', act: 'board.see' },
  people: { href: '/people', act: 'person.see' },
  tray: { href: '/tray', act: 'tray.settle' },
  rounds: { href: '/rounds', act: 'round.see' },
  notices: { href: '/notices', act: 'notice.write' },
  recovery: { href: '/recovery', act: 'board.see' },
  accounts: { href: '/accounts', act: 'account.manage' },
  system: { href: '/system', act: 'settings.change' },
};

interface Props {
  viewer: SignedViewer;
  /** Null on a screen that is in no list. */
  current: Screen | null;
  back: string;
}

/** The screens that somebody may open, with how many replies wait to be read. */
export async function HqNav({ viewer, current, back }: Props) {
  const { common } = viewer.say;
  const { grants, account } = viewer.session;
  const open = (Object.keys(SCREENS) as Screen[]).filter((screen) => reachOf(grants, SCREENS[screen].act) !== null);
  const waiting = open.includes('tray') ? await countTray(viewer.ctx.db) : 0;
  const items = open.map((screen) => ({
    href: SCREENS[screen].href,
    text: common(`nav.${screen}`),
    current: screen === current,
    count: screen === 'tray' ? waiting : undefined,
  }));
  return (
    <Nav label={common('nav.label')} items={items}>
      <LanguageForm language={viewer.language} back={back} />
      <a href="/account">{account.name}</a>
      <form action={signOutNow}>
        <Button type="submit" look="quiet" small>
          {common('nav.signOut')}
        </Button>
      </form>
    </Nav>
  );
}
