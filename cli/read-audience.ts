import { type Audience, EVERYBODY } from '#lib/domain/round.ts';
import { type Cli, usage } from './cli.ts';

const KEYS: Record<string, 'departments' | 'sites'> = {
  department: 'departments',
  部署: 'departments',
  site: 'sites',
  拠点: 'sites',
};

/** `department=本社/総務部,site=大阪`, as often as one likes; nothing means everybody. Throws `usage.bad`. */
export function readAudience(cli: Cli, options: readonly string[]): Audience {
  const audience = { departments: [...EVERYBODY.departments], sites: [...EVERYBODY.sites] };
  for (const option of options) {
    for (const condition of option.split(',')) {
      const at = condition.indexOf('=');
      const key = KEYS[condition.slice(0, at).trim()];
      const value = condition.slice(at + 1).trim();
      if (!key || at < 0 || value === '') throw usage(cli, 'audience', { value: condition });
      audience[key].push(value);
    }
  }
  return audience;
}
