import type { Carry } from './carry.ts';
import type { Lexicon } from './lexicon.ts';

/** What can open no Japanese sentence of its own and so goes on with the statement before it, full stop or not: hearsay, a guess, a denial. */
const GOES_ON =
  /^(とのこと|って(聞|言|こと|話)|と(言|いっ|いう|いい|聞|きい|答え|書|思|おも)|ということに|とでも|らしい|みたい|のよう|かも($|ね|な|です|し)|かな($|あ|ぁ|と|ー)|かしら|かどうか|か否|か不明|か確認|だと|だろ|でしょ|だったら|だって|であって|でいて|でありますよう|のはず|なはず|はず($|です|だ)|に違い|じゃな|ぢゃな|では無|でわな|じゃ無|で無|でゎな|でね($|え|ー)|ちゃう|っぽ|やろ|やと思|なわけ|なのか|なのに|ですか|でしたか|だよね|になりたい|なんちゃって|以外|[ぁ-ん]$|未確認$|不明$|仮$|予定$|代筆|代理|代返)/;
/** 昨日までは, 腕以外は: what a statement before leaves out. */
const LEAVES_OUT = /(まで(は|の話|の事|のこと)?|以外(は|なら)?|を除(き|いて|けば|いては)|だけは|の話|じゃ|ちゃ)$/;
const MAX_JOINED = 12;
/** Such thoughts are short; in a longer sentence a "maybe" speaks of something else. */
const MAX_WORDS = 5;
const ADDRESSED = / (you|your|você|vocês|bạn|anh|chị) /;

/** Whether a piece takes back or puts in doubt what was stated before: "Safe. Not really", 無事です。とのことです, 無事です（母）. */
export function isAfterthought(folded: string, lexicon: Lexicon, carry: Carry): boolean {
  if (!carry.statedBefore && carry.stated === null) return false;
  if (lexicon.others.has(withoutArticle(folded))) return true;
  if (!lexicon.spaced)
    return (
      GOES_ON.test(folded) || lexicon.denials.has(folded) || (folded.length <= MAX_JOINED && LEAVES_OUT.test(folded))
    );
  const thought = withoutAside(folded, lexicon);
  if (lexicon.denials.has(thought)) return true;
  if (thought.trim().split(' ').length > MAX_WORDS || ADDRESSED.test(folded) || lexicon.others.within(folded))
    return false;
  return lexicon.doubts.within(thought);
}

/** "Safe at school: my kids" */
const withoutArticle = (folded: string): string => folded.replace(/^ (?:my|the|our|all|minha|meu|meus|minhas) /, ' ');

/** "or not I can work from home": the thought ends before what its writer is able to do. */
function withoutAside(folded: string, { asides }: Lexicon): string {
  for (let place = folded.indexOf(' ', 1); place > 0; place = folded.indexOf(' ', place + 1))
    if (asides.has(folded.slice(place))) return folded.slice(0, place + 1);
  return folded;
}
