import type { NoticeAudience } from '../notice/notice.ts';
import type { Language } from '../person.ts';

/** What one language calls a desk, when it is open, and what it helps with. */
export interface DeskWords {
  name: string;
  hours: string;
  note: string;
}

/** Whom people ask for support. */
export interface SupportDesk {
  id: string;
  audience: NoticeAudience;
  /** A language may be missing, not all of them. */
  wording: Partial<Record<Language, DeskWords>>;
  /** As people dial it; may be empty while there is a mail address. */
  phone: string;
  mail: string;
}
