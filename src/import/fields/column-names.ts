import type { MappedField } from '../source.js';
import { foldColumn } from './fold-column.js';

/**
 * Names under which old systems keep a field, the best first: each line is a rank, and the names in it are equally good.
 * They are folded like the columns they are compared with, so case, accents, separators and `post_` or `berita_` do not
 * matter. The fields stand in the order in which they choose: what one has taken is not there for the next.
 */
const NAMES: readonly (readonly [MappedField, readonly string[]])[] = [
  [
    'title',
    [
      'title judul tajuk titre titulo titolo titel überschrift rubrik tytuł заголовок 標題 标题 題名 題目 タイトル 제목 عنوان العنوان название หัวข้อ หัวเรื่อง ชื่อเรื่อง tieu_de tiêu_đề başlık baslik शीर्षक kichwa naslov nadpis cím rubrik överskrift',
      'headline heading subject subjek perihal betreff onderwerp name nama nombre nom 主旨',
    ],
  ],
  [
    'body',
    [
      'content_encoded body_html html_body content_html html_content isi_html html',
      'body isi konten content contents kandungan naskah teks text texte texto testo tekst inhalt inhoud contenu contenido conteúdo contenuto corps cuerpo corpo isi_lengkap full_text main_content body_content 内容 內容 內文 本文 正文 본문 내용 المحتوى محتوى النص متن текст содержание содержимое treść เนื้อหา รายละเอียด noi_dung nội_dung içerik icerik metin maudhui obsah sadržaj innehåll indhold',
      'body_text content_text plain_text text_body isi_teks',
      'narasi uraian deskripsi keterangan description detail story',
    ],
  ],
  [
    'date',
    [
      // WordPress: the time that stood on the page; `pubDate` says the same by the clock of Greenwich.
      'wp_post_date post_date',
      'publish_date published_at published_on published_date date_published publication_date publish_at publish_on pubdate first_published_at posted_at posted_on date_posted date_issued issued tgl_publish tanggal_publish tgl_terbit tanggal_terbit tgl_publikasi tanggal_publikasi tgl_rilis tanggal_rilis tgl_tayang tanggal_tayang tgl_post tgl_posting tanggal_posting date_publication date_de_publication fecha_publicacion fecha_de_publicacion data_publicação data_de_publicação dt_publicação data_pubblicazione publicatiedatum veröffentlichungsdatum veröffentlicht_am 發布日期 发布日期 發佈日期 發布時間 发布时间 公布日期 公開日 تاريخ_النشر',
      '公告日期 上版日期 張貼日期 新聞日期 掲載日 発表日 投稿日 게시일 보도일 дата_публикации data_publikacji วันที่เผยแพร่ ngay_dang ngày_đăng yayin_tarihi yayın_tarihi publish_time published_time posting_date date_release release_time tgl_release tanggal_release',
      'date tanggal tgl tarikh fecha data datum dato datetime date_time waktu 日期 日付 날짜 تاريخ التاريخ تاریخ дата วันที่ tarih दिनांक tarehe ngay ngày datum_objave',
      'created_at created created_on created_date date_created creation_date date_added added_at inserted_at entry_date timestamp tgl_input tanggal_input tgl_buat tanggal_buat tgl_dibuat tanggal_dibuat dibuat_pada tgl_entry tgl_upload tanggal_upload fecha_creacion date_creation data_criação 建立日期 创建时间',
      'create_date create_time created_time date_create insert_date input_date date_input tgl_create дата_создания ngay_tao ngày_tạo 등록일 작성일',
      // GOV.UK: when its public was last told of a change.
      'public_updated_at',
      'publish_date_gmt post_date_gmt date_gmt pubdate_gmt created_gmt',
      'modified_at modified modified_on date_modified last_modified updated_at updated last_updated date_updated changed tgl_update tanggal_update tgl_ubah tanggal_ubah modified_gmt',
    ],
  ],
  [
    'agency',
    [
      'agency agencies instansi opd skpd satker satuan_kerja unit_kerja perangkat_daerah dinas badan lembaga kementerian agensi institusi institution organisation organisations organization organizations organisasi organisme organismo dependencia ministry ministère ministerio ministério ministero ministerium department departemen departement département departamento behörde dienststelle instantie entidad órgão issuer issuing_body 機關 机关 發布機關 發布單位 发布单位 單位 部會 机构 الجهة جهة الوزارة وزارة ведомство организация หน่วยงาน co_quan cơ_quan kurum 부처 기관 기관명 省庁 instytucja urząd',
      'agency_name nama_agency nama_instansi instansi_nama nama_opd opd_nama nama_skpd skpd_nama nama_dinas dinas_nama nama_unit unit_nama organisation_name organization_name department_name ministry_name nama_organisasi nama_satker',
      'publisher penerbit',
    ],
  ],
  ['id', ['id nid uuid identifier content_id', 'kode code uid drupal_internal_nid']],
  [
    'url',
    [
      'url permalink canonical_url source_url page_url web_url enlace 網址 网址 الرابط',
      'link tautan lien href alamat path_alias url_alias base_path',
    ],
  ],
  ['aliases', ['aliases redirect_from redirects old_url old_urls alias guid']],
  [
    'lang',
    ['lang language langcode locale bahasa kode_bahasa langue idioma sprache taal lingua 語言 语言 اللغة'],
  ],
  [
    'reference',
    [
      'reference ref ref_no reference_number referensi nomor nomer number no_siaran no_rilis release_no numéro numero número nummer 編號 编号 文號 文号 الرقم رقم',
    ],
  ],
  [
    'summary',
    [
      'summary ringkasan excerpt excerpt_encoded abstract abstrak résumé resumen resumo riassunto samenvatting zusammenfassung kurzfassung lead lede teaser chapô chapeau standfirst kutipan cuplikan intro introtext isi_singkat deskripsi_singkat body_summary 摘要 概要 ملخص الملخص',
      'description deskripsi keterangan meta_description',
    ],
  ],
  [
    'topics',
    [
      'topics topic topik tags tag post_tag categories category kategori catégorie categoria categoría kategorie rubrique tema label labels 分類 分类 類別 标签 標籤 تصنيف التصنيف category_name nama_kategori kategori_nama tags_name',
      'keywords kata_kunci mots_clés',
    ],
  ],
  ['people', ['people persons tokoh narasumber']],
  ['location', ['location lokasi dateline tempat lieu lugar ort plaats 地點 地点']],
  ['contacts', ['contacts contact kontak narahubung press_contact media_contact pressekontakt']],
  ['collection', ['collection koleksi campaign kampanye series']],
  [
    'images',
    [
      'images image image_url gambar gambar_utama gambar_1 gambar_2 gambar_3 foto foto_1 foto_2 foto_3 photo photos picture pictures featured_image featured_media cover bild imagen imagem afbeelding 圖片 图片 الصورة صورة meta_thumbnail_id',
      'thumbnail thumb img',
    ],
  ],
  [
    'attachments',
    [
      'attachments attachment lampiran lampiran_1 lampiran_2 file files file_url file_path file_pdf filepdf pdf_file pdf_url download_url attachment_url document_url file_lampiran dokumen document documents berkas unduhan download pdf enclosure pièces_jointes pièce_jointe adjunto adjuntos anexo anexos anhang bijlage 附件 مرفقات',
    ],
  ],
  ['translationKey', ['translation_key tnid translation_group']],
  ['publishDate', ['embargo embargo_until embargo_date embargoed_until hold_until']],
  [
    'published',
    [
      'published publish is_published aktif is_active active visible is_visible tampil tampilkan online is_public enabled tayang terbit publié publicado veröffentlicht status state post_status status_publish status_publikasi status_terbit moderation_state',
    ],
  ],
  ['draft', ['draft is_draft konsep brouillon borrador rascunho entwurf unpublished hidden is_hidden']],
];

