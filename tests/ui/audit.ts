import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What an audit of accessibility finds on a page, rule by rule, each with the elements that break it. */
export async function auditOf(page: Page): Promise<[rule: string, elements: string[]][]> {
  // No page of ours has a frame, which spares a second page; and of what is in order no report is made.
  const audit = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await audit.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
