import type { OfficialAccountRow } from '#db/stores/notices/official-accounts.ts';
import type { PersonRow } from '#db/stores/people/people.ts';
import { dayName } from '#lib/base/time/recent-days.ts';
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

const DAY_MS = 24 * 60 * 60 * 1000;

interface Props {
  account: OfficialAccountRow;
  viewer: SignedViewer;
  /** Those who look after accounts, by employee number. */
  owners: ReadonlyMap<string, PersonRow>;
}

/** One account, with what can be said of it by whoever may. */
export function RegisterRow({ account, viewer, owners }: Props) {
  const { now, language, session, ctx } = viewer;
  const day = (at: Date): string => dayName(at, ctx.core.timeZone);
  const { id, network, handle, address, state, checkedAt, checkedBy, checkAskedAt, doubtedAt, doubtedBy } = account;
  const everyMs = ctx.core.accountCheckDays * DAY_MS;
  const answered = Math.max(checkedAt?.getTime() ?? 0, doubtedAt?.getTime() ?? 0);
  const asked = state === 'active' && checkAskedAt && checkAskedAt.getTime() > answered ? checkAskedAt : null;
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
      <td>
        <OwnerName number={account.ownerNumber} owners={owners} gone={t('gone')} />
        <OwnerName number={account.deputyNumber} owners={owners} gone={t('gone')} />
      </td>
      <td>{account.purpose}</td>
      <td className="num">{account.openedOn ?? ''}</td>
      <td>
        <span className="num">{checkedAt ? day(checkedAt) : t('never')}</span>
        {checkedBy && <span className="strip-where">{t('checkedBy', { by: checkedBy })}</span>}
        {state === 'active' && isUnchecked(account, now, everyMs) && <b className="chip">{t('unchecked')}</b>}
        {asked && <span className="strip-where">{t('asked', { at: day(asked) })}</span>}
        {doubtedAt && (
          <span className="strip-where">
            <b>{t('doubted', { by: doubtedBy ?? '', at: day(doubtedAt) })}</b>
          </span>
        )}
      </td>
      <td>
        <b className="chip">{t(`state.${state}`)}</b>
        {maySettle && <SettleButtons id={id} words={WORDS[state].map((word) => ({ word, text: t(`word.${word}`) }))} />}
      </td>
    </tr>
  );
}

interface OwnerProps extends Pick<Props, 'owners'> {
  number: string;
  gone: string;
}

/** Who looks after an account; marked when that person is no longer here. */
function OwnerName({ number, owners, gone }: OwnerProps) {
  const person = owners.get(number);
  return (
    <span className="strip-where">
      <span className="num">{number}</span> {person?.name} {!person?.active && <b className="chip">{gone}</b>}
    </span>
  );
}
