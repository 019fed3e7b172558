import { expect, it } from 'vitest';
import { likelyTables } from '../../../src/import/fields/likely-tables.js';

it('takes the tables with a title, a text and a date in them, those called so before fuller ones', () => {
  const table = (name: string, rows: number, columns: string) => ({
    name,
    rows,
    columns: columns.split(' '),
  });
  const tables = [
    table('agenda', 9, 'agenda_id tema isi_agenda tgl_mulai'),
    table('berita', 33, 'id_berita judul isi_berita tanggal'),
    table('halaman', 5, 'id judul isi tgl_posting'),
    table('pengumuman', 0, 'id judul isi tanggal'),
    table('users', 2, 'username password email'),
    table('produk', 900, 'id nama deskripsi tanggal'),
    table('wp_posts', 700, 'ID post_title post_content post_date'),
  ];
  expect(likelyTables(tables).map(({ name }) => name)).toEqual(['wp_posts', 'berita', 'produk', 'halaman']);
});
