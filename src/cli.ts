#!/usr/bin/env node
import { readFileSync } from 'node:fs';

const words = process.argv.slice(2);

// The version must be there at once, so nothing is loaded for it.
if (words.includes('--version') || words.includes('-V')) {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  process.stdout.write(`${isManifest ? String(manifest.version) : 'unknown'}\n`);
} else {
  // By itself a heap grows to four times what lives in it before it is swept. Less far, an import takes a third less memory and a
  // large build nearly half, in about the same time. Threads take it over, and with it half the room for what is new, of which the
  // first thread has its own by now.
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--heap-growing-percent=25');
  setFlagsFromString('--max-semi-space-size=8');
  const [{ run }, { worldOf }] = await Promise.all([import('./cli/run.js'), import('./cli/world.js')]);
  // Not `process.exit`: what is still to be written to a pipe would be cut off.
  process.exitCode = await run(words, worldOf(process), async () => (await import('./build.js')).build);
}
