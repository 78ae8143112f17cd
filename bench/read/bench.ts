import PostalMime from 'postal-mime';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { type Measured, median, percentile } from '../report.ts';
import { openLedger } from './ledger.ts';
import { type SampleMail, sampleMails } from './sample-mails.ts';
import { timeLocks } from './time-locks.ts';

const TURNS = 7;
const MAILS = 1_000;
/** As many as the mail listener takes connections. */
const IN_FLIGHT = 200;

/** Mails a second that are stored durably, read, matched and entered, beside a loop that only parses the same mails. */
export async function read(): Promise<Measured> {
  const ledger = await openLedger(TURNS * MAILS);
  const ours: number[] = [];
  const theirs: number[] = [];
  let bytes = 0;
  const { db, heldMs } = timeLocks(ledger.ctx.db);
  const take = createTake({ ...ledger.ctx, db })('mail');
  for (let turn = 0; turn < TURNS; turn++) {
    const mails = sampleMails(ledger, turn * MAILS, MAILS);
    bytes += mails.reduce((sum, mail) => sum + mail.bytes.length, 0);
    const first = async () => ours.push(MAILS / (await seconds(() => takeAll(mails, take, ledger.ctx.clock.now()))));
    const second = async () => theirs.push(MAILS / (await seconds(() => parseAll(mails))));
    for (const side of turn % 2 === 0 ? [first, second] : [second, first]) await side();
  }
  const entered = await ledger.countRead();
  await ledger.close();
  if (entered.answers !== TURNS * MAILS) throw new Error(`${entered.answers} of ${TURNS * MAILS} mails were entered`);

  // The first turn warms both sides up.
  const perSecond = median(ours.slice(1));
  const postalMime = median(theirs.slice(1));
  return {
    ratios: { vs_postal_mime: { value: median(ours.slice(1).map((rate, i) => rate / theirs[i + 1]!)), atLeast: 0.6 } },
    figures: {
      mails_per_second: perSecond,
      postal_mime_per_second: postalMime,
      mean_bytes: bytes / (TURNS * MAILS),
      lock_ms_p50: percentile(heldMs, 0.5),
      lock_ms_p99: percentile(heldMs, 0.99),
    },
    lines: [
      `${TURNS} turns of ${MAILS} mails of ${Math.round(bytes / (TURNS * MAILS))} bytes, ${ledger.people} people`,
      `stored, read, matched and entered: ${Math.round(perSecond)} mails/s (${entered.safe} of ${entered.answers} read as a status)`,
      `postal-mime, parsing only: ${Math.round(postalMime)} mails/s`,
      `work under the write lock: ${percentile(heldMs, 0.5).toFixed(1)} ms, one in a hundred over ${percentile(heldMs, 0.99).toFixed(1)} ms (${heldMs.length} commits)`,
    ],
  };
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

type Take = ReturnType<ReturnType<typeof createTake>>;

/** As the mail listener does: each mail by itself, the next one after its commit; then everything is read. */
async function takeAll(mails: readonly SampleMail[], take: Take, receivedAt: Date): Promise<void> {
  const outcomes: Promise<unknown>[] = [];
  let next = 0;
  const connection = async () => {
    for (let mail = mails[next++]; mail; mail = mails[next++]) {
      const { bytes, from, to, id } = mail;
      const taken = await take([{ bytes, envelope: { from, to: [to] }, receivedAt, dedupeKey: id }]);
      outcomes.push(taken.outcomes);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, connection));
  await Promise.all(outcomes);
}

async function parseAll(mails: readonly SampleMail[]): Promise<void> {
  for (const { bytes } of mails) await PostalMime.parse(bytes);
}
