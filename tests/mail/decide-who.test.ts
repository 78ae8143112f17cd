import { describe, expect, it } from 'vitest';
import { decideWho, type WhoFacts } from '#lib/mail/decide-who.ts';

const nothing: WhoFacts = {
  byRecipientToken: [],
  byReferenceToken: [],
  byBodyToken: [],
  byFrom: [],
  fromAligned: false,
  fromIsForgedShape: false,
};
const who = (facts: Partial<WhoFacts>) => decideWho({ ...nothing, ...facts });

describe('who speaks', () => {
  it('is proved by a token in the recipient address', () => {
    expect(who({ byRecipientToken: ['tanaka'], byFrom: ['tanaka'] })).toEqual({
      kind: 'person',
      personId: 'tanaka',
      proof: 'token',
      flag: null,
    });
  });

  it('may write from a borrowed phone, and is flagged', () => {
    expect(who({ byRecipientToken: ['tanaka'] })).toMatchObject({
      personId: 'tanaka',
      proof: 'token',
      flag: 'unknown_from',
    });
  });

  it('may share an address with the family of another employee', () => {
    expect(who({ byRecipientToken: ['tanaka'], byFrom: ['sato', 'tanaka'] })).toMatchObject({
      personId: 'tanaka',
      flag: null,
    });
  });

  it('is doubtful when another employee answered a forwarded mail', () => {
    expect(who({ byRecipientToken: ['tanaka'], byFrom: ['sato'] })).toMatchObject({
      kind: 'tray',
      candidates: ['tanaka', 'sato'],
    });
  });

  it('is proved by an aligned sender address, only claimed by a bare one', () => {
    expect(who({ byFrom: ['tanaka'], fromAligned: true })).toMatchObject({ personId: 'tanaka', proof: 'aligned' });
    expect(who({ byFrom: ['tanaka'] })).toMatchObject({ personId: 'tanaka', proof: 'claimed' });
  });

  it('is not proved by a token in text or references', () => {
    expect(who({ byBodyToken: ['tanaka'] })).toMatchObject({ kind: 'tray', candidates: ['tanaka'] });
    expect(who({ byReferenceToken: ['tanaka'], byFrom: ['sato'], fromAligned: true })).toMatchObject({
      kind: 'tray',
      candidates: ['tanaka', 'sato'],
    });
    expect(who({ byBodyToken: ['tanaka'], byFrom: ['tanaka'] })).toMatchObject({ kind: 'person', proof: 'claimed' });
  });

  it('is for the tray with two tokens, two registered people, a forged shape, or nobody', () => {
    expect(who({ byRecipientToken: ['tanaka', 'sato'] }).kind).toBe('tray');
    expect(who({ byFrom: ['tanaka', 'sato'], fromAligned: true }).kind).toBe('tray');
    expect(who({ byFrom: ['tanaka'], fromAligned: true, fromIsForgedShape: true })).toMatchObject({
      kind: 'tray',
      why: { code: 'who.forged_from' },
    });
    expect(who({ byRecipientToken: ['tanaka'], fromIsForgedShape: true })).toMatchObject({
      kind: 'tray',
      candidates: ['tanaka'],
    });
    expect(who({})).toMatchObject({ kind: 'tray', candidates: [], why: { code: 'who.nobody' } });
  });
});
