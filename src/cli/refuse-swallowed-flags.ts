import { flagTable, namesOf } from './flags.js';
import { WrongUse } from './usage.js';
import type { World } from './world.js';

/** What npm understands itself and an editor may have set for good in an .npmrc: they change nothing that is published. */
const shared: ReadonlySet<string> = new Set(['--quiet', '--verbose', '--no-color', '--no-progress']);

/**
 * Refuses a run from which npm kept a flag. Without two dashes before it, npm takes `--dry-run` for a setting of its own and
 * hands it on as `npm_config_dry_run`; the build would then publish what was only to be tried.
 *
 * @throws WrongUse naming the flags and how to write them
 */
export function refuseSwallowedFlags(words: readonly string[], env: World['env']): void {
  if (env.npm_lifecycle_event === undefined) return;
  const swallowed = flagTable
    .flatMap(namesOf)
    .filter((name) => name.startsWith('--') && !shared.has(name) && !words.includes(name))
    .filter((name) => (env[`npm_config_${name.slice(2).replaceAll('-', '_')}`] ?? '') !== '');
  const [first] = swallowed;
  if (first === undefined) return;
  throw new WrongUse(
    'swallowed-flag',
    `npm kept ${swallowed.map((name) => `«${name}»`).join(', ')} for itself`,
    `Write two dashes before the flags: \`npm run ${env.npm_lifecycle_event} -- ${first}\`.`,
  );
}
