import path from 'node:path';
import { watch as chokidarWatch } from 'chokidar';

export interface Watcher {
  close(): Promise<void>;
}

/**
 * Calls back when something in the named folders of the root changes, appears or goes: once for a burst (a save in one
 * editor is five events in another, a checkout is thousands). Symbolic links are not followed, as in reading. A folder
 * that does not exist yet is seen when it comes.
 *
 * @param root absolute path
 * @param folders names of folders in the root: `content`
 * @param onChange given the paths that changed, relative to the root, with forward slashes
 * @param onFault given what the system says where it cannot watch
 */
export async function watch(
  root: string,
  folders: readonly string[],
  onChange: (paths: readonly string[]) => void,
  onFault: (error: unknown) => void,
): Promise<Watcher> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  const watcher = chokidarWatch(root, {
    ignored: (place) => !isWatched(path.relative(root, place), folders),
    ignoreInitial: true,
    followSymlinks: false,
    // A file is taken as written when its size has stood still for as long: otherwise half of it would be built.
    awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 },
  });
  watcher.on('all', (_event, place) => {
    const relative = path.relative(root, place);
    if (relative === '') return;
    changed.add(relative.replaceAll(path.sep, '/'));
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(tell, quietMilliseconds);
  });
  watcher.on('error', onFault);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));

  function tell(): void {
    timer = null;
    const paths = [...changed].sort();
    changed.clear();
    onChange(paths);
  }

  return {
    async close() {
      if (timer !== null) clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** A burst is over when nothing has come for as long. */
const quietMilliseconds = 30;

function isWatched(relative: string, folders: readonly string[]): boolean {
  if (relative === '') return true;
  const parts = relative.split(path.sep);
  const [top = ''] = parts;
  return folders.includes(top) && !parts.some(isScratch);
}

/** Files that editors keep beside the one that is written, and hidden ones: none of them is content. */
function isScratch(name: string): boolean {
  return (
    name.startsWith('.') ||
    name.endsWith('~') ||
    name.startsWith('~$') ||
    /\.(?:swp|swx|tmp|crdownload|part)$/i.test(name)
  );
}
