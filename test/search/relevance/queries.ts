/**
 * What people would type, and the release they want. Written before the search was: taken from the texts themselves, never from
 * what the search happens to find.
 */
export interface RelevanceQuery {
  readonly kind: QueryKind;
  readonly query: string;
  /** Ids of the releases that answer it; one of them among the first three is a success. */
  readonly wanted: readonly string[];
  readonly filters?: { readonly year?: string; readonly agency?: string };
}

export type QueryKind =
  | 'known item'
  | 'phrase'
  | 'misspelt'
  | 'inflected Indonesian'
  | 'inflected'
  | 'prefix'
  | 'agency and year'
  | 'Arabic'
  | 'Chinese'
  | 'French';

const known = (query: string, ...wanted: string[]): RelevanceQuery => ({ kind: 'known item', query, wanted });
const phrase = (query: string, ...wanted: string[]): RelevanceQuery => ({ kind: 'phrase', query, wanted });
const misspelt = (query: string, ...wanted: string[]): RelevanceQuery => ({
  kind: 'misspelt',
  query,
  wanted,
});
const indonesian = (query: string, ...wanted: string[]): RelevanceQuery => ({
  kind: 'inflected Indonesian',
  query,
  wanted,
});
const inflected = (query: string, ...wanted: string[]): RelevanceQuery => ({
  kind: 'inflected',
  query,
  wanted,
});
const prefix = (query: string, ...wanted: string[]): RelevanceQuery => ({ kind: 'prefix', query, wanted });
const arabic = (query: string, ...wanted: string[]): RelevanceQuery => ({ kind: 'Arabic', query, wanted });
const chinese = (query: string, ...wanted: string[]): RelevanceQuery => ({ kind: 'Chinese', query, wanted });
const french = (query: string, ...wanted: string[]): RelevanceQuery => ({ kind: 'French', query, wanted });
const filtered = (
  query: string,
  filters: RelevanceQuery['filters'] & object,
  ...wanted: string[]
): RelevanceQuery => ({
  kind: 'agency and year',
  query,
  wanted,
  filters,
});

const JEMBER = 'Dinas Komunikasi dan Informatika Kabupaten Jember';
const TANJABTIM = 'Pemerintah Kabupaten Tanjung Jabung Timur';
const HOME_OFFICE = 'Home Office';
const MINNESOTA = 'Office of the Minnesota Attorney General';

