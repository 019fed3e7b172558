import { describe, expect, it } from 'vitest';
import { canonicalTag, dirOf, isLanguageTag, meantLanguage } from '../../src/content/languages.js';

it.each([
  'id',
  'en',
  'EN',
  'en-US',
  'en-us',
  'zh-Hant',
  'zh-Hant-TW',
  'sr-Latn-RS',
  'es-419',
  'de-1996',
  'sl-rozaj',
  'ban',
  'ar-x-jawi',
  'x-own',
  'ms-Arab',
  'en-u-ca-gregory',
  'zh-cmn',
])('%s is a language tag', (tag) => {
  expect(isLanguageTag(tag)).toBe(true);
});

it.each([
  '',
  'i',
  'id_ID',
  'in donesia',
  'en-',
  '-en',
  'en--US',
  '123',
  'français',
  'a-b',
  'en-toolongpart',
  'id\n',
])('%j is none', (tag) => {
  expect(isLanguageTag(tag)).toBe(false);
});

it.each([
  ['EN', 'en'],
  ['en-us', 'en-US'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['SR-LATN-rs', 'sr-Latn-RS'],
  ['AR-X-JAWI', 'ar-x-jawi'],
  ['en-u-ca-GREGORY', 'en-u-ca-gregory'],
  ['es-419', 'es-419'],
])('%s is written %s', (tag, expected) => {
  expect(canonicalTag(tag)).toBe(expected);
});

it.each([
  ['Indonesia', 'id'],
  ['Bahasa Indonesia', 'id'],
  ['in', 'id'],
  ['id_ID', 'id-ID'],
  ['en us', 'en-US'],
  ['English', 'en'],
  ['iw', 'he'],
  ['id', null],
  ['en-US', null],
  ['Klingonisch!', null],
])('by %s is meant %s', (text, expected) => {
  expect(meantLanguage(text)).toBe(expected);
});

describe('direction', () => {
  it.each([
    'ar',
    'ar-EG',
    'AR',
    'he',
    'fa',
    'ur',
    'ps',
    'sd',
    'ug',
    'yi',
    'dv',
    'ckb',
    'syr',
    'nqo',
    'ms-Arab',
    'az-Arab',
    'pa-PK',
    'ku-IQ',
    'en-Hebr',
    'ff-Adlm',
    'ar-x-latn',
  ])('%s: right to left', (tag) => {
    expect(dirOf(tag)).toBe('rtl');
  });

  it.each([
    'id',
    'en',
    'ms',
    'ar-Latn',
    'fa-Latn',
    'ur-Latn',
    'az',
    'pa',
    'ku',
    'sd-Deva',
    'zh-Hant',
    'ban',
    'he-Latn',
    'tr',
    'x-own',
  ])('%s: left to right', (tag) => {
    expect(dirOf(tag)).toBe('ltr');
  });
});
