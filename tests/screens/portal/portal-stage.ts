import { officialAccounts } from '#db/stores/notices/official-accounts.ts';
import { findPersonByNumber } from '#db/stores/people/people.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { accountCheckKey } from '#lib/base/secrets/account-check-link.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import type { NoticeForm } from '#lib/domain/notice/notice.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { noteRead } from '#lib/flows/guidelines/note-read.ts';
import { draftNotice } from '#lib/flows/notices/draft-notice.ts';
import { publishNotice } from '#lib/flows/notices/publish-notice.ts';
import { askForAccount } from '#lib/flows/official-accounts/ask-for-account.ts';
import { askOwners } from '#lib/flows/official-accounts/ask-owners.ts';
import { settleAccount } from '#lib/flows/official-accounts/settle-account.ts';
import { enterDesk } from '#lib/flows/recovery/enter-desk.ts';
import { enterSiteState } from '#lib/flows/recovery/enter-site-state.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { formOf } from '../../intake/served.ts';
import { ASKED } from '../../questions/asked.ts';
import type { TestCtx } from '../../support/ctx.ts';
import { contentWith, letting } from '../../support/notices.ts';
import { seedPeople } from '../../support/roster.ts';
import { takeSeatAs } from '../../support/seats.ts';
import { storageOf } from '../started-web.ts';

const PEOPLE = [
  { employeeNumber: 'E00427', name: '高橋 花子', department: '本社/広報部', site: '東京本社' },
  { employeeNumber: 'E00428', name: '佐藤 太一', department: '本社/広報部', site: '東京本社' },
  { employeeNumber: 'E00500', name: '菅原 みどり', department: '仙台支社/営業部', site: '仙台支社' },
  { employeeNumber: 'E00501', name: '門間 健', department: '仙台支社/営業部', site: '仙台支社' },
];
const SAID = ['yes', 'yes', 'no', 'yes'];
const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** What stands on the portal's screens, and the links by which an employee gets there. */
export interface PortalStage {
  /** Personal link of the first employee. */
  personal: string;
  /** By which the owner says whether an account is still ours. */
  own: string;
  siteId: string;
  guideline: number;
  /** Somebody of headquarters who has signed in after all that. */
  signedIn: ReturnType<typeof storageOf>;
}

/** Some days after an earthquake: sites, pages, questions, desks, answers to "can you come", guidelines and the register. */
export async function seedPortal(ctx: TestCtx, url: string): Promise<PortalStage> {
  await seedPeople(ctx, PEOPLE);
  await register(ctx);
  const personal = await answers(ctx, url);
  const fromAt = ctx.clock.now();
  await enterSiteState(ctx, { siteId: 's-東京本社', openness: 'open', damage: '', fromAt }, '高橋');
  const damage = '3階の天井が落ちている。立入禁止。';
  await enterSiteState(ctx, { siteId: 's-仙台支社', openness: 'partly', damage, fromAt }, '高橋');
  await publish(
    ctx,
    'page',
    ['給与は予定どおりです', '11月の給与は25日に振り込みます。'],
    ['Pay is on time', 'On the 25th.'],
  );
  await publish(
    ctx,
    'question',
    ['定期券は払い戻せますか', '総務部が立て替えます。'],
    ['Is my pass refunded?', 'Yes.'],
  );
  await enterDesk(
    ctx,
    {
      ...{ id: null, audience: 'everybody', closed: false, phone: '0120-000-111', mail: 'shien@hokurei.example.jp' },
      wording: {
        ja: { name: '住まいと生活の相談', hours: '平日 9時から17時', note: '社宅、見舞金、家族のこと' },
        en: { name: 'Housing and living', hours: 'Weekdays 9:00 to 17:00', note: 'Company flats, grants, family' },
      },
    },
    '高橋',
  );
  const guideline = await publish(
    ctx,
    'guideline',
    [
      '個人の投稿の決まり',
      '会社の話を書くときは、社員であることを名乗ります。\n\n写真に人や書類が写っていないかを見ます。',
    ],
    ['What you post yourself', 'Say that you work here. Look at what else is in the picture.'],
  );
  const reader = await findPersonByNumber(ctx.db, 'E00428');
  await noteRead(ctx, { no: guideline, revision: 1, personId: reader!.id });
  const signedIn = storageOf(await takeSeatAs(ctx, 'admin', 'sugawara'));
  return { personal, guideline, siteId: 's-仙台支社', own: await ownLink(ctx), signedIn };
}

type Words = readonly [title: string, body: string];

async function publish(ctx: TestCtx, form: NoticeForm, [title, body]: Words, [titleEn, bodyEn]: Words) {
  const wording = { ja: { title, body }, en: { title: titleEn, body: bodyEn } };
  const audience = form === 'guideline' ? 'staff' : 'everybody';
  const { id, no } = await draftNotice(ctx, contentWith({ audience, topic: 'support', wording }), '高橋', form);
  await publishNotice(ctx, letting(id, 1, '高橋'));
  return no;
}

async function answers(ctx: TestCtx, url: string): Promise<string> {
  const words = { title: '宮城県沖の地震', body: '' };
  const round = { kind: 'real', wording: { ja: words, en: words }, audience: EVERYBODY, questions: ASKED } as const;
  const roundId = await openRound(ctx, round, '高橋');
  await fillRounds(ctx);
  const row = (await findRound(ctx.db, roundId))!;
  const key = tokenKeyOf(await ctx.keys.get(row.keyId));
  const linkOf = (personNo: number) => `/r/${makeToken(key, { roundNo: row.no, personNo })}`;
  for (const [place, can] of SAID.entries()) {
    const page = await (await fetch(url + linkOf(place + 1))).text();
    const { action, body } = formOf(page, { status: 'safe', q_can_come: can });
    await fetch(url + action, { method: 'POST', body });
  }
  return linkOf(1);
}

/** One that was asked about and not answered for, one that its deputy doubts, one that waits for approval. */
async function register(ctx: TestCtx): Promise<void> {
  const people = { ownerNumber: 'E00427', deputyNumber: 'E00428', department: '広報部', openedOn: '2024-04-01' };
  const ask = (handle: string, purpose: string) =>
    askForAccount(ctx, { ...people, network: 'x', handle, address: `https://x.com/${handle}`, purpose }, '高橋');
  for (const handle of ['hokurei_saigai', 'hokurei_saiyo']) {
    await settleAccount(ctx, await ask(handle, '災害時のお知らせ'), 'approve', '佐藤');
  }
  ctx.clock.advanceMs(YEAR_MS);
  await askOwners(ctx);
  await ask('hokurei_lab', '研究所の紹介');
}

async function ownLink(ctx: TestCtx): Promise<string> {
  const account = (await officialAccounts(ctx.db)).find(({ handle }) => handle === 'hokurei_saigai')!;
  const person = (await findPersonByNumber(ctx.db, account.ownerNumber))!;
  const check = { accountId: account.id, personNo: person.no, askedAt: account.checkAskedAt! };
  return `/own/${accountCheckKey(ctx.keys.master, check)}`;
}
