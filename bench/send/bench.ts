import { composeMail } from '#lib/flows/wording/compose-mail.ts';
import { type Measured, median } from '../report.ts';
import { FROM, openLedger, WORDING } from './ledger.ts';
import { has, startSink } from './sink.ts';
import { nodemailerRate, smtpSourceRate } from './yardsticks.ts';

const LONG = process.env.CHAOS === 'long';
const USUAL = LONG ? 100_000 : 10_000;
const MANY = 50_000;
/** The worker's memory is held to this, however many go out. */
const MOST_MB = 500;
const YARDSTICK_MOST = 10_000;
const SESSIONS = 20;

const CORE = { companyName: 'Anpi', publicUrl: 'https://anpi.example.co.jp' };
const ADDRESSEE = { name: '社員 E12345', language: 'ja', token: '04g2w7kdyn5cr2m8aa10' } as const;

/** Mails a second from a durable outbox (SQLite at FULL) to a sink, beside nodemailer's pool without any database and postfix's smtp-source. */
export async function send(_short: boolean, mails = USUAL): Promise<Measured> {
  const turns = mails >= MANY ? 3 : 5;
  await using sink = await startSink();
  await using ledger = await openLedger(mails, sink.port, SESSIONS);
  const mail = composeMail(CORE, { kind: 'real', wording: WORDING }, ADDRESSEE);
  const job = { port: sink.port, sessions: SESSIONS, mails: Math.min(mails, YARDSTICK_MOST), from: FROM, mail };
  const hasSource = has('smtp-source');
  const ours: number[] = [];
  const pool: number[] = [];
  const source: number[] = [];
  let peakMb = 0;
  for (let turn = 0; turn < turns; turn++) {
    const sending = await ledger.sendRound();
    ours.push(sending.perSecond);
    peakMb = Math.max(peakMb, sending.peakMb);
    pool.push(await nodemailerRate(job));
    if (hasSource) source.push(await smtpSourceRate(job, BYTES));
  }
  const beside = (theirs: readonly number[]) => median(ours.map((rate, turn) => rate / theirs[turn]!));
  return {
    ratios: {
      vs_nodemailer: { value: beside(pool), atLeast: 2 },
      ...(hasSource ? { vs_smtp_source: { value: beside(source), atLeast: 0.35 } } : {}),
      ...(mails >= MANY ? { memory_to_allowed: { value: peakMb / MOST_MB, atMost: 1 } } : {}),
    },
    figures: {
      mails_per_second: median(ours),
      nodemailer_per_second: median(pool),
      ...(hasSource ? { smtp_source_per_second: median(source) } : {}),
      peak_mb: peakMb,
    },
    lines: [
      `${turns} turns of ${mails} mails of about ${BYTES} bytes over ${SESSIONS} sessions to ${sink.name}`,
      `outbox on SQLite at FULL, worker process: ${ours.map(Math.round).join(', ')} mails/s, at most ${Math.round(peakMb)} MB`,
      `nodemailer, pooled sendMail, no database: ${pool.map(Math.round).join(', ')} mails/s`,
      hasSource
        ? `smtp-source, one connection for each mail: ${source.map(Math.round).join(', ')} mails/s`
        : 'smtp-source is not installed: nothing to compare with',
    ],
  };
}

/** Length of one of our mails on the wire. */
const BYTES = 3_600;
