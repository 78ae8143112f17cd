import type { NoticeContent, Topic } from '#lib/domain/notice/notice.ts';
import { LANGUAGES } from '#lib/domain/person.ts';
import { drillMark, topicWord } from '../public-words.ts';

interface Props {
  wording: NoticeContent['wording'];
  topic: Topic | '';
  drill: boolean;
}

/** Roughly what readers see, language by language; nothing for a language without a word. */
export function NoticePreview({ wording, topic, drill }: Props) {
  return LANGUAGES.map((language) => {
    const words = wording[language];
    if (!words || (words.title === '' && words.body === '')) return null;
    return (
      <article key={language} className="letter" lang={language}>
        <p className="letter-subject">
          {drill && <b className="chip chip-drill">{drillMark(language)}</b>} <b>{words.title}</b>
          {topic !== '' && <span className="small quiet"> {topicWord(language, topic)}</span>}
        </p>
        <pre>{words.body}</pre>
      </article>
    );
  });
}
