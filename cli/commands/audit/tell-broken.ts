import type { Broken } from '#lib/flows/proof/verify-audit.ts';
import type { Cli } from '../../cli.ts';

/** The first broken place in words. */
export function tellBroken(cli: Cli, broken: Broken): string {
  switch (broken.kind) {
    case 'reports':
      return cli.t('audit.reports', { no: String(broken.no), from: String(broken.from), to: String(broken.to) });
    case 'adopted':
      return cli.t('audit.adopted', { to: String(broken.to) });
    case 'answers':
      return cli.t('audit.answers', { n: broken.count });
    default:
      return cli.t(`audit.${broken.kind}`, { no: String(broken.no) });
  }
}
