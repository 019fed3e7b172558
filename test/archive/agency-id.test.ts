import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyId } from '../../src/archive/agency-id.js';

describe('agencyId', () => {
  it.each([
    ['Pemerintah Kabupaten Badung', 'pemerintah-kabupaten-badung'],
    ['  Pemerintah  Kabupaten Badung ', 'pemerintah-kabupaten-badung'],
    ['PEMERINTAH KABUPATEN BADUNG', 'pemerintah-kabupaten-badung'],
    ['Pemerintah\u00a0Kabupaten Badung', 'pemerintah-kabupaten-badung'],
    // slugify by itself: dinas-komunikasi-and-informatika
    ['Dinas Komunikasi & Informatika', 'dinas-komunikasi-informatika'],
    ['I ♥ Bali', 'i-bali'],
    ['Ministère de l’Intérieur', 'ministere-de-l-interieur'],
    ['Attorney General’s Office', 'attorney-generals-office'],
    ['Straßenbauamt Köln', 'strassenbauamt-koeln'],
    ['PerDa', 'perda'],
    ['Hawaiʻi', 'hawaii'],
    ['Правительство', 'pravitelstvo'],
    ['Bộ Y tế', 'bo-y-te'],
    ['../../etc', 'etc'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
  ])('%s → %s', (name, id) => expect(agencyId(name)).toBe(id));

  it.each(['總統府', 'กระทรวงมหาดไทย', 'ᬧᬫᬸᬢ', '🏛️', '…', '—'])(
    'a hash where nothing is left of %s',
    (name) => {
      expect(agencyId(name)).toMatch(/^agency-[0-9a-f]{8}$/u);
    },
  );

  it('keeps two names apart that share only their ASCII letters', () => {
    expect(agencyId('部門 ABC')).toMatch(/^abc-[0-9a-f]{8}$/u);
    expect(agencyId('部門 ABC')).not.toBe(agencyId('總局 ABC'));
    expect(agencyId('總統府')).not.toBe(agencyId('行政院'));
  });

  it.each(['page', 'Page', '2018', 'CON', 'aux', 'COM1', 'lpt9'])(
    '%s is reserved, so a hash follows',
    (name) => {
      expect(agencyId(name)).toMatch(new RegExp(`^${name.toLowerCase()}-[0-9a-f]{8}$`, 'u'));
    },
  );

  it.each(['20181', 'pages', 'com', 'Badan 2018'])('%s is not reserved', (name) => {
    expect(agencyId(name)).toBe(name.toLowerCase().replaceAll(' ', '-'));
  });

  it('cuts a very long name at a word, and keeps two apart that begin alike', () => {
    const long =
      'Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Republik Indonesia Bagian';
    expect(agencyId(`${long} Satu`)).toMatch(/^kementerian-pendayagunaan-.{1,60}-[0-9a-f]{8}$/u);
    expect(agencyId(`${long} Satu`).length).toBeLessThanOrEqual(89);
    expect(agencyId(`${long} Satu`)).not.toBe(agencyId(`${long} Dua`));
    expect(agencyId('a'.repeat(300)).length).toBe(89);
  });

  it('is a safe name for a folder whatever the name, and the same for case, blanks and composition', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const id = agencyId(name);
        expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
        expect(agencyId(` ${name.normalize('NFD')}  `)).toBe(id);
      }),
    );
  });
});
