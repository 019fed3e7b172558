import { expect, it } from 'vitest';
import { chooseColumns } from '../../../src/import/fields/choose-columns.js';
import { type Format, type MappedField, type Mapping, noMapping } from '../../../src/import/source.js';
import { codesOf } from './make-record.js';

/** `field=column` of what is chosen, what is left behind a bar, findings behind another. */
function choose(names: string, format: Format = 'csv', mapping: Partial<Mapping> = {}): string {
  const columns = chooseColumns(names.split(' '), format, { ...noMapping, ...mapping });
  const chosen = [...columns.of].map(([field, of]) => `${field}=${of.join('+')}`).join(' ');
  return [chosen, columns.left.join(' '), codesOf(columns.findings).join(' ')].join(' | ').trimEnd();
}

/** Columns of a source, what becomes of them. */
const FOUND: readonly (readonly [string, string])[] = [
  ['title date agency body', 'title=title body=body date=date agency=agency |  |'],
  ['JUDUL Tanggal ISI OPD', 'title=JUDUL body=ISI date=Tanggal agency=OPD |  |'],
  // The commonest CMS of Indonesian offices.
  [
    'id_berita judul judul_seo headline isi_berita hari tanggal jam gambar dibaca tag username id_kategori aktif',
    'title=judul body=isi_berita date=tanggal id=id_berita topics=tag images=gambar published=aktif | judul_seo headline hari jam dibaca username id_kategori |',
  ],
  // Laravel.
  [
    'id judul slug isi user_id created_at updated_at deleted_at',
    'title=judul body=isi date=created_at id=id | slug user_id updated_at | warning column-date',
  ],
  [
    'judul isi tgl_publish created_at updated_at',
    'title=judul body=isi date=tgl_publish | created_at updated_at |',
  ],
  ['judul isi updated_at', 'title=judul body=isi date=updated_at |  | warning column-date'],
  // WordPress: its table, its export, its interface.
  [
    'ID post_author post_date post_date_gmt post_content post_title post_excerpt post_status post_password post_name post_modified guid post_type',
    'title=post_title body=post_content date=post_date id=ID aliases=guid summary=post_excerpt published=post_status | post_author post_date_gmt post_name post_modified |',
  ],
  [
    'id date date_gmt guid.rendered modified link title.rendered content.rendered content.protected excerpt.rendered featured_media categories tags',
    'title=title.rendered body=content.rendered date=date id=id url=link aliases=guid.rendered summary=excerpt.rendered topics=categories+tags images=featured_media | date_gmt modified content.protected |',
  ],
  // Drupal's JSON:API, Strapi, GOV.UK.
  [
    'type id attributes.langcode attributes.status attributes.title attributes.created attributes.changed attributes.body.value attributes.body.format attributes.body.processed attributes.body.summary attributes.path.alias attributes.field_release_date',
    'title=attributes.title body=attributes.body.processed date=attributes.field_release_date id=id url=attributes.path.alias lang=attributes.langcode summary=attributes.body.summary published=attributes.status | type attributes.created attributes.changed attributes.body.value attributes.body.format |',
  ],
  [
    'id attributes.title attributes.content attributes.publishedAt attributes.createdAt attributes.locale',
    'title=attributes.title body=attributes.content date=attributes.publishedAt id=id lang=attributes.locale | attributes.createdAt |',
  ],
  [
    'content_id base_path title locale first_published_at public_updated_at description details.body',
    'title=title body=details.body date=first_published_at id=content_id url=base_path lang=locale summary=description | public_updated_at |',
  ],
  [
    'title body updated_at public_updated_at',
    'title=title body=body date=public_updated_at | updated_at | warning column-date',
  ],
  ['judul isi tanggal file_url', 'title=judul body=isi date=tanggal attachments=file_url |  |'],
  ['title body_html body_text', 'title=title body=body_html | body_text |'],
  ['title body_text', 'title=title body=body_text |  |'],
  ['titulo cuerpo fecha organismo', 'title=titulo body=cuerpo date=fecha agency=organismo |  |'],
  ['Título Conteúdo Data Órgão', 'title=Título body=Conteúdo date=Data agency=Órgão |  |'],
  ['Titre Contenu Date Ministère', 'title=Titre body=Contenu date=Date agency=Ministère |  |'],
  ['標題 內容 發布日期 機關', 'title=標題 body=內容 date=發布日期 agency=機關 |  |'],
  ['العنوان النص التاريخ الجهة', 'title=العنوان body=النص date=التاريخ agency=الجهة |  |'],
  ['заголовок текст дата ведомство', 'title=заголовок body=текст date=дата agency=ведомство |  |'],
  ['tiêu_đề nội_dung ngày_đăng cơ_quan', 'title=tiêu_đề body=nội_dung date=ngày_đăng agency=cơ_quan |  |'],
  ['제목 내용 게시일 기관', 'title=제목 body=내용 date=게시일 agency=기관 |  |'],
  ['หัวข้อ เนื้อหา วันที่ หน่วยงาน', 'title=หัวข้อ body=เนื้อหา date=วันที่ agency=หน่วยงาน |  |'],
  ['judul content createdate', 'title=judul body=content date=createdate |  | warning column-date'],
  // A text alone is the body, beside a body it is the summary.
  ['judul deskripsi', 'title=judul body=deskripsi |  |'],
  ['judul isi deskripsi', 'title=judul body=isi summary=deskripsi |  |'],
  [
    'judul isi nama_opd kategori gambar_1 gambar_2',
    'title=judul body=isi agency=nama_opd topics=kategori images=gambar_1+gambar_2 |  |',
  ],
  // Joomla parts the body at «read more».
  [
    'title introtext fulltext state created',
    'body=introtext+fulltext title=title date=created published=state |  | warning column-date',
  ],
  // A table begins with its key.
  ['berita_id judul isi id', 'title=judul body=isi id=berita_id | id |'],
  ['id judul isi berita_id', 'title=judul body=isi id=id | berita_id |'],
  ['judul isi post_id id', 'title=judul body=isi id=id | post_id |'],
  ['title body 發布日期 上版日期', 'title=title body=body date=發布日期 | 上版日期 |'],
  ['제목 내용 작성일 게시일', 'title=제목 body=내용 date=게시일 | 작성일 |'],
  // Equally good.
  ['judul title isi', 'title=judul+title body=isi |  | error column-ambiguous'],
  ['judul isi opd instansi', 'title=judul body=isi agency=opd+instansi |  | error column-ambiguous'],
  ['judul isi url permalink', 'title=judul body=isi url=url | permalink | warning column-ambiguous'],
  // Nothing to go by.
  ['a b', ' | a b | error column-missing error column-missing'],
  ['judul_seo isi', 'body=isi | judul_seo | error column-missing'],
  ['constructor __proto__ judul isi', 'title=judul body=isi | constructor __proto__ |'],
];

