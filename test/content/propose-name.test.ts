import { expect, it } from 'vitest';
import { proposeName } from '../../src/content/propose-name.js';

const NAMES: readonly (readonly [string, string | RegExp])[] = [
  [
    'Wabup Suiasa Memimpin Rapat Koordinanasi Dalam Rangka Pengembangan Inovasi Pelayanan Publik Di Kabupaten Badung',
    'wabup-suiasa-memimpin-rapat-koordinanasi-dalam-rangka-pengembangan-inovasi',
  ],
  ['Rapat', 'rapat'],
  ['Jum’at & Sabtu: Rakor (2018)', 'jum-at-sabtu-rakor-2018'],
  ['PemkabBadung', 'pemkabbadung'],
  ['Über die Straße', 'ueber-die-strasse'],
  ['Décembre', 'decembre'],
  ['x'.repeat(200), 'x'.repeat(80)],
  [`${'x'.repeat(80)} y`, 'x'.repeat(80)],
  ['新聞稿', /^release-[0-9a-f]{8}$/u],
  ['ข่าวประชาสัมพันธ์', /^release-[0-9a-f]{8}$/u],
  ['🎉', /^release-[0-9a-f]{8}$/u],
  ['', /^release-[0-9a-f]{8}$/u],
];

it.each(NAMES)('%s', (title, expected) => {
  if (typeof expected === 'string') expect(proposeName(title)).toBe(expected);
  else expect(proposeName(title)).toMatch(expected);
  expect(proposeName(title).length).toBeLessThanOrEqual(80);
});
