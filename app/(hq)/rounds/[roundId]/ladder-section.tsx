import { Section } from '#app/_ui/section.tsx';
import { Table } from '#app/_ui/table.tsx';
import { climbsOf } from '#db/stores/rounds/climbs.ts';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import type { Climbed } from '#lib/domain/ladder/climb.ts';
import { firstSteps, isAsk, type Step } from '#lib/domain/ladder.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../../_frame/viewer.ts';
import { toldStep } from '../_form/told-steps.ts';

/** What the round does by itself while people are silent: which steps were done, which come, and when. */
export async function LadderSection({ round, viewer }: { round: RoundRow; viewer: Viewer }) {
  const { ctx, language, say, now } = viewer;
  const t = translate(language, 'rounds');
  const climbs = await climbsOf(ctx.db, ctx.db.read, round.id);
  const first = new Set(firstSteps(round.ladder).map(({ index }) => index));
  const steps = round.ladder.map((step, index) => ({ step, index })).sort((a, b) => a.step.minute - b.step.minute);
  const { reminders } = round;
  const aside = reminders
    ? t('ladder.remind', { every: reminders.everyMinutes, most: reminders.most })
    : t('ladder.noReminders');
  return (
    <Section heading={t('ladder.heading')} aside={aside}>
      <Table
        caption={t('ladder.heading')}
        columns={[
          { key: 'when', head: t('ladder.when') },
          { key: 'what', head: t('ladder.what') },
          { key: 'how', head: t('ladder.how') },
        ]}
        className="wraps"
      >
        {steps.map(({ step, index }) => {
          const { state, at } = stateOf(round, step, first.has(index) ? 'opening' : index, climbs);
          return (
            <tr key={index}>
              <th scope="row" className="num">
                {step.minute === 0 ? t('ladder.atOnce') : t('ladder.at', { minute: step.minute })}
              </th>
              <td>{toldStep(step, t)}</td>
              <td>{t(`ladder.state.${state}`, { at: at ? say.moment(at, now) : '' })}</td>
            </tr>
          );
        })}
      </Table>
    </Section>
  );
}

type State = { state: 'done' | 'doing' | 'due' | 'held' | 'never'; at: Date | null };

function stateOf(
  round: RoundRow,
  step: Step,
  index: number | 'opening',
  climbs: readonly (Climbed & { doneTo: string | null })[],
): State {
  if (index === 'opening') return { state: round.filledTo === null ? 'done' : 'doing', at: round.openedAt };
  const kind = isAsk(step) ? 'step' : 'manager';
  const climb = climbs.find((one) => one.wave === 0 && one.kind === kind && one.step === index);
  if (climb) return { state: climb.doneTo === null ? 'done' : 'doing', at: climb.startedAt };
  if (round.state === 'closed') return { state: 'never', at: null };
  if (round.stoppedAt || round.openedAt === null) return { state: 'held', at: null };
  const ms = round.openedAt.getTime() + round.heldSeconds * 1000 + step.minute * 60_000;
  return { state: 'due', at: new Date(ms) };
}