/** In Markdown `date` is the release's, and `publishDate` holds it, as Hugo and Siaran understand them. */
const NAMES_IN_MARKDOWN: ReadonlyMap<MappedField, readonly string[]> = new Map([
  ['date', ['date', 'tanggal tgl published_at date_published created_at created']],
  ['publishDate', ['publish_date pubdate embargo embargo_until']],
]);

/** Fields that take all the columns that fit; the others take the best one. */
export const MANY: ReadonlySet<MappedField> = new Set([
  'aliases',
  'topics',
  'images',
  'attachments',
  'published',
  'draft',
]);

/** A field and what each folded name is worth to it: 0 is best. */
export interface FieldNames {
  readonly field: MappedField;
  readonly rankOf: ReadonlyMap<string, number>;
}

const inTables = NAMES.map(([field, ranks]) => fieldNames(field, ranks));
const inMarkdown = NAMES.map(([field, ranks]) => fieldNames(field, NAMES_IN_MARKDOWN.get(field) ?? ranks));

export function namesFor(isMarkdown: boolean): readonly FieldNames[] {
  return isMarkdown ? inMarkdown : inTables;
}

/** Whether a column of this name holds a date of the record, whichever. */
export function meansDate(name: string): boolean {
  const { whole, bare } = foldColumn(name);
  return DATES.has(whole) || DATES.has(bare);
}

const DATES: ReadonlySet<string> = new Set(
  inTables.flatMap(({ field, rankOf }) => (field === 'date' ? [...rankOf.keys()] : [])),
);

/** Ranks of the names of dates that say when a record was written or last changed, not when it was published. */
export const CREATED_RANKS: ReadonlySet<number> = new Set([4, 5]);
export const MODIFIED_RANKS: ReadonlySet<number> = new Set([6, 8]);

function fieldNames(field: MappedField, ranks: readonly string[]): FieldNames {
  const rankOf = new Map<string, number>();
  for (const [rank, names] of ranks.entries()) {
    for (const name of names.split(' ')) {
      const { whole } = foldColumn(name);
      if (!rankOf.has(whole)) rankOf.set(whole, rank);
    }
  }
  return { field, rankOf };
}
