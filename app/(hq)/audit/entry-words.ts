import type { AuditEntry } from '#db/stores/proof/audit.ts';
import type { Language } from '#lib/domain/person.ts';
import auditJa from '#lib/text/ja/audit.ts';
import { translate } from '#lib/text/translate.ts';

type ActKey = keyof typeof auditJa.act;

/** What was done, in words; an act that has none yet is shown as it stands. */
export function actWords(language: Language, { act, details }: AuditEntry): string {
  const key = act.replace('.', '_');
  if (!(key in auditJa.act)) return act;
  const { count: n = 0, from = 0, to = 0 } = (details ?? {}) as Record<string, number>;
  return translate(language, 'audit')(`act.${key as ActKey}`, { n, from: String(from), to: String(to) });
}

/** From where it was done; empty for entries of the first release. */
export function originWords(language: Language, origin: string | null): string {
  const t = translate(language, 'audit');
  if (origin === null) return '';
  if (origin.startsWith('web ')) return t('origin.web', { at: origin.slice(4) });
  return origin === 'cli' || origin === 'worker' ? t(`origin.${origin}`) : origin;
}

/** Everything that stands in the entry beside, but the salt. */
export function detailLines({ subject, details }: AuditEntry): string[] {
  const { salt: _, ...rest } = details ?? {};
  const told = Object.entries(rest).map(
    ([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return [...(subject === '' ? [] : [subject]), ...told];
}
