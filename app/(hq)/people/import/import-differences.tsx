import { Button, ButtonLink } from '#app/_ui/button.tsx';
import { Choice } from '#app/_ui/choice.tsx';
import { Note } from '#app/_ui/note.tsx';
import type { ImportResult } from '#lib/flows/import-people/import-people.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../../_frame/viewer.ts';
import { FileProblems } from './file-problems.tsx';
import { importNow } from './import-actions.ts';
import { ChangedPeople, NamedPeople } from './planned-people.tsx';

interface Props {
  fileId: string;
  name: string;
  result: ImportResult;
  viewer: Viewer;
}

/** Who is added, changed and taken off, or line by line what has to be put right first. */
export function ImportDifferences({ fileId, name, result: { plan, problems, warnings }, viewer }: Props) {
  const { say, language } = viewer;
  const t = translate(language, 'people');
  const blocking = problems.filter(({ code }) => code !== 'many_leave');
  const manyLeave = problems.length > 0 && blocking.length === 0;
  const changed = [...plan.changed, ...plan.returned];
  const nothing = plan.added.length + changed.length + plan.left.length === 0;
  const figures = [
    [t('import.added'), plan.added.length],
    [t('import.changed'), plan.changed.length],
    [t('import.returned'), plan.returned.length],
    [t('import.left'), plan.left.length],
    [t('import.unchanged'), plan.unchanged],
  ] as const;
  return (
    <>
      <p className="page-lead">{t('import.planned', { file: name })}</p>
      <dl className="funnel">
        {figures.map(([what, n]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <b className="num">{say.number(n)}</b>
            </dd>
          </div>
        ))}
      </dl>
      <FileProblems problems={problems} heading={t('import.problems', { n: problems.length })} viewer={viewer} />
      <FileProblems problems={warnings} heading={t('import.warnings', { n: warnings.length })} viewer={viewer} />
      <ChangedPeople heading={t('import.changed')} changes={changed} viewer={viewer} />
      <NamedPeople heading={t('import.added')} people={plan.added} viewer={viewer} />
      <NamedPeople heading={t('import.left')} people={plan.left} viewer={viewer} />
      {blocking.length > 0 && (
        <Note>
          <p>{t('import.refused')}</p>
        </Note>
      )}
      {blocking.length === 0 && nothing && (
        <Note>
          <p>{t('import.nothing')}</p>
        </Note>
      )}
      <form action={importNow} className="form">
        <input type="hidden" name="file" value={fileId} />
        {manyLeave && (
          <Choice type="checkbox" name="many" value="yes" required>
            {t('import.many', { n: say.number(plan.left.length) })}
          </Choice>
        )}
        <p className="actions">
          {blocking.length === 0 && !nothing && (
            <Button type="submit" look="primary">
              {t('import.do')}
            </Button>
          )}
          <ButtonLink href="/people/import">{t('import.again')}</ButtonLink>
        </p>
      </form>
    </>
  );
}
