import { countOf } from '#lib/domain/board.ts';
import { Strips, StripsHeading, type UrgentPart } from './strips.tsx';

/** The seriously injured who have not called for rescue. */
export function Serious(part: UrgentPart) {
  if (countOf(part.snapshot.counts, 'serious') === 0 && part.lines.length === 0) return null;
  return (
    <section className="urgent-serious">
      <StripsHeading {...part} bucket="serious" />
      <Strips {...part} bucket="serious" />
    </section>
  );
}
