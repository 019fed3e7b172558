import type { Verb } from './flags.js';
import type { World } from './world.js';

/** How the program was started, so that what it proposes can be typed as it stands. */
export interface Invocation {
  /** `siaran check`, or `npm run check`. */
  command(verb: Verb): string;
  /** `--all`, or `-- --all`: npm keeps a flag to itself that does not stand behind two dashes. */
  flag(flag: string): string;
}

export function invocationOf(env: World['env']): Invocation {
  // Set by npm while it runs a script of package.json.
  const isByNpm = env.npm_lifecycle_event !== undefined && env.npm_lifecycle_event !== 'npx';
  return {
    command: (verb) => (isByNpm ? `npm run ${verb}` : `siaran ${verb}`),
    flag: (flag) => (isByNpm ? `-- ${flag}` : flag),
  };
}

/** How much is shown of what may be long. */
export interface Extent {
  readonly all: boolean;
  /** What to add to the command to see the rest. */
  readonly allFlag: string;
}
