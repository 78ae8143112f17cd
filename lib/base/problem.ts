/** Every refusal that a person can meet: HTTP status and exit code; the wording is in the `problems` texts under the same code. */
const PROBLEMS = {
  'account.exists': { http: 409, exit: 65 },
  'account.has_admin': { http: 409, exit: 65 },
  'account.last_admin': { http: 409, exit: 65 },
  'account.link_used': { http: 410, exit: 65 },
  'account.login_bad': { http: 400, exit: 64 },
  'account.name_missing': { http: 400, exit: 64 },
  'account.no_department': { http: 400, exit: 64 },
  'account.not_found': { http: 404, exit: 65 },
  'backup.key_inside': { http: 409, exit: 78 },
  'backup.no_manifest': { http: 404, exit: 66 },
  'backup.postgres': { http: 409, exit: 78 },
  'db.busy': { http: 503, exit: 75 },
  'desk.incomplete': { http: 400, exit: 64 },
  'desk.private': { http: 400, exit: 64 },
  'death.no_source': { http: 400, exit: 64 },
  'death.number': { http: 400, exit: 64 },
  'entry.unknown_person': { http: 404, exit: 65 },
  'entry.unknown_status': { http: 400, exit: 65 },
  'entry.who_missing': { http: 400, exit: 64 },
  'entry.why_missing': { http: 400, exit: 64 },
  'exclusion.no_reason': { http: 400, exit: 64 },
  'file.not_readable': { http: 400, exit: 65 },
  'file.has_problems': { http: 400, exit: 65 },
  'key.missing': { http: 500, exit: 78 },
  'key.wrong': { http: 500, exit: 78 },
  'key.destroyed': { http: 410, exit: 65 },
  'notice.change_missing': { http: 400, exit: 64 },
  'notice.changed': { http: 409, exit: 65 },
  'notice.empty': { http: 400, exit: 64 },
  'notice.long': { http: 400, exit: 64 },
  'notice.not_draft': { http: 409, exit: 65 },
  'notice.not_found': { http: 404, exit: 65 },
  'notice.not_waiting': { http: 409, exit: 65 },
  'notice.over': { http: 409, exit: 65 },
  'notice.own': { http: 403, exit: 65 },
  'notice.taken_back': { http: 410, exit: 65 },
  'notice.unchecked': { http: 400, exit: 64 },
  'notice.why_missing': { http: 400, exit: 64 },
  'official.changed': { http: 409, exit: 65 },
  'official.incomplete': { http: 400, exit: 64 },
  'official.known': { http: 409, exit: 65 },
  'official.one_person': { http: 400, exit: 64 },
  'official.own': { http: 403, exit: 65 },
  'post.changed': { http: 409, exit: 65 },
  'post.drill_confirm': { http: 400, exit: 64 },
  'post.drill_mark': { http: 400, exit: 64 },
  'post.empty': { http: 400, exit: 64 },
  'post.long': { http: 400, exit: 64 },
  'post.no_outlet': { http: 409, exit: 78 },
  'post.no_round': { http: 409, exit: 65 },
  'post.nobody': { http: 409, exit: 65 },
  'post.not_public': { http: 409, exit: 65 },
  'post.placeholder': { http: 400, exit: 64 },
  'post.staff_only': { http: 409, exit: 65 },
  'password.about_you': { http: 400, exit: 64 },
  'password.common': { http: 400, exit: 64 },
  'password.later': { http: 429, exit: 75 },
  'password.long': { http: 400, exit: 64 },
  'password.short': { http: 400, exit: 64 },
  'password.wrong': { http: 403, exit: 65 },
  'ladder.bad': { http: 400, exit: 64 },
  'ladder.no_channel': { http: 400, exit: 78 },
  'person.not_found': { http: 404, exit: 65 },
  'question.bad': { http: 400, exit: 64 },
  'place.area_bad': { http: 400, exit: 64 },
  'place.circle': { http: 409, exit: 65 },
  'place.name_bad': { http: 400, exit: 64 },
  'place.name_taken': { http: 409, exit: 65 },
  'place.no_parent': { http: 400, exit: 65 },
  'place.not_empty': { http: 409, exit: 65 },
  'place.not_found': { http: 404, exit: 65 },
  'place.parent_closed': { http: 409, exit: 65 },
  'reading.settled': { http: 409, exit: 65 },
  'reading.not_found': { http: 404, exit: 65 },
  'round.already_open': { http: 409, exit: 65 },
  'round.closed': { http: 409, exit: 65 },
  'round.empty_audience': { http: 400, exit: 65 },
  'round.filling': { http: 409, exit: 75 },
  'round.not_closed': { http: 409, exit: 65 },
  'round.not_found': { http: 404, exit: 65 },
  'round.not_over': { http: 409, exit: 65 },
  'round.not_stopped': { http: 409, exit: 65 },
  'round.stopped': { http: 409, exit: 65 },
  'round.title_missing': { http: 400, exit: 64 },
  'round.unknown_department': { http: 400, exit: 65 },
  'round.unknown_site': { http: 400, exit: 65 },
  'seal.broken': { http: 500, exit: 65 },
  'settings.bad': { http: 500, exit: 78 },
  'usage.bad': { http: 400, exit: 64 },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
export type ProblemParams = Record<string, string | number>;

/** A refusal with a reason; anything else that is thrown is a bug. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly params: ProblemParams;

  constructor(code: ProblemCode, params: ProblemParams = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'Problem';
    this.code = code;
    this.params = params;
  }

  get http(): number {
    return PROBLEMS[this.code].http;
  }

  /** Exit code as in sysexits.h. */
  get exit(): number {
    return PROBLEMS[this.code].exit;
  }
}

export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];
