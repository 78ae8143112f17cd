import type { Metadata } from 'next';
import { ButtonLink } from '#app/_ui/button.tsx';
import { Sign } from '#app/_ui/sign.tsx';
import { Table } from '#app/_ui/table.tsx';
import { reachOf } from '#lib/domain/access.ts';
import { type Level, type PartHealth, worstOf } from '#lib/flows/health/judge-health.ts';
import { lookAtHealth } from '#lib/flows/health/look-at-health.ts';
import { translate } from '#lib/text/translate.ts';
import { HqHead } from '../_frame/hq-head.tsx';
import { requireViewer } from '../_frame/require-viewer.ts';
import { titled } from '../_frame/titled.ts';

const COLUMNS = ['part', 'level', 'what'] as const;
const SIGN = { good: 'done', unseen: 'unseen', look: 'conflict', bad: 'error' } as const satisfies Record<
  Level,
  string
>;

export const generateMetadata = (): Promise<Metadata> => titled((say) => say.common('nav.system'));

/** One line that says whether all is well, and below it each part in words. */
export default async function System() {
  const who = await requireViewer('settings.change');
  const t = translate(who.language, 'system');
  const parts = await lookAtHealth(who.ctx);
  const worst = worstOf(parts);
  return (
    <>
      <HqHead viewer={who} current="system" back="/system" />
      <main id="content" className="page">
        <div className="page-head">
          <h2 className="page-title">{t('title')}</h2>
          <p className="actions">
            <ButtonLink href="/settings">{t('settings')}</ButtonLink>
            {reachOf(who.session.grants, 'audit.see') && <ButtonLink href="/audit">{t('audit')}</ButtonLink>}
          </p>
        </div>
        <p className={`health-line health-${worst}`} role="status">
          <Sign name={SIGN[worst]} /> <b>{t(`all.${worst}`)}</b>
        </p>
        <p className="page-lead">{t('lead')}</p>
        <Table
          caption={t('title')}
          columns={COLUMNS.map((key) => ({ key, head: t(`column.${key}`) }))}
          className="health wraps"
        >
          {parts.map((part) => (
            <tr key={part.part}>
              <th scope="row">{t(`part.${part.part}`)}</th>
              <td className={`health-${part.level}`}>
                <Sign name={SIGN[part.level]} /> {t(`level.${part.level}`)}
              </td>
              <td>{sentence(t, part)}</td>
            </tr>
          ))}
        </Table>
      </main>
    </>
  );
}

type Words = ReturnType<typeof translate<'system'>>;

function sentence(t: Words, { part, code, params }: PartHealth): string {
  // Safe: tests/flows/health.test.ts words every code that the judge can give.
  return t(`health.${part}.${code}` as Parameters<Words>[0], params as never);
}
