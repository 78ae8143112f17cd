import { pairsOf } from '../_questions/question-fields.ts';
import type { RoundFields } from './round-fields.ts';

/** What was typed and chosen, carried on to the next press. */
export function HiddenFields({ fields }: { fields: RoundFields }) {
  const { departments, sites, questions, ...texts } = fields;
  return (
    <>
      {[...Object.entries(texts), ...pairsOf(questions)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {departments.map((path) => (
        <input key={path} type="hidden" name="department" value={path} />
      ))}
      {sites.map((site) => (
        <input key={site} type="hidden" name="site" value={site} />
      ))}
    </>
  );
}
