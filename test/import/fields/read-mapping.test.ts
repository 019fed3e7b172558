import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readMapping } from '../../../src/import/fields/read-mapping.js';
import { noMapping } from '../../../src/import/source.js';

const folder = mkdtempSync(join(tmpdir(), 'siaran-map-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(yaml: string | Uint8Array) {
  const path = join(folder, 'map.yml');
  writeFileSync(path, yaml);
  return readMapping(path);
}

it('reads every key, each value as text', () => {
  const { mapping, problems } = read(`
title: judul
body: [lead, isi]
published: []
id: 007
records: data.items
types: [post, siaran]
states: publish
dateOrder: dmy
calendar: Minguo
timeZone: Asia/Jakarta
agencies:
  "Dinas Kominfo": "Dinas Komunikasi  dan Informatika"
  constructor: Humas
`);
  expect(problems).toEqual([]);
  expect(mapping).toEqual({
    fields: new Map([
      ['title', ['judul']],
      ['body', ['lead', 'isi']],
      ['id', ['007']],
      ['published', []],
    ]),
    records: 'data.items',
    types: ['post', 'siaran'],
    states: ['publish'],
    dateOrder: 'dmy',
    calendar: 'minguo',
    timeZone: 'Asia/Jakarta',
    agencies: new Map([
      ['Dinas Kominfo', 'Dinas Komunikasi dan Informatika'],
      ['constructor', 'Humas'],
    ]),
  });
});

/** Text of the file, `severity code line:column`, words that help. */
const WRONG: readonly (readonly [string, string, RegExp])[] = [
  ['title: a\ntitel: b\n', 'error map-unknown-key 2:1', /`title`/u],
  ['titel: b\n', 'error map-unknown-key 1:1', /`title`/u],
  ['title: {a: b}\n', 'error map-shape 1:8', /`title: judul`/u],
  ['title: a\ntitle: b\n', 'error map-yaml-duplicate-key 2:1', /Delete one/u],
  ['date: tgl\ndateOrder: dm\n', 'error map-date-order 2:12', /dateOrder: dmy/u],
  ['calendar: mingo\n', 'error map-calendar 1:11', /`calendar: minguo`/u],
  ['calendar: hijri\n', 'error map-calendar 1:11', /minguo.*buddhist/u],
  ['timeZone: WITA\n', 'error map-time-zone 1:11', /Asia\/Makassar/u],
  ['agencies: [a]\n', 'error map-shape 1:11', /agencies: \{/u],
  ['agencies: {"Dinas": ""}\n', 'error map-agency 1:21', /"Dinas": "/u],
  ['- title\n', 'error map-yaml-unreadable 1:1', /./u],
  ['', 'warning map-empty 1:1', /`title: judul`/u],
];

it.each(WRONG)('complains of %j', (yaml, expected, help) => {
  const { problems } = read(yaml);
  expect(problems.map(({ severity, code, line, column }) => `${severity} ${code} ${line}:${column}`)).toEqual(
    [expected],
  );
  expect(problems[0]?.help).toMatch(help);
  expect(problems[0]?.file).toMatch(/map\.yml$/u);
});

it('says of a file in another encoding how to save it', () => {
  expect(read(Uint8Array.of(0x74, 0xe9)).problems[0]).toMatchObject({ code: 'map-encoding-not-utf8' });
});

it('says that there is no such file', () => {
  const reading = readMapping(join(folder, 'nothing.yml'));
  expect(reading.mapping).toBe(noMapping);
  expect(reading.problems).toMatchObject([{ code: 'map-missing', severity: 'error' }]);
});

it('throws where the machine cannot read', () => {
  mkdirSync(join(folder, 'folder.yml'));
  expect(() => readMapping(join(folder, 'folder.yml'))).toThrow(/Cannot read/u);
});
