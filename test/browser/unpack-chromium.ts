import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A Chromium on this machine's disk, with the libraries and the one font that it brings along. */
export interface UnpackedChromium {
  readonly executable: string;
  /** What its process needs besides what every process has: the same fonts and libraries on every machine. */
  readonly environment: Readonly<Record<string, string>>;
  /** `147`: what `browser.version()` begins with. */
  readonly majorVersion: string;
}

/**
 * Unpacks the Chromium inside `@sparticuz/chromium` into a folder that belongs to this repository and this version, once: it
 * takes some seconds and 200 MB. The package itself would take any `chromium` that lies in the temporary folder for its own.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const version = pinnedVersion();
  const folder = join(repository, 'node_modules', '.cache', 'siaran-browser', version);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executable: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
    majorVersion: version.split('.')[0] ?? version,
  };
}

/** Two test files may do this at once: each unpacks for itself, and the first to finish gives the folder its name. */
async function unpackInto(folder: string): Promise<void> {
  const own = `${folder}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  try {
    await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        "import chromium from '@sparticuz/chromium'; await chromium.executablePath();",
      ],
      // Only where it believes itself on that platform does it unpack the libraries, which a bare machine lacks.
      { cwd: repository, env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
    );
    writeFileSync(join(own, 'fonts', 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
    renameSync(own, folder);
  } catch (fault) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw fault;
  }
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}

function pinnedVersion(): string {
  const { devDependencies } = createRequire(import.meta.url)('../../package.json');
  return String(devDependencies['@sparticuz/chromium']);
}
