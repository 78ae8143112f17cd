import type { PersonLine } from '#lib/domain/board/person-line.ts';
import type { Bucket } from '#lib/domain/standing.ts';

type Answer = NonNullable<PersonLine['answer']>;

const at = (clock: string) => new Date(`2026-11-24T${clock}:00+09:00`);
const phone = (address: string, badSince: Date | null = null) => ({ kind: 'phone' as const, address, badSince });
const mail = (address: string, badSince: Date | null = null) => ({ kind: 'mail' as const, address, badSince });

function line(no: string, name: string, kana: string | null, where: [string, string], bucket: Bucket): PersonLine {
  const [department, site] = where;
  return {
    personId: no,
    employeeNumber: no,
    name,
    kana,
    department,
    site,
    bucket,
    conflict: false,
    openHelp: false,
    taken: null,
    answer: null,
    contacts: [],
  };
}

function said(clock: string, route: string, proof: Answer['proof'], extras: Answer['extras'] = {}): Answer {
  return { route, proof, saidAt: at(clock), enteredBy: null, extras };
}

/** Four who need rescue, one whose call nobody has proved, five seriously injured. */
export const URGENT: readonly PersonLine[] = [
  {
    ...line('09934', '及川 健', 'おいかわ たけし', ['配送課', '石巻工場'], 'help'),
    openHelp: true,
    answer: said('14:43', 'public', 'pin', {
      comment: '国道398号、女川の手前。車が動かず、降りられません。',
      place: '女川町',
    }),
    contacts: [phone('090-0000-3390'), mail('oikawa@example.co.jp')],
  },
  {
    ...line('11807', '千葉 美咲', 'ちば みさき', ['品質保証課', '石巻工場'], 'help'),
    openHelp: true,
    conflict: true,
    answer: said('14:38', 'mail', 'token', { comment: '渡波の自宅2階。1階は浸水。母と二人です。', family: 'safe' }),
    contacts: [phone('080-0000-7715'), phone('0225-00-0142', at('14:30'))],
  },
  {
    ...line('12055', '阿部 さつき', 'あべ さつき', ['古川製造一課', '古川工場'], 'help'),
    answer: {
      ...said('14:35', 'proxy', 'operator', { comment: '右足がはさまれて動けない。意識はある。' }),
      enteredBy: '班長 門間',
    },
    contacts: [phone('080-0000-2264')],
  },
  {
    ...line('10482', '佐々木 浩一', 'ささき こういち', ['石巻製造一課', '石巻工場'], 'help'),
    answer: said('14:31', 'mail', 'token', { comment: '2階更衣室。棚が倒れて出口がふさがっている。3人います。' }),
    contacts: [phone('090-0000-4182')],
  },
  {
    ...line('12477', '渡辺 陸', null, ['石巻組立課', '石巻工場'], 'needs_reading'),
    openHelp: true,
    answer: said('14:41', 'public', 'claimed', { comment: 'たすけて　屋上' }),
    contacts: [mail('riku.watanabe@example.co.jp', at('14:27'))],
  },
  {
    ...line('11002', '今野 誠', 'こんの まこと', ['古川製造二課', '古川工場'], 'serious'),
    answer: said('14:42', 'form', 'token', { comment: '額を切った。救護所で止血中。', canWork: 'no' }),
    contacts: [phone('090-0000-6120')],
  },
  {
    ...line('12218', 'グエン・ティ・ラン', null, ['石巻製造二課', '石巻工場'], 'serious'),
    answer: said('14:37', 'mail', 'aligned', { comment: 'My left arm is broken. I am at the main gate.' }),
    contacts: [phone('070-0000-8843')],
  },
  {
    ...line('10911', '遠藤 智', 'えんどう さとる', ['石巻製造二課', '石巻工場'], 'serious'),
    answer: said('14:36', 'sms', 'number', { comment: '頭を打った。めまいがする。' }),
    contacts: [phone('090-0000-5077')],
  },
  {
    ...line('10276', '高山 拓也', 'たかやま たくや', ['古川製造一課', '古川工場'], 'serious'),
    conflict: true,
    answer: { ...said('14:34', 'proxy', 'operator', { comment: '腕を骨折したようです。' }), enteredBy: '班長 門間' },
    contacts: [phone('090-0000-1958')],
  },
  {
    ...line('11630', '木村 由佳', 'きむら ゆか', ['石巻製造一課', '石巻工場'], 'serious'),
    answer: said('14:33', 'form', 'token'),
    contacts: [],
  },
];
