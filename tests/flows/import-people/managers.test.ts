import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { managersByDepartment } from '#db/stores/people/managers.ts';
import { importPeople } from '#lib/flows/import-people/import-people.ts';
import { openTestCtx, type TestCtx } from '../../support/ctx.ts';
import { DIALECTS } from '../../support/databases.ts';

describe.each(DIALECTS)('managers in the roster on %s', (dialect) => {
  let ctx: TestCtx;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
  });
  afterEach(() => ctx.close());

  const bring = async (...lines: string[]) => {
    const file = ['社員番号,氏名,部署,拠点,メール,管理職', ...lines].join('\n');
    const options = { by: '高橋', dryRun: false, allowLeavers: false };
    return importPeople(ctx, Buffer.from(`${file}\n`), options);
  };
  const count = async () => [...(await managersByDepartment(ctx.db)).values()].map((people) => people.length);

  it('are marked in a column of their own, move with their department, and stop when the mark goes', async () => {
    await bring(
      'E1,山田,本社/営業部,東京,a@x.jp,○',
      'E2,鈴木,本社/営業部,東京,b@x.jp,',
      'E3,佐藤,本社/総務部,東京,c@x.jp,部長',
    );
    expect(await count()).toEqual([1, 1]);
    const moved = await bring(
      'E1,山田,本社/総務部,東京,a@x.jp,○',
      'E2,鈴木,本社/営業部,東京,b@x.jp,',
      'E3,佐藤,本社/総務部,東京,c@x.jp,部長',
    );
    expect(moved.plan.changed.map(({ fields }) => fields.map(({ field }) => field))).toEqual([['departmentPath']]);
    expect(await count()).toEqual([2]);
    const gone = await bring(
      'E1,山田,本社/総務部,東京,a@x.jp,×',
      'E2,鈴木,本社/営業部,東京,b@x.jp,',
      'E3,佐藤,本社/総務部,東京,c@x.jp,部長',
    );
    expect(gone.plan.changed).toMatchObject([{ fields: [{ field: 'manager', before: '○', after: '' }] }]);
    expect(await count()).toEqual([1]);
  });
});
