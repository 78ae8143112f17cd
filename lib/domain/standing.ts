import { SILENCES, type Silence } from './message.ts';
import { isCounted, type Proof, type Report } from './report.ts';
import { isPinned, STATUSES, type Status, severity } from './status.ts';

/** Every person of an audience is in exactly one of these; they sum to the audience. Order: what needs a hand first. */
export const BUCKETS: readonly Bucket[] = [
  'help',
  'serious',
  'minor',
  'safe',
  'needs_reading',
  'automatic_only',
  ...SILENCES,
  'excluded',
  'deceased',
];
export type Bucket = Status | Silence | 'needs_reading' | 'automatic_only' | 'excluded' | 'deceased';

/** The answer that decides a standing. */
export interface Deciding {
  reportId: string;
  status: Status;
  proof: Proof;
  route: string;
  /** Spoken, or where nobody knows, received. */
  saidAt: Date;
}

/** What we believe of one person in one round now: a fold over reports and deliveries. */
export interface Standing {
  deciding: Deciding | null;
  /** When the first counted answer was received; feeds the curve. */
  answeredAt: Date | null;
  /** Answers still to be read by a person, claimed ones among them. */
  unread: number;
  automatic: boolean;
  /** A milder answer, or an unproven one, stands beside a graver one. */
  conflict: boolean;
  /** Someone asked for rescue and no operator has closed it. */
  openHelp: boolean;
  excluded: string | null;
  deceased: boolean;
  silence: Silence;
}

export const NOTHING_KNOWN: Standing = {
  deciding: null,
  answeredAt: null,
  unread: 0,
  automatic: false,
  conflict: false,
  openHelp: false,
  excluded: null,
  deceased: false,
  silence: 'not_asked',
};

/** The one place on the board where this standing is counted. */
export function bucketOf(standing: Standing): Bucket {
  if (standing.deceased) return 'deceased';
  if (standing.deciding) return standing.deciding.status;
  if (standing.unread > 0) return 'needs_reading';
  if (standing.excluded !== null) return 'excluded';
  if (standing.automatic) return 'automatic_only';
  return standing.silence;
}

export const hasAnswered = (bucket: Bucket): boolean => (STATUSES as readonly string[]).includes(bucket);

/** (what we believed, what happened) -> what we believe. Reports are applied in the order in which they were stored. */
export function applyReport(standing: Standing, report: Report): Standing {
  const { statement } = report;
  switch (statement.kind) {
    case 'answer': {
      const heard = isCounted(statement.proof)
        ? applyCounted(standing, report, statement.status, statement.proof)
        : applyClaimed(standing, statement.status);
      // Whoever is recorded as dead and answers was perhaps taken for somebody else.
      return standing.deceased ? { ...heard, conflict: true } : heard;
    }
    case 'unread':
      return { ...standing, unread: standing.unread + 1 };
    case 'settled': {
      const read = { ...standing, unread: Math.max(0, standing.unread - 1) };
      return statement.status === null ? read : applyCounted(read, report, statement.status, 'operator');
    }
    case 'taken_back':
      // Only a fold over all reports can leave one of them out: `foldStanding` does.
      return standing;
    case 'automatic':
      return { ...standing, automatic: true };
    case 'help_closed':
      return decide({ ...standing, conflict: false, openHelp: false }, report, statement.status, 'operator');
    case 'excluded':
      return { ...standing, excluded: statement.reason };
    case 'included':
      return { ...standing, excluded: null };
    case 'deceased':
      return { ...standing, deceased: true, openHelp: false, conflict: false };
  }
}

export const applySilence = (standing: Standing, silence: Silence): Standing => ({ ...standing, silence });

function applyCounted(standing: Standing, report: Report, status: Status, proof: Proof): Standing {
  const held = standing.deciding;
  if (held && isPinned(held.status)) {
    // Help or serious is not lowered by a later milder word, whoever says it.
    if (severity(status) < severity(held.status)) return { ...standing, conflict: true };
    return decide(standing, report, status, proof);
  }
  const older = held !== null && spokenAt(report) < held.saidAt.getTime();
  // A late, older answer does not replace a newer one, unless it is graver: a clock may lie, a cry for help may not be lost.
  if (older && !isPinned(status)) return standing;
  const next = decide(standing, report, status, proof);
  return older ? { ...next, conflict: true } : next;
}

/** Nobody proved who spoke: it waits for a person, but a claimed cry for help is heard at once. */
function applyClaimed(standing: Standing, status: Status): Standing {
  const graver = standing.deciding !== null && severity(status) > severity(standing.deciding.status);
  return {
    ...standing,
    unread: standing.unread + 1,
    openHelp: standing.openHelp || status === 'help',
    conflict: standing.conflict || graver,
  };
}

function decide(standing: Standing, report: Report, status: Status, proof: Proof): Standing {
  return {
    ...standing,
    deciding: { reportId: report.id, status, proof, route: report.route, saidAt: new Date(spokenAt(report)) },
    answeredAt: standing.answeredAt ?? report.receivedAt,
    openHelp: standing.openHelp || status === 'help',
  };
}

const spokenAt = (report: Report): number => (report.saidAt ?? report.receivedAt).getTime();
