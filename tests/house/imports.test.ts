import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, sourceOf } from './source-files.ts';

const INTERFACES = [
  'lib/channels/channel.ts',
  'lib/outlets/outlet.ts',
  'lib/outlets/ask-service.ts',
  'lib/routes/route.ts',
  'lib/routes/webhook.ts',
  'lib/routes/entered.ts',
  'lib/routes/answered-form.ts',
  'lib/routes/parse-mail.ts',
  'lib/routes/mail-header.ts',
  'lib/routes/mail-dedupe-key.ts',
  'lib/routes/hooked-mail.ts',
];
const PACKAGES_OF_BASE = ['zod', 'pino', 'csv-parse', 'libphonenumber-js', 'hucre'];

interface Rule {
  /** Files that the rule is about. */
  folder: RegExp;
  /** Project files they may import. */
  project: RegExp[];
  /** Packages they may import; null: any. */
  packages: string[] | null;
  node: boolean;
}

const base = /^lib\/base\//;
const domain = /^lib\/domain\//;
const text = /^lib\/text\//;
const mail = /^lib\/mail\//;
const twilio = /^lib\/twilio\//;
const flows = /^lib\/flows\//;
const stores = /^db\/(stores\/|db\.ts)/;
const interfaces = new RegExp(`^(${INTERFACES.map((path) => path.replace('.', '\\.')).join('|')})$`);

const RULES: Rule[] = [
  { folder: domain, project: [domain], packages: [], node: false },
  { folder: base, project: [base], packages: PACKAGES_OF_BASE, node: true },
  { folder: text, project: [text, domain, base], packages: ['use-intl'], node: true },
  { folder: mail, project: [mail, text, domain, base], packages: null, node: true },
  { folder: twilio, project: [twilio, base, domain], packages: ['twilio'], node: true },
  { folder: flows, project: [flows, stores, base, domain, text, mail, interfaces], packages: [], node: true },
  {
    folder: /^lib\/(channels|outlets|routes)\/[^/]+\.ts$/,
    project: [/^lib\/(channels|outlets|routes)\//, base, domain, text, mail],
    packages: ['zod'],
    node: true,
  },
  { folder: /^db\//, project: [/^db\//, domain, base], packages: null, node: true },
  {
    folder: /^app\//,
    project: [/^app\//, flows, stores, domain, text, base, /^lib\/shared-ctx\.ts$/, interfaces],
    packages: null,
    node: true,
  },
  {
    folder: /^(server|cli)\//,
    project: [/^(server|cli)\//, flows, stores, domain, text, mail, base, /^lib\/(wire|shared-ctx)\.ts$/, interfaces],
    packages: null,
    node: true,
  },
];

const isProject = (name: string): boolean => /^(app|bench|cli|db|demo|lib|server|tests)\//.test(name);
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

function allowed(rule: Rule, name: string): boolean {
  if (name.startsWith('node:')) return rule.node;
  if (isProject(name)) return rule.project.some((pattern) => pattern.test(name));
  return rule.packages === null || rule.packages.includes(packageOf(name));
}

const files = sourceFiles('.ts', '.tsx');

describe('who may import whom', () => {
  it.each(RULES.map((rule) => [rule.folder.source, rule] as const))('%s keeps to its rooms', (_, rule) => {
    const own = files.filter((path) => rule.folder.test(path));
    expect(own.length).toBeGreaterThan(0);
    const breaches = own.flatMap((path) =>
      importsOf(path)
        .filter((name) => !allowed(rule, name))
        .map((name) => `${path} imports ${name}`),
    );
    expect(breaches).toEqual([]);
  });

  it('a channel, outlet or route folder sees its own files, the interface, domain, base, mail and text, never a sibling', () => {
    const breaches = files.flatMap((path) => {
      const own = /^lib\/(?:channels|outlets|routes)\/[^/]+\//.exec(path)?.[0];
      if (!own) return [];
      const may = [new RegExp(`^${own}`), interfaces, base, domain, mail, text, twilio];
      return importsOf(path)
        .filter((name) => isProject(name) && !may.some((pattern) => pattern.test(name)))
        .map((name) => `${path} imports ${name}`);
    });
    expect(breaches).toEqual([]);
  });

  it('only the composition root reads the registries', () => {
    const readers = files.filter(
      (path) => !path.startsWith('tests/') && importsOf(path).some((name) => /\/registry\.ts$/.test(name)),
    );
    expect(readers).toEqual(['lib/wire.ts']);
  });

  it('what runs in the browser reaches only domain, text, the shared components and server actions', () => {
    const says = (path: string, words: string) => new RegExp(`^['"]use ${words}['"]`).test(sourceOf(path));
    const may = [domain, text, /^app\/_ui\//];
    const breaches = new Set<string>();
    const seen = new Set<string>();
    const follow = (path: string): void => {
      if (seen.has(path) || says(path, 'server')) return;
      seen.add(path);
      for (const name of importsOf(path)) {
        const screen = name.startsWith('app/') && !may.some((pattern) => pattern.test(name));
        const foreign = isProject(name) && !screen && !may.some((pattern) => pattern.test(name));
        if (name.startsWith('node:') || foreign) breaches.add(`${path} imports ${name}`);
        else if (screen) follow(name);
      }
    };
    for (const path of files.filter((file) => says(file, 'client'))) follow(path);
    expect([...breaches]).toEqual([]);
  });

  it('nobody but the settings reads the environment', () => {
    const readers = files.filter(
      (path) => /^(app|db|lib|server|cli)\//.test(path) && /process\.env\b/.test(sourceOf(path)),
    );
    expect(readers).toEqual(['lib/base/settings.ts']);
  });
});
