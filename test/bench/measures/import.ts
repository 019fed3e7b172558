import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_SETTINGS } from '../corpus/corpus.js';
import { writeImportSource } from '../corpus/write-import-source.js';
import { runProcess } from '../run-process.js';
import type { Sample } from '../samples.js';
import { siaranCommand } from '../tools/siaran.js';
import { writeFiles } from '../tools/write-files.js';

/** Records of an old system into an empty archive, each proved. */
export async function measureImport(
  seed: string,
  size: number,
  rounds: number,
  folder: string,
  onSample: (sample: Sample) => void,
): Promise<void> {
  const source = join(folder, 'records.jsonl');
  writeImportSource(seed, size, source);
  for (let round = 1; round <= rounds; round += 1) {
    const root = join(folder, 'imported');
    writeFiles(root, { 'content/site.yml': SITE_SETTINGS });
    const { cost } = await runProcess(siaranCommand(['import', source, '--root', root], root));
    const written = readdirSync(join(root, 'content', 'releases'), { recursive: true });
    const count = written.filter((name) => String(name).endsWith('.md')).length;
    if (count !== size) throw new Error(`import: ${count} releases of ${size} records`);
    onSample({ ...cost, measure: 'import', corpus: 'legacy', size, subject: 'Siaran' });
    rmSync(root, { recursive: true, force: true });
  }
  rmSync(source);
}
