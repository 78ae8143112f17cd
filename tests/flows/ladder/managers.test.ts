import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setManagers } from '#db/stores/people/managers.ts';
import { DIALECTS } from '../../support/databases.ts';
import { wordedMail } from '../worded-mail.ts';
import { type LadderStage, openLadderStage } from './ladder-stage.ts';

const PEOPLE = [
  { employeeNumber: 'M1', name: '部長', department: '本社/営業部' },
  { employeeNumber: 'M2', name: '課長', department: '本社/営業部/一課' },
  { employeeNumber: 'E1', name: '山田', department: '本社/営業部/一課' },
  { employeeNumber: 'E2', name: '鈴木', department: '本社/営業部/二課' },
  { employeeNumber: 'E3', name: '佐藤', department: '本社/総務部' },
];

describe.each(DIALECTS)('managers are told who is silent on %s', (dialect) => {
  let stage: LadderStage;
  beforeEach(async () => {
    stage = await openLadderStage(dialect, { ladder: '0 mail; 60 manager', people: PEOPLE });
    await stage.relay('handed_over');
    await stage.ctx.db.write(async (tx) => {
      await setManagers(stage.ctx.db, tx, 'd-本社/営業部', [stage.ids.get('M1')!]);
      await setManagers(stage.ctx.db, tx, 'd-本社/営業部/一課', [stage.ids.get('M2')!]);
    });
  });
  afterEach(() => stage.ctx.close());

  const told = async (number: string) => (await stage.of(number)).filter((line) => line.endsWith('manager')).length;
  const mailTo = (number: string) => {
    const { messages } = stage.ctx.db.t;
    return wordedMail(stage.ctx, and(eq(messages.purpose, 'manager'), eq(messages.personId, stage.ids.get(number)!))!);
  };

  it('each of their own people, a department without a manager by the one above it', async () => {
    await stage.press('M1', 'safe');
    await stage.press('M2', 'safe');
    await stage.minutes(60, 30);
    expect([await told('M1'), await told('M2'), await told('E1')]).toEqual([1, 1, 0]);
    expect((await mailTo('M2')).text).toContain('E1 山田');
    const above = (await mailTo('M1')).text;
    expect(above).toContain('E2 鈴木');
    expect(above).not.toContain('山田');
  });

  it('names who is silent when it goes out, not when it was made, and no reply to it can count as an answer', async () => {
    await stage.minutes(60, 30);
    await stage.press('E2', 'safe');
    const mail = await mailTo('M1');
    expect(mail.text).not.toContain('鈴木');
    expect(mail).toMatchObject({ nature: 'notice', token: expect.stringMatching(/^notice-/) });
  });

  it('nobody is told when all of their people have answered', async () => {
    for (const number of ['M2', 'E1']) await stage.press(number, 'safe');
    await stage.minutes(60, 30);
    expect(await told('M2')).toBe(0);
  });
});
