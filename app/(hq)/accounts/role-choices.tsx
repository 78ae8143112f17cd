import { Choice, Choices } from '#app/_ui/choice.tsx';
import { Field } from '#app/_ui/field.tsx';
import { listDepartments } from '#db/stores/people/places.ts';
import { type Grant, ROLES } from '#lib/domain/access.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';

/** Every role with what it may do, and the department that a manager answers for. */
export async function RoleChoices({ grants, viewer: { ctx, language } }: { grants: readonly Grant[]; viewer: Viewer }) {
  const t = translate(language, 'access');
  const departments = await listDepartments(ctx.db);
  const held = (role: (typeof ROLES)[number]) => grants.find((grant) => grant.role === role);
  return (
    <>
      <Choices legend={t('accounts.roles')}>
        {ROLES.map((role) => (
          <Choice key={role} type="checkbox" name="role" value={role} defaultChecked={held(role) !== undefined}>
            <b>{t(`role.${role}.name`)}</b> <span className="small quiet">{t(`role.${role}.note`)}</span>
          </Choice>
        ))}
      </Choices>
      <Field
        as="select"
        name="department"
        label={t('accounts.department')}
        defaultValue={held('manager')?.departmentId ?? ''}
      >
        <option value="">{t('accounts.noDepartment')}</option>
        {departments.map(({ id, path }) => (
          <option key={id} value={id}>
            {path}
          </option>
        ))}
      </Field>
    </>
  );
}
