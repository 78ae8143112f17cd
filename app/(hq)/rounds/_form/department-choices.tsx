import { Choice } from '#app/_ui/choice.tsx';
import type { Place } from '#lib/domain/board.ts';
import type { RoundWords } from './round-words.ts';

type Department = Place & { path: string };

interface Props {
  departments: readonly Department[];
  chosen: readonly string[];
  words: RoundWords;
}

/** The tree of departments to tick; lower levels open downwards. */
export function DepartmentChoices({ departments, chosen, words }: Props) {
  const children = Map.groupBy(departments, (department) => department.parentId);
  const branch = (parentId: string | null) => (
    <ul className="ticks">
      {(children.get(parentId) ?? []).map(({ id, path, name }) => (
        <li key={id}>
          <Choice type="checkbox" name="department" value={path} defaultChecked={chosen.includes(path)}>
            {name}
          </Choice>
          {children.has(id) && (
            <details open={chosen.some((other) => other.startsWith(`${path}/`))}>
              <summary aria-label={`${name} ${words('form.below', { n: children.get(id)!.length })}`}>
                {words('form.below', { n: children.get(id)!.length })}
              </summary>
              {branch(id)}
            </details>
          )}
        </li>
      ))}
    </ul>
  );
  return branch(null);
}
