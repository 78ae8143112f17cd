import { RenewEvery } from '#app/_ui/renew-every.tsx';
import { Section } from '#app/_ui/section.tsx';
import type { SignedViewer } from '../../_frame/require-viewer.ts';
import type { NoticeWords } from '../notice-words.ts';
import { isUnderWay, type Posted } from './posted.ts';
import { SettleForm } from './settle-form.tsx';

interface Props {
  posted: readonly Posted[];
  no: number;
  viewer: SignedViewer;
  words: NoticeWords;
}

const LOOK_MS = 3_000;

/** What was posted about a notice, newest first, each with where it stands now. */
export function PostLog({ posted, no, viewer, words: t }: Props) {
  return (
    <Section heading={t('posts.log')}>
      {isUnderWay(posted) && <RenewEvery ms={LOOK_MS} />}
      {posted.length === 0 ? <p>{t('posts.none')}</p> : null}
      <ol className="history">
        {posted.map((one) => (
          <PostEntry key={one.post.id} posted={one} no={no} viewer={viewer} words={t} />
        ))}
      </ol>
    </Section>
  );
}

interface EntryProps extends Omit<Props, 'posted'> {
  posted: Posted;
}

function PostEntry({ posted: { post, targets, shown }, no, viewer, words: t }: EntryProps) {
  const { say, now, language } = viewer;
  const out = targets.filter(({ state }) => state === 'posted' || state === 'by_hand').length;
  const open = shown.state === 'failed' || shown.state === 'unknown';
  return (
    <li>
      <p>
        <b>{t(`posts.outlet.${post.outlet}`)}</b> <b className="chip">{t(`posts.state.${shown.state}`)}</b>{' '}
        {targets.length > 1 && t('posts.many', { posted: String(out), all: String(targets.length) })}{' '}
        <span className="small quiet">{t('posts.by', { name: post.postedBy, at: say.moment(post.at, now) })}</span>{' '}
        {shown.outlet === 'x' && shown.providerId && (
          <a className="small" href={`https://x.com/i/status/${shown.providerId}`} rel="noreferrer">
            {t('posts.onX')}
          </a>
        )}
      </p>
      <p className="post-text" lang={post.language}>
        {post.text}
      </p>
      {shown.fault && <p>{t(`posts.fault.${shown.fault}`)}</p>}
      {shown.state === 'unknown' && <p>{t('posts.unknownNote')}</p>}
      {shown.state === 'waiting' && shown.fault && <p>{t('posts.next', { at: say.moment(shown.dueAt, now) })}</p>}
      {shown.detail && open && <p className="small quiet">{shown.detail}</p>}
      {open && <SettleForm target={shown.id} no={no} language={language} />}
    </li>
  );
}
