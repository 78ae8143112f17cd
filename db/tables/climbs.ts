import type { ClimbKind } from '#lib/domain/ladder/climb.ts';
import type { MessagePurpose } from '#lib/domain/message.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Wording } from '#lib/domain/round.ts';
import type { Kit } from '../kit.pg.ts';

export function defineClimbs(k: Kit) {
  /** One move of a round's ladder, or one change to a running round, carried out over its people in batches; once each. */
  const climbs = k.table(
    'climbs',
    {
      roundId: k.text('round_id').notNull(),
      wave: k.int('wave').notNull(),
      kind: k.text('kind').$type<ClimbKind>().notNull(),
      step: k.int('step').notNull(),
      turn: k.int('turn').notNull(),
      startedAt: k.at('started_at').notNull(),
      /** People up to this id are done; null when all are. */
      doneTo: k.text('done_to'),
    },
    (t) => [k.primaryKey({ columns: [t.roundId, t.wave, t.kind, t.step, t.turn] })],
  );

  /** What a round said before and says now, and its corrections, by the turn that brought each. */
  const roundTexts = k.table(
    'round_texts',
    {
      roundId: k.text('round_id').notNull(),
      turn: k.int('turn').notNull(),
      purpose: k.text('purpose').$type<MessagePurpose>().notNull(),
      wording: k.json<Record<Language, Wording>>('wording').notNull(),
      writtenAt: k.at('written_at').notNull(),
      writtenBy: k.text('written_by').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.roundId, t.turn] })],
  );

  return { climbs, roundTexts };
}
