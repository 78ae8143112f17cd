import { readAnsweredForm } from '../answered-form.ts';
import { defineRoute } from '../route.ts';

/** The page behind the personal link: a choice that was pressed, by whoever holds the link. */
export const form = defineRoute({
  name: 'form',
  spec: {},
  parse: (raw) => readAnsweredForm(raw, { kind: 'token', token: String(raw.envelope.token ?? '') }),
});
