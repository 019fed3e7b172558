import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { besideProgram } from '../program-folder.js';

/** A stylesheet or script that stands inside the page, and the name by which the page's policy lets it through. */
export interface InlineFile {
  readonly text: string;
  /** `sha256-…` (CSP Level 3, «hash-source»). */
  readonly source: string;
}

export interface SheetFiles {
  readonly sheet: InlineFile;
  readonly frame: InlineFile;
  readonly script: InlineFile;
}

/**
 * The look and the program of the sheet, always those that come with Siaran: the sheet judges the archive, so nothing of the
 * archive may have a say in it. They are read anew each time, for whoever works on them.
 */
export function readSheetFiles(): SheetFiles {
  const scripts = ['csv.js', 'sheet.js'].map((name) => asPart(read(name))).join('\n');
  return {
    sheet: inPolicy(read('sheet.css')),
    frame: inPolicy(read('frame.css')),
    script: inPolicy(`(() => {\n'use strict';\n${scripts}})();\n`),
  };
}

const folder = besideProgram('templates/review/');

function read(name: string): string {
  return readFileSync(fileURLToPath(new URL(name, folder)), 'utf8').replaceAll('\r\n', '\n');
}

/** Modules that stand in one script: from `file://` a browser loads none. */
function asPart(module: string): string {
  return module.replace(/^import .*\n/gmu, '').replace(/^export /gmu, '');
}

function inPolicy(text: string): InlineFile {
  return { text, source: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