it.each(FOUND)('%s', (names, expected) => {
  expect(choose(names)).toBe(expected);
});

it('joins the two parts of a body only for Joomla', () => {
  const joins = (names: string, mapping: Mapping = noMapping): boolean =>
    chooseColumns(names.split(' '), 'sql', mapping).joinsBody;
  expect(joins('title introtext fulltext')).toBe(true);
  expect(joins('title intro body')).toBe(false);
  expect(joins('title introtext fulltext', { ...noMapping, fields: new Map([['body', ['fulltext']]]) })).toBe(
    false,
  );
});

/** Columns, map.yml, what becomes of them. */
const MAPPED: readonly (readonly [string, readonly (readonly [MappedField, readonly string[]])[], string])[] =
  [
    ['judul title isi', [['title', ['title']]], 'title=title body=isi | judul |'],
    ['judul lead isi', [['body', ['lead', 'isi']]], 'body=lead+isi title=judul |  |'],
    ['judul isi', [['title', ['JUDUL']]], 'title=judul body=isi |  |'],
    ['judul isi opd', [['agency', []]], 'title=judul body=isi | opd |'],
    ['judul isi', [['date', ['tgal']]], 'title=judul body=isi |  | error column-missing'],
    ['judul isi', [['title', ['jdul']]], 'body=isi | judul | error column-missing'],
  ];

it.each(MAPPED)('%s by map.yml %j', (names, fields, expected) => {
  expect(choose(names, 'csv', { fields: new Map(fields) })).toBe(expected);
});

it('names both columns and the line to write', () => {
  const [finding] = chooseColumns(['judul', 'title', 'isi'], 'csv', noMapping).findings;
  expect(finding?.message).toContain('«judul» and «title»');
  expect(finding?.help).toContain('`title: judul`');
});

it('names the columns there are where none is the title', () => {
  const [finding] = chooseColumns(['a', 'isi'], 'csv', noMapping).findings;
  expect(finding?.message).toContain('«a», «isi»');
  expect(finding?.help).toContain('`title: judul`');
});

it('waits for a record that has both, where each has columns of its own', () => {
  for (const format of ['json', 'jsonl', 'markdown'] as const)
    expect(choose('judul title isi', format)).toBe('title=judul+title body=isi |  |');
});

it('asks for the nearest column where map.yml misspells one', () => {
  const mapping: Mapping = { ...noMapping, fields: new Map([['title', ['jdul']]]) };
  expect(chooseColumns(['judul', 'isi'], 'csv', mapping).findings[0]?.help).toContain('`title: judul`');
});

it('takes from a page what its selector found, and no column of another name', () => {
  const fields = new Map<MappedField, readonly string[]>([
    ['title', ['h1.judul']],
    ['agency', ['.opd']],
  ]);
  expect(choose('title path body', 'html', { fields })).toBe('title=title body=body |  |');
});

it('reads publishDate of Markdown as what holds a release', () => {
  const names = 'title date publishDate description body permalink tags';
  const expected =
    'body=body date=date url=permalink summary=description topics=tags publishDate=publishDate |  |';
  expect(choose(names, 'markdown')).toBe(`title=title ${expected}`);
  expect(choose(names.replace('title ', ''), 'markdown')).toBe(expected);
  expect(choose(names)).toContain('date=publishDate');
});
