import { Section } from '#app/_ui/section.tsx';
import type { FileProblem } from '#lib/base/files/file-problem.ts';
import { fileProblemText } from '#lib/text/file-problem-text.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../../_frame/viewer.ts';

const MOST = 200;

interface Props {
  problems: readonly FileProblem[];
  heading: string;
  viewer: Viewer;
}

/** Every line that needs a look: its number, its column, and what to do. */
export function FileProblems({ problems, heading, viewer: { say, language } }: Props) {
  if (problems.length === 0) return null;
  const tell = fileProblemText(language);
  const rest = problems.length - MOST;
  return (
    <Section heading={heading} className="import-part">
      <ul className="problems">
        {problems.slice(0, MOST).map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.code}`}>{tell(problem)}</li>
        ))}
      </ul>
      {rest > 0 && <p className="quiet">{translate(language, 'people')('import.more', { n: say.number(rest) })}</p>}
    </Section>
  );
}
