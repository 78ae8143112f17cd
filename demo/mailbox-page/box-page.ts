import type { Language } from '../company/person.ts';
import type { Mailboxes, ReceivedMail, SentReply } from '../outside/mailboxes.ts';
import { PROGRAMS } from '../replies/programs.ts';
import { htmlText, TEXTS } from '../sheet/document.ts';
import { boxHref } from './list-page.ts';

/** HTML: one mailbox, every mail in it as it came, and a box to answer in. Null when nobody has the address. */
export function boxBody(language: Language, boxes: Mailboxes, address: string): string | null {
  const t = TEXTS[language];
  const person = boxes.ownerOf(address);
  if (!person) return null;
  const others = person.mails.filter((other) => other.address !== address && boxes.of(other.address).length > 0);
  const list = others.map(
    (other) => `<a href="${htmlText(boxHref(language, other.address))}">${htmlText(other.address)}</a>`,
  );
  return [
    `<p><a href="/?lang=${language}">${t.back}</a></p>`,
    `<h2>${htmlText(t.boxOf(person.name))}</h2>`,
    `<p class="quiet">${htmlText(`${person.employeeNumber}　${person.department}　${person.site}`)}<br>${htmlText(address)}</p>`,
    list.length > 0 ? `<p class="small">${t.otherBoxes}: ${list.join(' ')}</p>` : '',
    sentReplies(language, boxes.repliesOf(address)),
    boxes.of(address).length === 0 ? `<p class="quiet">${t.none}</p>` : '',
    ...boxes
      .of(address)
      .toReversed()
      .map((mail) => oneMail(language, mail)),
  ].join('\n');
}

function oneMail(language: Language, mail: ReceivedMail): string {
  const t = TEXTS[language];
  const rows = [
    [t.from, `${mail.from.name} <${mail.from.address}>`],
    [t.to, mail.address],
    [t.subject, mail.subject],
    [t.date, mail.date.toLocaleString(language, { timeZone: 'Asia/Tokyo' })],
    [t.replyTo, mail.replyTo],
  ];
  const text = htmlText(mail.text).replace(
    htmlText(mail.link),
    `<a href="${htmlText(mail.link)}">${htmlText(mail.link)}</a>`,
  );
  return `<section class="section mail"><header><h3>${htmlText(mail.subject)}</h3></header>
<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${htmlText(value!)}</dd>`).join('')}</dl>
<pre lang="${language}">${text}</pre>
<p><a class="button" href="${htmlText(mail.link)}">${t.openLink}</a></p>
${replyForm(language, mail)}
<details><summary>${t.asHtml}</summary><iframe sandbox title="${t.asHtml}" srcdoc="${htmlText(mail.html)}"></iframe></details>
<details><summary>${t.asSent}</summary><pre class="raw">${htmlText(mail.raw.toString('utf8'))}</pre></details>
</section>`;
}

function replyForm(language: Language, mail: ReceivedMail): string {
  const t = TEXTS[language];
  const options = PROGRAMS.map(({ name }) => `<option>${htmlText(name)}</option>`).join('');
  return `<form class="form" method="post" action="/reply?lang=${language}">
<input type="hidden" name="no" value="${mail.no}">
<div class="field"><label for="text-${mail.no}">${t.replyHead}</label><textarea class="input" id="text-${mail.no}" name="text" rows="3"></textarea><p class="field-hint">${t.replyHint}</p></div>
<div class="field"><label for="program-${mail.no}">${t.program}</label><select class="input" id="program-${mail.no}" name="program">${options}</select></div>
<p><button class="button button-primary">${t.send}</button></p></form>`;
}

function sentReplies(language: Language, replies: readonly SentReply[]): string {
  if (replies.length === 0) return '';
  const t = TEXTS[language];
  const lines = replies.map(
    ({ text, program, answer }) =>
      `<li><span>「${htmlText(text)}」</span> <span class="quiet">${htmlText(program)}</span> <span class="small">${t.serverSaid}: ${htmlText(answer)}</span></li>`,
  );
  return `<section class="section"><header><h3>${t.sentHead}</h3></header><ul class="boxes">${lines.join('')}</ul></section>`;
}