export const relevanceQueries: readonly RelevanceQuery[] = [
  known('rapat inovasi pelayanan publik badung suiasa', 'sample'),
  known('vaksin PMK ternak', 'tanjabtim-8'),
  known('bupati lantik penjabat kepala desa', 'jember-72'),
  known('stakeholder tembakau musim tanam', 'jember-75', 'jember-76'),
  known('bandara notohadinegoro maskapai', 'jember-122'),
  known('veledrom cimahi', 'jabar-3'),
  known('popda jambi kontingen', 'tanjabtim-11'),
  known('literasi media hoaks', 'jember-14'),
  known('kenduri suwarnabhumi', 'tanjabtim-22'),
  known('domba kambing margawati', 'jabar-4'),
  known('stubhub settlement refunds', 'mnag-Office_Communications_2021_09_16_StubHub'),
  known('restore the vote act felony', 'mnag-Office_Communications_2024_08_07_RestoreTheVote'),
  known('t-mobile data breach dark web', 'mnag-Office_Communications_2022_03_02_TMobileDataBreach'),
  known('kush collective license revoked', 'cannabis-20866'),
  known('vapes disguised as highlighters', 'mnag-Office_Communications_2025_04_10_HighLightVapes'),
  known('fish washed up cornwall', 'govuk-news_article_government_response'),
  known('police stop and search', 'govuk-best-practice-oral-statement'),
  known('colley boer war', 'govuk-fatality_notice'),
  known('women in nuclear', 'govuk-speech'),
  known('drug driving limits', 'govuk-best-practice-news-story'),
  known('gst tourist refund', '2014-09-25-six-charged', '2014-10-15-four-men-fined'),
  known('collective sale regime amendments', '2026-08-04-post-Proposed'),
  known('facial recognition', '2019-06-26-use-of-facial-recognition'),
  known('rental relief framework SMEs', '2020-06-03-New-Rental', '2020-07-30-Commencement-of-Rental'),

  phrase('"One Agency One Inovation"', 'sample'),
  phrase('"Wajar Tanpa Pengecualian"', 'tanjabtim-9'),
  phrase('"upacara peringatan HUT Bhayangkara"', 'tanjabtim-7'),
  phrase('"pandemic profiteering"', 'mnag-Office_Communications_2020_03_20_PriceGouging'),
  phrase('"tenth anniversary"', 'govuk-best-practice-press-release'),
  phrase('"Grand Connaught Rooms"', 'govuk-best-practice-event'),
  phrase('"Satu Data Indonesia"', 'jember-88'),
  phrase('"gerbang peradaban Melayu"', 'tanjabtim-23'),

  misspelt('koordinanasi suiasa', 'sample'),
  misspelt('notohadinegara bandara', 'jember-122'),
  misspelt('istigosah pengajian', 'tanjabtim-18'),
  misspelt('cannabiss advisory committe', 'cannabis-13604'),
  misspelt('oversigt of fraudulant gst refund', '2014-09-25-six-charged', '2014-10-15-four-men-fined'),
  misspelt('tembakou stakeholder', 'jember-75', 'jember-76'),
  misspelt('moeldoku kunjungi', 'tanjabtim-30'),
  misspelt('harrassment bill', '2014-02-26-A-new-Protection', '2015-01-15-Protection-from-Harassment'),

  indonesian('menyembelih hewan kurban', 'tanjabtim-24'),
  indonesian('pelantikan penjabat desa', 'jember-72'),
  indonesian('menyerahkan LKPD', 'tanjabtim-16'),
  indonesian('penerapan absensi elektronik e-surat', 'jember-15'),
  indonesian('pimpinan rapat inovatif badung', 'sample'),
  indonesian('meninjau veledrom', 'jabar-3'),
  indonesian('dilepas kontingen popda', 'tanjabtim-11'),
  indonesian('menangkal hoaks kesadaran', 'jember-14'),
  indonesian('ketangguhan kebangkitan nasional harkitnas', 'jember-94'),
  indonesian('pahamilah perjanjian kelompok tani', 'tanjabtim-19'),
  indonesian('kenaikan harga di pasar tanjung mangli', 'jember-82'),
  indonesian('penganugerahan pewarta warga', 'jember-19'),

  inflected('announcing grants to local government cannabis', 'cannabis-9326'),
  inflected('suing generic drug manufacturer', 'mnag-Office_Communications_2020_06_12_DrugManufacturers'),
  inflected('banned charity police families', 'mnag-Office_Communications_2019_12_20_PoliceCharityBan'),
  inflected('neighbour dispute', '2024-08-12-post-Building'),

  prefix('suwarnab', 'tanjabtim-22'),
  prefix('notohad', 'jember-122'),
  prefix('stubh', 'mnag-Office_Communications_2021_09_16_StubHub'),
  prefix('kunjungan moeld', 'tanjabtim-30'),
  prefix('apostil', '2020-11-02-Second-Reading'),
  prefix('marazi', 'govuk-news_article_government_response'),

  filtered('bupati sidak', { agency: JEMBER, year: '2021' }, 'jember-77', 'jember-82'),
  filtered('upacara', { agency: TANJABTIM, year: '2022' }, 'tanjabtim-12', 'tanjabtim-13', 'tanjabtim-7'),
  filtered('rapat koordinasi', { agency: TANJABTIM, year: '2023' }, 'tanjabtim-2'),
  filtered('speech', { agency: HOME_OFFICE, year: '2016' }, 'govuk-speech-speaking-notes'),
  filtered('census', { agency: MINNESOTA, year: '2020' }, 'mnag-Office_Communications_2020_09_01_Census'),
  filtered('sumpah pemuda', { year: '2018' }, 'jember-1'),

  arabic('عقوبات الحوثيين', 'govuk-news_article_history_mode_translated_arabic'),
  arabic('الاسلحة الكيميائية ليبيا', 'govuk-speech-translated'),
  arabic('شركات اجنبية المملكة المتحدة', 'govuk-arabic_translation'),
  arabic('ملاحة البحر الأحمر', 'govuk-news_article_history_mode_translated_arabic'),

  chinese('介壽館音樂會', 'twpres-22753'),
  chinese('鳳凰獎 消防', 'twpres-15051'),
  chinese('科學展覽', 'twpres-22760'),
  chinese('日本職棒', 'twpres-15308'),

  french('économie numérique rurale', 'fr-numerique'),
  french('reglement des peches', 'fr-peche'),
  french("l'accord sur l'eau potable", 'fr-eau'),
  french('vaccinations scolaires', 'fr-vaccination'),
];
