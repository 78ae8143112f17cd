import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { RenewEvery } from '#app/_ui/renew-every.tsx';
import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { countMessages } from '#db/stores/messages/message-counts.ts';
import {
  countDelivered,
  type ListedMessage,
  type ListedState,
  listMessages,
} from '#db/stores/messages/message-list.ts';
import { MESSAGE_STATES } from '#lib/domain/message.ts';
import { catalogueOf, translate } from '#lib/text/translate.ts';
import { wordReason } from '#lib/text/word-code.ts';
import { HqHead } from '../../../_frame/hq-head.tsx';
import { knownRound } from '../../../_frame/known-round.ts';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { titled } from '../../../_frame/titled.ts';
import type { Viewer } from '../../../_frame/viewer.ts';
import { DelayTable } from './delay-table.tsx';
import { TriesTables } from './tries-tables.tsx';

const PAGE = 100;
const RENEW_MS = 5_000;
const STATES: readonly ListedState[] = [...MESSAGE_STATES, 'delivered'];
const COLUMNS = ['person', 'channel', 'queue', 'when', 'reason'] as const;

interface Props {
  params: Promise<{ roundId: string }>;
  searchParams: Promise<{ state?: string; after?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => translate(say.language, 'sending')('title'));

/** Where every message of a round is: how many in each state, how late by destination, and one by one. */
export default async function Messages({ params, searchParams }: Props) {
  const who = await requireViewer('round.see');
  const { ctx, say, language } = who;
  const round = await knownRound(who, (await params).roundId);
  const { state: asked, after = '' } = await searchParams;
  const state = STATES.find((one) => one === asked) ?? 'failed';
  const t = translate(language, 'sending');
  const [{ states }, delivered, listed] = await Promise.all([
    countMessages(ctx.db, round.id),
    countDelivered(ctx.db, round.id),
    listMessages(ctx.db, round.id, state, after, PAGE),
  ]);
  const path = `/rounds/${round.id}/messages`;
  const link = (query: Record<string, string>) => `${path}?${new URLSearchParams(query)}`;
  const countOf = (one: ListedState) => (one === 'delivered' ? delivered : (states.get(one) ?? 0));
  return (
    <>
      <HqHead viewer={who} current="rounds" back={link({ state })} round={round} />
      {round.state === 'open' && <RenewEvery ms={RENEW_MS} />}
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('title')}</h2>
          <p>
            <ButtonLink href={`/rounds/${round.id}`}>{t('round')}</ButtonLink>
          </p>
        </div>
        <p className="page-lead">{t('lead')}</p>
        <nav className="bucket-strip" aria-label={t('column.state')}>
          {STATES.map((one) => (
            <a key={one} href={link({ state: one })} aria-current={one === state ? 'page' : undefined}>
              <span className="word">{t(`states.${one}`)}</span>
              <b className="num">{say.number(countOf(one))}</b>
            </a>
          ))}
        </nav>
        <div className="two">
          <Section heading={t('list')} aside={t(`states.${state}`)}>
            {listed.length === 0 ? (
              <EmptyState title={t('none')} />
            ) : (
              <Table
                caption={t('list')}
                columns={COLUMNS.map((key) => ({ key, head: t(`column.${key}`) }))}
                className="wraps"
              >
                {listed.map((one) => (
                  <Row key={one.message.id} listed={one} viewer={who} />
                ))}
              </Table>
            )}
            <p className="pager">
              {after && <ButtonLink href={link({ state })}>{t('first')}</ButtonLink>}
              {listed.length === PAGE && (
                <ButtonLink href={link({ state, after: listed.at(-1)!.message.id })}>
                  {t('more', { n: PAGE })}
                </ButtonLink>
              )}
            </p>
          </Section>
          <div className="stack">
            <DelayTable roundId={round.id} viewer={who} />
            <TriesTables roundId={round.id} viewer={who} />
          </div>
        </div>
      </main>
    </>
  );
}

function Row({
  listed: { message, name, employeeNumber },
  viewer: { say, language, now },
}: {
  listed: ListedMessage;
  viewer: Viewer;
}) {
  const known = (['answered', 'closed', 'stopped', 'revised'] as const).find((reason) => reason === message.reason);
  const reason = known
    ? translate(language, 'rounds')(`detail.withdrawals.${known}`)
    : wordReason(language, message.reason ?? '');
  const ways: Record<string, string> = catalogueOf(language).upkeep.names;
  return (
    <tr>
      <th scope="row">
        <a href={`/board/${message.roundId}/people/${message.personId}`}>{name}</a>
        <span className="strip-where num">{employeeNumber}</span>
      </th>
      <td>{ways[message.channel] ?? message.channel}</td>
      <td>{message.queue}</td>
      <td className="num">{say.moment(message.deliveredAt ?? message.handedOverAt ?? message.dueAt, now)}</td>
      <td>{reason}</td>
    </tr>
  );
}
