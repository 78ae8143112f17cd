import type { OfficialAccountRow } from '#db/stores/notices/official-accounts.ts';
import { reachOf } from '#lib/domain/access.ts';
import { type AccountState, isUnchecked } from '#lib/domain/official-account/official-account.ts';
import { translate } from '#lib/text/translate.ts';
import type { SignedViewer } from '../_frame/require-viewer.ts';
import { SettleButtons } from './settle-buttons.tsx';

const WORDS: Record<AccountState, readonly ('approve' | 'refuse' | 'check' | 'close')[]> = {
  asked: ['approve', 'refuse'],
  active: ['check', 'close'],
  refused: ['approve'],
  closed: ['approve'],
};

/** One account, with what can be said of it by whoever may. */
export function RegisterRow({ account, viewer }: { account: OfficialAccountRow; viewer: SignedViewer }) {
  const { say, now, language, session } = viewer;
  const { id, network, handle, address, state, checkedAt } = account;
  const t = translate(language, 'official');
  const maySettle = reachOf(session.grants, 'notice.approve') !== null;
  return (
    <tr>
      <td>
        <b>{t(`network.${network}`)}</b>{' '}
        <a href={address} rel="noreferrer">
          {handle}
        </a>
      </td>
      <td>{account.department}</td>
      <td className="num">
        {account.ownerNumber}, {account.deputyNumber}
      </td>
      <td>{account.purpose}</td>
      <td className="num">{account.openedOn ?? ''}</td>
      <td>
        {checkedAt ? say.moment(checkedAt, now) : t('never')}
        {state === 'active' && isUnchecked(account, now) && <b className="chip">{t('unchecked')}</b>}
      </td>
      <td>
        <b className="chip">{t(`state.${state}`)}</b>
        {maySettle && <SettleButtons id={id} words={WORDS[state].map((word) => ({ word, text: t(`word.${word}`) }))} />}
      </td>
    </tr>
  );
}
