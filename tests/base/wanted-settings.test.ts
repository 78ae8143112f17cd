import { describe, expect, it } from 'vitest';
import { count, isWanted, optionalText, readSettings, type Spec, text } from '#lib/base/settings.ts';

const mailbox = {
  host: { env: 'BOX_HOST', doc: 'Host.', schema: text },
  user: { env: 'BOX_USER', doc: 'User.', schema: text },
  limit: { env: 'BOX_LIMIT', doc: 'Limit.', schema: count, default: '5' },
} satisfies Spec;

const page = { title: { env: 'TITLE', doc: 'Title.', schema: optionalText } } satisfies Spec;

describe('a part of the program', () => {
  it('that cannot do without a setting is wanted when one of its settings is there', () => {
    expect(isWanted(mailbox, {})).toBe(false);
    expect(isWanted(mailbox, { BOX_LIMIT: '7' })).toBe(true);
  });

  it('is not wanted for a setting that it shares with others, and yet needs it', () => {
    const shared = { ...mailbox, account: { env: 'ACCOUNT', doc: 'Account.', schema: text, shared: true } };
    expect(isWanted(shared, { ACCOUNT: 'a' })).toBe(false);
    expect(isWanted(shared, { ACCOUNT: 'a', BOX_HOST: 'b' })).toBe(true);
    expect(() => readSettings('mailbox', shared, { BOX_HOST: 'a.example', BOX_USER: 'u' })).toThrow(
      expect.objectContaining({ params: { part: 'mailbox', wrong: 'ACCOUNT (missing)' } }),
    );
  });

  it('that is half configured stops the start and names what is missing', () => {
    expect(() => readSettings('mailbox', mailbox, { BOX_HOST: 'a.example' })).toThrow(
      expect.objectContaining({ code: 'settings.bad', params: { part: 'mailbox', wrong: 'BOX_USER (missing)' } }),
    );
  });

  it('that needs nothing is always there', () => {
    expect(isWanted(page, {})).toBe(true);
    expect(isWanted({}, {})).toBe(true);
  });
});
