import { foldAddress } from '../addresses/fold-address.js';

/** What was expected held against what there is, as the ledger has it. */
export interface ExpectedComparison {
  /** How many different pages were expected. */
  readonly given: number;
  /** Addresses that no record has, as they were given. */
  readonly missing: readonly string[];
  /** Addresses of records that were not expected, the first of each record. */
  readonly unexpected: readonly string[];
}

/**
 * Compares by the folding of old addresses, so that another spelling of an address is the same one. An address without a host
 * is one of the only host that either side names.
 *
 * @param addressesOfRecords an entry each record: its address, or all that it has; one of them expected is enough. A record
 *   without any cannot be told.
 */
export function compareExpected(
  expected: readonly string[],
  addressesOfRecords: Iterable<string | readonly string[]>,
): ExpectedComparison {
  const records = Array.from(addressesOfRecords, (record) =>
    typeof record === 'string' ? [record] : record,
  );
  const keyOf = keysFor([...expected, ...records.flat()]);
  const wanted = new Map<string, string>();
  for (const address of expected) if (!wanted.has(keyOf(address))) wanted.set(keyOf(address), address);
  const had = new Set(records.flat().map(keyOf));
  return {
    given: wanted.size,
    missing: [...wanted].filter(([key]) => !had.has(key)).map(([, address]) => address),
    unexpected: records
      .filter((addresses) => !addresses.some((address) => wanted.has(keyOf(address))))
      .flatMap((addresses) => addresses.slice(0, 1)),
  };
}

/** One key for all spellings of an address; what is no address stands for itself. */
function keysFor(all: readonly string[]): (address: string) => string {
  const hosts = new Set<string>();
  for (const address of all) {
    const host = foldAddress(address)?.host ?? null;
    if (host !== null) hosts.add(host);
  }
  const [only = ''] = hosts.size === 1 ? hosts : [];
  return (address) => {
    const folded = foldAddress(address);
    return folded === null ? ` ${address.trim()}` : (folded.host ?? only) + folded.path;
  };
}
