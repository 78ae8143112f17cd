import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCalls } from '#db/stores/duty/alerts.ts';
import { checkedEntries } from '#db/stores/proof/audit.ts';
import { ALL, type Scope } from '#lib/domain/access.ts';
import { importPeople } from '#lib/flows/import-people/import-people.ts';
import { recount } from '#lib/flows/ledger/rebuild.ts';
import { excludePerson, includePerson } from '#lib/flows/people/exclude-person.ts';
import { recordDeath } from '#lib/flows/people/record-death.ts';
import { takeBackDeath } from '#lib/flows/people/take-back-death.ts';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { tidyMessages } from '#lib/flows/sending/tidy-messages.ts';
import { pressStatus } from '../screens/example-answers.ts';
import { DIALECTS } from '../support/databases.ts';
import { openStage, openTestRound, type Stage, standsAt } from './tray-stage.ts';

describe.each(DIALECTS)('what only an operator enters, on %s', (dialect) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage(dialect);
  });
  afterEach(() => stage.ctx.close());

  const e1 = () => ({ roundId: stage.roundId, personId: stage.ids.get('E1')!, by: '高橋', scope: ALL as Scope });
  const later = () => stage.ctx.clock.advanceMs(60_000);
  const die = (employeeNumber = 'E1') => {
    later();
    return recordDeath(stage.ctx, { ...e1(), employeeNumber, source: 'ご家族から電話' });
  };
  const alive = () => {
    later();
    return takeBackDeath(stage.ctx, { ...e1(), source: '同じ名前の別の人だった' });
  };
  const press = (status: string) => {
    later();
    return pressStatus(stage.ctx, stage.roundId, 'E1', { status });
  };
  const statesOf = async (number: string) => {
    const { messages } = stage.ctx.db.t;
    const rows = await stage.ctx.db.read
      .select()
      .from(messages)
      .where(eq(messages.personId, stage.ids.get(number)!));
    return [...new Set(rows.map(({ state, reason }) => [state, reason].filter(Boolean).join(' ')))];
  };
  const acts = async () => {
    const list: string[] = [];
    for await (const { entry, holds } of checkedEntries(stage.ctx.db)) if (holds) list.push(entry.act);
    return list.filter((act) => act.startsWith('person.'));
  };

  it('is taken out with a reason, gets nothing more, and is put back as before', async () => {
    expect(await excludePerson(stage.ctx, e1(), '育児休業中')).toEqual({ kind: 'excluded' });
    expect(await excludePerson(stage.ctx, e1(), '育児休業中')).toEqual({ kind: 'as_before' });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'excluded' });
    expect(await statesOf('E1')).toEqual(['withdrawn excluded']);
    expect(await includePerson(stage.ctx, e1())).toEqual({ kind: 'included' });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'not_asked' });
    expect(await statesOf('E1')).toEqual(['waiting']);
    expect(await acts()).toEqual(['person.exclude', 'person.include']);
    expect(await recount(stage.ctx, stage.roundId)).toEqual([]);
  });

  it('counts the answer of somebody who was taken out', async () => {
    await excludePerson(stage.ctx, e1(), '出張中');
    await press('help');
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'help', openHelp: true });
  });

  it('takes nobody out without a reason, from a round that is over, or beyond the own departments', async () => {
    await expect(excludePerson(stage.ctx, e1(), ' ')).rejects.toThrow('exclusion.no_reason');
    const nobody: Scope = { kind: 'departments', ids: [] };
    await expect(excludePerson(stage.ctx, { ...e1(), scope: nobody }, '休業')).rejects.toThrow('person.not_found');
    await closeRound(stage.ctx, stage.roundId, '高橋');
    await expect(excludePerson(stage.ctx, e1(), '休業')).rejects.toThrow('round.closed');
  });

  it('records a death in every open round, takes back what waits, and asks in no later round', async () => {
    const drill = await openTestRound(stage.ctx, 'drill');
    expect(await die()).toEqual({ kind: 'recorded' });
    expect(await die()).toEqual({ kind: 'as_before' });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'deceased' });
    expect(await standsAt(stage, 'E1', drill)).toMatchObject({ bucket: 'deceased' });
    expect(await statesOf('E1')).toEqual(['withdrawn deceased']);
    expect(await statesOf('E2')).toEqual(['waiting']);
    const next = await openTestRound(stage.ctx, 'real');
    await expect(standsAt(stage, 'E1', next)).rejects.toThrow();
    expect(await recount(stage.ctx, stage.roundId)).toEqual([]);
  });

  it('takes a mail that a sender had in hand out of the queue when it could not be handed over', async () => {
    const { db } = stage.ctx;
    await die();
    await db.write((tx) => tx.update(db.t.messages).set({ state: 'waiting', reason: null }));
    await tidyMessages(stage.ctx, []);
    expect([await statesOf('E1'), await statesOf('E2')]).toEqual([['withdrawn deceased'], ['waiting']]);
  });

  it('asks for the own employee number and for who confirmed it', async () => {
    await expect(die('E2')).rejects.toThrow('death.number');
    const none = { ...e1(), employeeNumber: 'E1', source: '' };
    await expect(recordDeath(stage.ctx, none)).rejects.toThrow('death.no_source');
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'not_asked' });
  });

  it('is undone as if it had never been, with the answer that stood before', async () => {
    await press('minor');
    await die();
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'deceased' });
    expect(await alive()).toEqual({ kind: 'taken_back' });
    expect(await alive()).toEqual({ kind: 'as_before' });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'minor' });
    expect(await acts()).toEqual(['person.deceased', 'person.deceased_back']);
  });

  it('asks again when a death that was recorded by mistake is taken back', async () => {
    await die();
    await alive();
    expect(await statesOf('E1')).toEqual(['waiting']);
    expect(await standsAt(stage, 'E1', await openTestRound(stage.ctx, 'drill'))).toMatchObject({ bucket: 'not_asked' });
    expect(await recount(stage.ctx, stage.roundId)).toEqual([]);
  });

  it('hears somebody who is recorded as dead: a conflict to be looked at, and a call for help that alerts', async () => {
    await press('help');
    await die();
    expect(await openCalls(stage.ctx.db, new Date(0))).toEqual([]);
    await press('help');
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'deceased', conflict: true, openHelp: true });
    expect(await openCalls(stage.ctx.db, new Date(0))).toHaveLength(1);
  });

  it('does not come back with a roster that still has the name', async () => {
    await die();
    const roster = '社員番号,氏名,部署,拠点\nE1,社員 E1,本社/総務部,東京\nE2,社員 E2,本社/総務部,東京\n';
    const options = { dryRun: false, by: '人事', allowLeavers: true };
    const { plan } = await importPeople(stage.ctx, Buffer.from(roster), options);
    expect(plan).toMatchObject({ returned: [], added: [], unchanged: 2 });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'deceased' });
  });
});
