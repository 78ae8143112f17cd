import type { Metadata } from 'next';
import { Button, ButtonLink } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Field } from '#app/_ui/field.tsx';
import { Table } from '#app/_ui/table.tsx';
import type { AuditEntry } from '#db/stores/proof/audit.ts';
import { listAudit } from '#db/stores/proof/audit-list.ts';
import auditJa from '#lib/text/ja/audit.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer, type SignedViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';
import { actWords, detailLines, originWords } from './entry-words.ts';

const PAGE = 100;
const COLUMNS = ['no', 'at', 'actor', 'act', 'from'] as const;
const GROUPS = Object.keys(auditJa.group) as (keyof typeof auditJa.group)[];

interface Props {
  searchParams: Promise<{ actor?: string; group?: string; before?: string }>;
}

export const generateMetadata = (): Promise<Metadata> => titled((say) => translate(say.language, 'audit')('title'));

/** Every entry in words, the newest first. */
export default async function Audit({ searchParams }: Props) {
  const who = await requireViewer('audit.see');
  const t = translate(who.language, 'audit');
  const { actor = '', group: asked = '', before } = await searchParams;
  const group = GROUPS.find((one) => one === asked) ?? '';
  const entries = await listAudit(who.ctx.db, { actor, group }, Number(before) || null, PAGE);
  const link = (more: Record<string, string>) => `/audit?${new URLSearchParams({ actor, group, ...more })}`;
  return (
    <>
      <HqHead viewer={who} current="system" back={link({})} />
      <main id="content" className="page">
        <h2 className="page-title">{t('title')}</h2>
        <p className="page-lead">{t('lead')}</p>
        <form className="filters">
          <Field name="actor" type="search" label={t('search')} defaultValue={actor} />
          <Field as="select" name="group" label={t('only')} defaultValue={group}>
            <option value="">{t('any')}</option>
            {GROUPS.map((one) => (
              <option key={one} value={one}>
                {t(`group.${one}`)}
              </option>
            ))}
          </Field>
          <div className="filters-act">
            <Button type="submit">{t('find')}</Button>
            {(actor !== '' || group !== '') && (
              <ButtonLink look="quiet" href="/audit">
                {t('clear')}
              </ButtonLink>
            )}
          </div>
        </form>
        {entries.length === 0 ? (
          <EmptyState title={t('none')} />
        ) : (
          <Table
            caption={t('title')}
            columns={COLUMNS.map((key) => ({ key, head: t(`column.${key}`), end: key === 'no' }))}
            className="wraps"
          >
            {entries.map((entry) => (
              <Row key={entry.no} entry={entry} viewer={who} />
            ))}
          </Table>
        )}
        <p className="pager">
          {before && <ButtonLink href={link({})}>{t('newest')}</ButtonLink>}
          {entries.length === PAGE && (
            <ButtonLink href={link({ before: String(entries.at(-1)!.no) })}>{t('older', { n: PAGE })}</ButtonLink>
          )}
        </p>
      </main>
    </>
  );
}

function Row({ entry, viewer: { language, say, now } }: { entry: AuditEntry; viewer: SignedViewer }) {
  const t = translate(language, 'audit');
  const lines = detailLines(entry);
  return (
    <tr>
      <td className="end num">{entry.no}</td>
      <td className="num">{say.moment(entry.at, now)}</td>
      <td>{entry.actor === 'anpi' ? t('self') : entry.actor}</td>
      <td>
        {actWords(language, entry)}
        {lines.length > 0 && (
          <details>
            <summary className="small">{t('details')}</summary>
            <ul className="small audit-details">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td>{originWords(language, entry.origin)}</td>
    </tr>
  );
}
