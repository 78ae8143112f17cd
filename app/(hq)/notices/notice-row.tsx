import type { NoticeWithWords } from '#db/stores/notices/notices.ts';
import { wordsFor } from '#lib/domain/notice/notice.ts';
import { KindChip } from '../_frame/kind-chip.tsx';
import type { SignedViewer } from '../_frame/require-viewer.ts';
import type { NoticeWords } from './notice-words.ts';
import { topicWord } from './public-words.ts';
import { stateKey } from './state-word.ts';

interface Props {
  row: NoticeWithWords;
  viewer: SignedViewer;
  words: NoticeWords;
}

export function NoticeRow({ row, viewer: { say, language, now }, words: t }: Props) {
  const { notice, revision } = row;
  return (
    <tr>
      <td className="num">{notice.no}</td>
      <th scope="row">
        {revision.drill && <KindChip kind="drill" say={say} />}{' '}
        <a href={`/notices/${notice.no}`}>{wordsFor(revision.wording, language)?.words.title}</a>
        <span className="strip-where">{revision.writtenBy}</span>
      </th>
      <td>{topicWord(language, revision.topic)}</td>
      <td>{t(`audience.${revision.audience}`)}</td>
      <td>
        <b>{t(`state.${stateKey(row, now)}`)}</b>
      </td>
      <td className="num">{notice.publishedAt && say.moment(notice.publishedAt, now)}</td>
    </tr>
  );
}
