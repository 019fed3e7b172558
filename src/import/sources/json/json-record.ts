import { error, type Finding, warning } from '../../../content/finding.js';
import type { RecordPlace, SourceItem } from '../../source-record.js';
import type { Chunks } from '../read-chunks.js';
import { reportCharacters } from '../report-characters.js';
import { wordsRound } from '../words-round.js';
import { flattenJson } from './flatten-json.js';
import { JsonFault, type ParsedJson, parseJson } from './parse-json.js';

/** A record out of the byte string that holds it as JSON. */
export function jsonRecord(slice: string, place: RecordPlace, chunks: Chunks): SourceItem {
  const bytes = chunks.toBytes(slice);
  const { text, encoding, findings } = chunks.decode(slice);
  const refuse = (finding: Finding): SourceItem => ({
    kind: 'unreadable',
    record: { place, bytes, extension: 'json', finding },
  });
  const parsed = parse(text, place.line);
  if ('code' in parsed) return refuse(parsed);
  if (!(parsed.value instanceof Map)) return refuse(noRecord(text));
  const fields = flattenJson(parsed.value);
  const found = [...findings, ...escapedCharacters(fields.values()), ...parsed.duplicates.map(twice)];
  return {
    kind: 'record',
    record: {
      place,
      bytes,
      extension: 'json',
      fields,
      bodyKind: 'html',
      encoding,
      findings: found.filter(({ code }, index) => found.findIndex((other) => other.code === code) === index),
    },
  };
}

function parse(text: string, line: number): ParsedJson | Finding {
  try {
    return parseJson(text);
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    const at = line + (text.slice(0, fault.position).match(/\n/gu)?.length ?? 0);
    return broken(at, fault.message, wordsRound(text, fault.position));
  }
}

/** Characters that are no text can hide behind escapes: half of an emoji, cut off, is `\ud83d`. */
function escapedCharacters(values: Iterable<string | readonly string[] | null>): Finding[] {
  return reportCharacters([...values].flat().join('\n'));
}

function broken(line: number, reason: string, words: string): Finding {
  return error(
    'json-broken',
    `This record is not JSON: in line ${line}, at «${words}», ${reason}.`,
    'Put it right there, or let the old system give the file again; JSON made by hand often lacks a quotation mark or a comma.',
  );
}

function noRecord(text: string): Finding {
  return error(
    'json-no-record',
    `In the list of records there is something else, «${text.slice(0, 60)}»; a record stands between { and }.`,
    'If the records are elsewhere in the file, say where in map.yml, such as records: data.items.',
  );
}

function twice(key: string): Finding {
  return warning(
    'json-key-twice',
    `The key «${key}» stands twice in this record. The later one is taken; the earlier one is called «${key} (earlier)».`,
    'If the earlier one is right, name it in map.yml, or take the other out of the source.',
  );
}
