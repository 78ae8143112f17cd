import { Button, ButtonLink } from '#app/_ui/button.tsx';
import { Choice, Choices } from '#app/_ui/choice.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Field } from '#app/_ui/field.tsx';
import { ModeBar } from '#app/_ui/mode-bar.tsx';
import { Note } from '#app/_ui/note.tsx';
import { PeopleList } from '#app/_ui/people-list.tsx';
import { Progress } from '#app/_ui/progress.tsx';
import { say } from '#app/_ui/say.ts';
import { Section } from '#app/_ui/section.tsx';
import { StackedBar } from '#app/_ui/stacked-bar.tsx';
import { StatusWord } from '#app/_ui/status-word.tsx';
import { Toast } from '#app/_ui/toast.tsx';
import type { Language } from '#lib/domain/person.ts';
import { BUCKETS } from '#lib/domain/standing.ts';
import { AS_OF, exampleBoard } from './example-board.ts';
import { URGENT } from './example-people.ts';
import { exampleNav } from './pages.tsx';

/** Every shared component with its states, under a bar whose stream is cut. */
export function Gallery({ language }: { language: Language }) {
  const words = say(language);
  const board = exampleBoard('drill');
  return (
    <>
      <ModeBar
        kind="real"
        state="closed"
        title="宮城県沖の地震"
        openedAt={new Date('2026-11-22T14:26:00+09:00')}
        closedAt={AS_OF}
        asOf={AS_OF}
        say={words}
        live={{ kind: 'cut', at: AS_OF }}
      />
      {exampleNav(language)}
      <main className="board gallery" id="content">
        <Section heading="帯と言葉" className="board-wide">
          <StackedBar counts={board.counts} say={words} size="lg" />
          <p>
            {BUCKETS.map((bucket) => (
              <span key={bucket}>
                <StatusWord bucket={bucket} say={words} />　
              </span>
            ))}
          </p>
          <StackedBar counts={BUCKETS.map(() => 100)} say={words} size="xl" />
          <StackedBar counts={BUCKETS.map((bucket) => (bucket === 'not_asked' ? 1284 : 0))} say={words} size="lg" />
          <p>
            <span className="chip chip-real">{words.common('mode.real')}</span>{' '}
            <span className="chip chip-drill">{words.common('mode.drill')}</span>
          </p>
        </Section>
        <Buttons />
        <Fields mark={words.common('field.required')} />
        <Section heading="知らせ">
          <Note>
            <p>開いている本番がある。訓練は始められない。</p>
          </Note>
          <EmptyState title="要確認箱は空です。">14:44:12 までに届いた回答は、すべて読み終えました。</EmptyState>
          <Progress handedOver={560} waiting={40} failed={12} toCome={52} say={words} />
        </Section>
        <Section heading="人の一覧" className="board-wide">
          <PeopleList lines={URGENT} say={words} basePath="/rounds/r1" asOf={AS_OF} />
        </Section>
      </main>
      <Toast kind="done" action={<Button small>戻す</Button>}>
        菊地 玲奈 を軽傷と記録
      </Toast>
    </>
  );
}

const Buttons = () => (
  <Section heading="ボタン">
    <p>
      <Button look="primary">165人に催促を書く</Button> <Button>CSV</Button> <Button small>引き受ける</Button>{' '}
      <Button look="quiet">条件を消す</Button> <Button disabled>止める</Button> <Button busy>送っています</Button>{' '}
      <ButtonLink href="/x">印刷</ButtonLink>
    </p>
    <p style={{ padding: '1rem 0.5rem' }}>
      <Button look="start-real">本番を開始し 1,253人に送る</Button>
    </p>
    <p style={{ padding: '0.5rem' }}>
      <Button look="start-drill">訓練を予約する</Button>
    </p>
  </Section>
);

const Fields = ({ mark }: { mark: string }) => (
  <Section heading="入力欄">
    <div className="form">
      <Field label="拠点" hint="名簿の拠点名" mark={mark} defaultValue="石巻工場" />
      <Field label="人数" error="1253 と入力してください" defaultValue="125" inputMode="numeric" />
      <Field as="select" label="部署">
        <option>すべて</option>
      </Field>
      <Field as="textarea" label="文面" disabled defaultValue="開始後は変えられない" />
      <Choices legend="状態">
        <Choice type="radio" name="status">
          無事
        </Choice>
        <Choice type="radio" name="status">
          軽傷
        </Choice>
      </Choices>
    </div>
  </Section>
);
