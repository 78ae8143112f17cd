import { Choice, Choices } from '#app/_ui/choice.tsx';
import type { Say } from '#app/_ui/say.ts';
import { StatusWord } from '#app/_ui/status-word.tsx';
import { STATUSES } from '#lib/domain/status.ts';

/** The four statuses, none of them chosen: safe takes as many presses as any other. */
export function StatusChoices({ legend, say, chosen }: { legend: string; say: Say; chosen?: string }) {
  return (
    <Choices legend={legend}>
      {STATUSES.map((status) => (
        <Choice key={status} type="radio" name="status" value={status} required defaultChecked={chosen === status}>
          <StatusWord bucket={status} say={say} />
        </Choice>
      ))}
    </Choices>
  );
}
