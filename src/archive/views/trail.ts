import type { ReleaseDate } from '../../content/dates/release-date.js';
import { dateInWords } from '../dates-in-words.js';
import type { Context } from './context.js';
import type { Crumb } from './page-head.js';

/** The way down from the home page to the lists in which something of this date stands. */
export function datedPlaces(date: ReleaseDate, context: Context): Crumb[] {
  const { words } = context;
  const [year, month] = date.iso.split('-');
  const places = [homePlace(context), place(words.releases, 'releases/')];
  if (date.precision === 'unknown' || year === undefined)
    return [...places, place(words.undated, 'releases/undated/')];
  places.push(place(year, `releases/${year}/`));
  if (month !== undefined) {
    const name = dateInWords({ precision: 'month', iso: `${year}-${month}`, time: null }, words);
    places.push(place(name, `releases/${year}/${month}/`));
  }
  return places;
}

export function homePlace({ words }: Context): Crumb {
  return place(words.home, '');
}

export function place(title: string, address: string): Crumb {
  return { title, address, lang: null };
}
