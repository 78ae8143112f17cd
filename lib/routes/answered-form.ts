import { isKey, LONGEST_TEXT, MOST_QUESTIONS } from '#lib/domain/question/question.ts';
import type { Typed } from '#lib/domain/question/read-own-answers.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { Extras } from '#lib/domain/report.ts';
import { isStatus } from '#lib/domain/status.ts';
import type { Parsed, Sender } from './route.ts';

/** Before the key of a question, as the field of a form is called. */
export const OWN_FIELD = 'q_';
const COMMENT_MOST = 1000;
const PLACE_MOST = 200;

/** A form of ours as it was sent: one status that was pressed, and what was added to it. */
export function readAnsweredForm(raw: Raw, from: Sender): Parsed & { kind: 'reply' } {
  const fields = new URLSearchParams(Buffer.from(raw.bytes).toString('utf8'));
  const [status, ...more] = fields.getAll('status');
  const extras = extrasOf(fields);
  const own = ownOf(fields);
  return {
    kind: 'reply',
    from,
    answer:
      isStatus(status) && more.length === 0
        ? { kind: 'status', status, why: { code: 'flow.chosen', params: {} } }
        : { kind: 'unclear', why: { code: 'flow.nothing_chosen', params: {} } },
    extras,
    ...(Object.keys(own).length > 0 ? { own } : {}),
    text: extras.comment ?? '',
    saidAt: null,
    enteredBy: null,
    reason: null,
    namedOthers: [],
  };
}

function extrasOf(fields: URLSearchParams): Extras {
  const extras: Extras = {};
  const canWork = fields.get('can_work');
  if (canWork === 'yes' || canWork === 'no' || canWork === 'later') extras.canWork = canWork;
  const family = fields.get('family');
  if (family === 'safe' || family === 'hurt' || family === 'unknown') extras.family = family;
  const place = fields.get('place')?.trim().slice(0, PLACE_MOST);
  if (place) extras.place = place;
  const comment = fields.get('comment')?.trim().slice(0, COMMENT_MOST);
  if (comment) extras.comment = comment;
  return extras;
}

function ownOf(fields: URLSearchParams): Typed {
  const named = [...fields].filter(([name]) => name.startsWith(OWN_FIELD));
  const typed = named.map(
    ([name, value]) => [name.slice(OWN_FIELD.length), value.trim().slice(0, LONGEST_TEXT)] as const,
  );
  return Object.fromEntries(typed.filter(([key, value]) => isKey(key) && value !== '').slice(0, MOST_QUESTIONS));
}
