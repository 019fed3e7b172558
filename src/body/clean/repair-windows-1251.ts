import { CYRILLIC_RUN, decodeFromWindows1251, hasMisreadCyrillic } from '../windows-1251.js';

/**
 * UTF-8 that was read as windows-1251 (`РќРѕРІРѕСЃС‚СЊ`, «Новость»). Three letters in a row are not UTF-8 by chance: a good text has
 * Р and С before small letters, which no UTF-8 has there. Where a text has such a run, its shorter ones (`Рё`, «и»; `вЂ“`) are meant alike.
 */
export function repairCyrillic(value: string, repaired: (from: string, to: string) => void): string {
  if (!hasMisreadCyrillic.test(value)) return value;
  const isMisread = [...value.matchAll(CYRILLIC_RUN)].some(([run]) =>
    threeLetters.test(decodeFromWindows1251(run) ?? ''),
  );
  if (!isMisread) return value;
  return value.replace(CYRILLIC_RUN, (run) => {
    const to = decodeFromWindows1251(run);
    if (to === null) return run;
    repaired(run, to);
    return to;
  });
}

const threeLetters = /\p{Script=Cyrillic}{3}/u;
