import type { SettingsPart } from '#lib/wire.ts';

const HEAD = `# Settings of Anpi. Copy this file to .env and take the # off the lines that differ.
# A channel is wanted as soon as one of its settings is set; then all that it needs must be.
# Made by: ./cli/anpi settings --env > .env.example
`;

const KIND = { channel: 'Channel', outlet: 'Outlet', route: 'Route' } as const;

/** The text of .env.example: every setting with its sentence and what holds without it. */
export function envExample(parts: readonly SettingsPart[]): string {
  const told = new Set<string>();
  const blocks = parts.map(({ kind, name, spec }) => {
    const title = kind === 'core' ? 'Everything' : `${KIND[kind]} ${name}`;
    // What several parts share stands with the first of them.
    const fresh = Object.values(spec).filter(({ env }) => !told.has(env));
    for (const { env } of fresh) told.add(env);
    const lines = fresh.map(({ env, doc, default: held }) => `# ${doc}\n#${env}=${held ?? ''}`);
    return [`# ---- ${title}`, ...lines].join('\n\n');
  });
  return `${[HEAD.trimEnd(), ...blocks].join('\n\n')}\n`;
}
