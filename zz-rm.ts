import PostalMime from 'postal-mime';
import { parseContext } from '#lib/flows/parse-context.ts';
import { parseMail } from '#lib/routes/parse-mail.ts';
import { openLedger } from './bench/read/ledger.ts';
import { sampleMails } from './bench/read/sample-mails.ts';
const l = await openLedger(200);
const mails = sampleMails(l, 0, 200);
const context = await parseContext(l.ctx);
for (let t = 0; t < 6; t++) {
  let s = performance.now();
  for (let k = 0; k < 5; k++) for (const m of mails) await PostalMime.parse(m.bytes);
  const a = performance.now() - s;
  s = performance.now();
  for (let k = 0; k < 5; k++) for (const m of mails) await parseMail({ bytes: m.bytes, envelope: { from: m.from, to: [m.to] }, receivedAt: new Date(), dedupeKey: 'x' }, context);
  const b = performance.now() - s;
  console.log('postal', (a).toFixed(0), 'us/mail; ours', b.toFixed(0), 'us/mail');
}
await l.close();
