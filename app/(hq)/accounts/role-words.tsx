import { listDepartments } from '#db/stores/people/places.ts';
import type { Grant } from '#lib/domain/access.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';

interface Props {
  grants: readonly Grant[];
  viewer: Viewer;
  /** Without what each role may do. */
  brief?: boolean;
}

/** Roles by name and in a sentence; a manager's with the department. */
export async function RoleWords({ grants, viewer: { ctx, language }, brief = false }: Props) {
  const t = translate(language, 'access');
  if (grants.length === 0) return <p>{t('role.none')}</p>;
  const scoped = grants.flatMap(({ departmentId }) => departmentId ?? []);
  const departments = await listDepartments(ctx.db, { kind: 'departments', ids: scoped });
  return (
    <ul className="plain-list">
      {grants.map(({ role, departmentId }) => (
        <li key={`${role} ${departmentId}`}>
          <b>{t(`role.${role}.name`)}</b>
          {departmentId && <span> {departments.find(({ id }) => id === departmentId)?.path}</span>}
          {!brief && <span className="strip-where">{t(`role.${role}.note`)}</span>}
        </li>
      ))}
    </ul>
  );
}
