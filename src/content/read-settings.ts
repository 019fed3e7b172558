import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problem.js';
import { error, type Finding, problemAt } from './finding.js';
import { readText } from './read-text.js';
import { inOrder, type PlacedFinding, readYaml } from './read-yaml.js';
import type { Settings } from './settings.js';
import { LEAST_SETTINGS, SETTINGS_WORDS, settingsSchema } from './settings-schema.js';
import { settle } from './settle-settings.js';
import { readShape } from './shape.js';

const FILE = 'content/site.yml';

/**
 * Reads `content/site.yml` under a root. The settings are null where one of the problems is an error; every code begins
 * with `settings-`, for the caller tells wrong settings from wrong content by its exit code. Throws where the file is
 * there but the machine cannot read it.
 */
export function readSettings(root: string): { settings: Settings | null; problems: Problem[] } {
  const missing = whyMissing(root);
  if (missing !== null) return failed([{ ...missing, file: FILE, line: null, column: null }]);
  const { text, trouble } = readText(root, FILE);
  if (text === null) return failed([problemOf(trouble)]);
  const { mapping, findings } = readYaml(text, new Set(SETTINGS_WORDS.keys[''] ?? []));
  if (findings.length > 0) return failed(findings.map(problemOf));
  if (mapping === null) return failed([{ ...empty(), file: FILE, line: 1, column: 1 }]);

  const shaped = readShape(settingsSchema, mapping, SETTINGS_WORDS);
  const settled = settle(shaped.value, mapping);
  const problems = inOrder([...shaped.findings, ...settled.findings]).map(problemOf);
  return {
    settings: problems.some((problem) => problem.severity === 'error') ? null : settled.settings,
    problems,
  };
}

function failed(problems: Problem[]): { settings: null; problems: Problem[] } {
  return { settings: null, problems };
}

/** Findings of the readers that site.yml shares with front matter get the code by which settings are told. */
function problemOf({ place, finding }: PlacedFinding): Problem {
  const code = finding.code.startsWith('settings-') ? finding.code : `settings-${finding.code}`;
  return problemAt(FILE, place, { ...finding, code });
}

function whyMissing(root: string): Finding | null {
  const folder = lstatSync(join(root, 'content'), { throwIfNoEntry: false });
  if (folder === undefined || (!folder.isDirectory() && !folder.isSymbolicLink())) {
    return error(
      'settings-no-content',
      'There is no folder content/ here.',
      'Go to the folder of the archive (the one that has content/ in it), or name it: `--root FOLDER`.',
    );
  }
  const file = lstatSync(join(root, FILE), { throwIfNoEntry: false });
  if (folder.isSymbolicLink() || file?.isSymbolicLink()) {
    return error(
      'settings-symlink',
      `${folder.isSymbolicLink() ? 'content/' : FILE} is a link to another place, and links are not followed.`,
      'Put the thing itself where the link is.',
    );
  }
  if (file?.isFile()) return null;
  if (file !== undefined)
    return error(
      'settings-missing',
      `${FILE} is a folder, and a file is needed there.`,
      `Move it away, and make a file of that name with at least these three lines:\n${LEAST_SETTINGS}`,
    );
  const other = readdirSync(join(root, 'content')).find((name) =>
    /^site\.(?:yml|yaml|yml\.txt|yaml\.txt)$/iu.test(name),
  );
  return other === undefined
    ? error(
        'settings-missing',
        `There is no ${FILE}.`,
        `Make one with at least these three lines:\n${LEAST_SETTINGS}`,
      )
    : error(
        'settings-missing',
        `There is no ${FILE}, but there is content/${other}.`,
        'Rename it to `site.yml`.',
      );
}

function empty(): Finding {
  return error(
    'settings-empty',
    'The file has no settings in it.',
    `Write at least these three lines:\n${LEAST_SETTINGS}`,
  );
}
