'use client';

import { useActionState, useState } from 'react';
import { Button, ButtonLink } from '#app/_ui/button.tsx';
import { Choice } from '#app/_ui/choice.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Note } from '#app/_ui/note.tsx';
import type { Language } from '#lib/domain/person.ts';
import { composeLink } from '#lib/domain/post/compose-link.ts';
import { MEDIUM_OF, type OutletName } from '#lib/domain/post/post.ts';
import { measure } from '#lib/domain/short-text/measure.ts';
import { FindingList } from '../_steps/finding-list.tsx';
import { type NoticeRef, RefFields } from '../_steps/ref-fields.tsx';
import { CopyButton } from '../_texts/copy-button.tsx';
import { noticeWords } from '../notice-words.ts';
import { postNow } from './post-now.ts';
import { NOT_POSTED } from './posting-state.ts';

interface Props {
  notice: NoticeRef;
  /** Made anew with each page: pressing twice is one post. */
  postId: string;
  outlet: OutletName;
  spoken: Language;
  spokenName: string;
  text: string;
  drill: boolean;
  /** False: a person posts it and says so. */
  isSetUp: boolean;
  /** That it was posted there before, and when. */
  earlier: string | null;
  language: Language;
}

/** One text for one place: sent by the program, or copied and noted where no credentials are set. */
export function PostForm(props: Props) {
  const { notice, postId, outlet, spoken, spokenName, text: first, drill, isSetUp, earlier, language } = props;
  const [state, act, busy] = useActionState(postNow, NOT_POSTED);
  const [text, setText] = useState(first);
  // Kept while the page renews itself; only another text is another post.
  const [id, setId] = useState(postId);
  const t = noticeWords(language);
  const { used, limit, unit } = measure(MEDIUM_OF[outlet], text);
  const name = t(`posts.outlet.${outlet}`);
  const isDone = state.kind === 'done' && state.postId === id;
  const change = (written: string): void => {
    setText(written);
    setId(postId);
  };
  return (
    <form action={act} className="form short-text">
      <RefFields notice={notice} />
      <input type="hidden" name="postId" value={id} />
      <input type="hidden" name="outlet" value={outlet} />
      <input type="hidden" name="spoken" value={spoken} />
      {!isSetUp && <input type="hidden" name="byHand" value="yes" />}
      <Field
        as="textarea"
        rows={6}
        name="text"
        lang={spoken}
        label={
          <>
            <span className="unseen">{name} </span>
            {spokenName}
          </>
        }
        error={used > limit ? t('short.over') : undefined}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <p className="short-count">
        <b className="num">{t(`short.unit.${unit}`, { used: String(used), limit: String(limit) })}</b>{' '}
        {earlier && <span className="small">{earlier}</span>}
      </p>
      {state.kind === 'failed' && (
        <Note urgent>
          <p>{state.problem}</p>
        </Note>
      )}
      {state.kind === 'found' && (
        <>
          <Note urgent>
            <p>{t('posts.found')}</p>
          </Note>
          <FindingList findings={state.findings} words={t} />
        </>
      )}
      {state.kind === 'done' && (
        <p role="status">
          <b>{t(`posts.done.${state.done}`)}</b>
        </p>
      )}
      {drill && (
        <Choice type="checkbox" name="drill" value="yes" required>
          {t('posts.drill')}
        </Choice>
      )}
      <p className="actions">
        {!isSetUp && <CopyButton text={text} label={t('short.copy')} done={t('short.copied')} />}
        {!isSetUp && outlet === 'x' && (
          <ButtonLink href={composeLink(text)} target="_blank" rel="noreferrer">
            {t('posts.compose')}
          </ButtonLink>
        )}
        {!isDone && (
          <Button type="submit" busy={busy} look={isSetUp && !earlier ? 'primary' : 'default'}>
            {isSetUp ? t(earlier ? 'posts.sendMore' : 'posts.send', { outlet: name }) : t('posts.byHand')}
          </Button>
        )}
      </p>
    </form>
  );
}
