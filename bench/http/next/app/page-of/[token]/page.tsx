import { notFound } from 'next/navigation';
import type { Words } from '#server/intake/look/words.ts';
import { shared } from '../../../shared.ts';

const STATUSES = ['safe', 'minor', 'serious', 'help'] as const;
const CAN_WORK = ['yes', 'no', 'later'] as const;
const FAMILY = ['safe', 'hurt', 'unknown'] as const;

/** The form of the reply page as a Next page would have it: rendered on the server, no component of the client. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { facts: read, words: all, newNonce } = shared();
  const facts = await read(token);
  if (!facts) notFound();
  const words = all[facts.person.language];
  const { t, minute } = words;
  const { title, body } = facts.round.wording[words.language];
  return (
    <>
      <header>
        <b className="mark">{words.common('mode.real')}</b>
        <div>
          <h1>{t('heading')}</h1>
          {t('from', { company: words.company })}
        </div>
        <nav>
          <a href="?lang=en">{all.en.t('ownName')}</a>
          <a href="?lang=easy">{all.easy.t('ownName')}</a>
        </nav>
      </header>
      <main>
        <h2>{title}</h2>
        {facts.round.openedAt && <p className="soft">{t('opened', { at: minute(facts.round.openedAt) })}</p>}
        <p>{body}</p>
        <p className="who">
          <b>{t('person', { name: facts.person.name })}</b>
        </p>
        {facts.last && <p className="last">{minute(facts.last.at)}</p>}
        <form method="post" action={words.pathOf(token)}>
          <input type="hidden" name="nonce" value={newNonce()} autoComplete="off" />
          <Fields words={words} />
          <button type="submit">{t('send')}</button>
          <p>{t('sent')}</p>
        </form>
        <div className="rest">
          <p>{t('again')}</p>
          <b>{t('otherwise.label')}</b>
          <ul>
            <li>{t('otherwise.mail', { choices: words.digits })}</li>
            <li>{t('otherwise.phone')}</li>
          </ul>
        </div>
      </main>
    </>
  );
}

function Fields({ words: { t, status: word, dial } }: { words: Words }) {
  return (
    <>
      <fieldset>
        <legend>{t('choose')}</legend>
        {STATUSES.map((status) => (
          <label className="pick" key={status}>
            <input type="radio" name="status" value={status} />
            <span>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <circle className={status} cx="8" cy="8" r="7.4" />
              </svg>
              <span>
                <b>{word(status)}</b>
                {t(`about.${status}`)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p>
        <a href="tel:119">{dial.danger.markup.replace(/<[^>]*>/g, '')}</a>
      </p>
      <label className="field">
        <b>{t('comment.label')}</b>
        {t('comment.hint')}
        <textarea name="comment" rows={2} maxLength={1000} />
      </label>
      <details>
        <summary>{t('more')}</summary>
        <label className="field">
          <b>{t('canWork.label')}</b>
          <select name="can_work">
            <option value="">{t('unset')}</option>
            {CAN_WORK.map((value) => (
              <option key={value} value={value}>
                {t(`canWork.${value}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <b>{t('family.label')}</b>
          <select name="family">
            <option value="">{t('unset')}</option>
            {FAMILY.map((value) => (
              <option key={value} value={value}>
                {t(`family.${value}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <b>{t('place.label')}</b>
          <input type="text" name="place" maxLength={200} />
        </label>
      </details>
    </>
  );
}
