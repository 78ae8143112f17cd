import { OUR_ADDRESS, OUR_SUBJECT } from '../our-mail.ts';
import { type Program, plain, quote, THREAD } from './program.ts';

const US = `Anpi <${OUR_ADDRESS}>`;
const marked = (name: string, bye: string, head: string, mark = '> '): Program =>
  plain('abroad', name, (a, o) => `${a}${bye}\n\n${head}\n${quote(o, mark)}`, { headers: THREAD });
const bare = (name: string, bye: string, head: string, draft = {}): Program =>
  plain('abroad', name, (a, o) => `${a}${bye}\n\n${head}\n\n${o}`, { headers: THREAD, ...draft });
const fields = (from: string, sent: string, to: string, subject: string) =>
  `${from}: ${US}\n${sent}: 2026-11-23 10:05\n${to}: tanaka@example.co.jp\n${subject}: ${OUR_SUBJECT}`;

/** Programs that speak the languages of a factory's staff. */
export const ABROAD: readonly Program[] = [
  marked('German Thunderbird', '', `Am 23.11.26 um 10:05 schrieb ${US}:`),
  bare(
    'German Outlook',
    '\n\nMit freundlichen Grüßen\nTaro Tanaka',
    `Von: ${US}\nGesendet: Montag, 23. November 2026 10:05\nAn: Tanaka <tanaka@example.co.jp>\nBetreff: ${OUR_SUBJECT}`,
  ),
  marked('French Apple Mail', '\n\nEnvoyé de mon iPhone', `> Le 23 nov. 2026 à 10:05, ${US} a écrit :\n> `),
  marked('Portuguese Gmail', '', `Em seg., 23 de nov. de 2026 às 10:05, Anpi <\n${OUR_ADDRESS}> escreveu:\n`),
  bare(
    'Portuguese Outlook',
    '\n\nEnviado do meu iPhone',
    `________________________________\n${fields('De', 'Enviado', 'Para', 'Assunto')}`,
  ),
  marked('Spanish Gmail', '', `El lun, 23 nov 2026 a las 10:05, ${US} escribió:\n`),
  marked('Vietnamese Gmail', '', `Vào Th 2, 23 thg 11, 2026 vào lúc 10:05 ${US} đã viết:\n`),
  bare(
    'Vietnamese Outlook',
    '\n\nGửi từ iPhone của tôi',
    `________________________________\n${fields('Từ', 'Ngày', 'Tới', 'Chủ đề')}`,
  ),
  marked('Chinese Gmail', '', `${US} 于2026年11月23日周一 10:05写道：\n`),
  bare(
    'QQ mail',
    '\n\n发自我的iPhone',
    `------------------ 原始邮件 ------------------\n${fields('发件人', '发送时间', '收件人', '主题')}`,
    { charset: 'gb18030' },
  ),
  bare('Foxmail', '', `发件人： ${US}\n发送时间： 2026-11-23 10:05\n收件人： tanaka\n主题： ${OUR_SUBJECT}`),
  marked('Korean Naver', '', `2026년 11월 23일 (월) 오전 10:05, ${US}님이 작성:\n`),
  bare('Italian Outlook', '', `________________________________\n${fields('Da', 'Inviato', 'A', 'Oggetto')}`),
  marked('Indonesian Gmail', '', `Pada Sen, 23 Nov 2026 pukul 10.05 ${US} menulis:\n`),
];
