import { threadId } from 'node:worker_threads';
import type { SiteView } from '../archive/views/site.js';
import type { Surroundings } from '../body/article.js';
import type { Release } from '../content/release.js';
import type { Settings } from '../content/settings.js';
import { type LeakCheck, startLeakCheck } from './check-leaks.js';
import { startMeeting, type WordMeeting } from './search/met-words.js';
import { type OpenPlaces, openPlaces, type SitePlaces } from './site-places.js';
import { openSurroundings, type SurroundingsData } from './surroundings.js';
import { keyOfTemplates } from './template-folders.js';
import { loadTemplates, type Templates } from './templates.js';
import { type InterfaceWords, readInterfaceWords } from './words-of-interface.js';

/** All that pages are made with. */
export interface Workshop {
  /** Absolute. */
  readonly root: string;
  readonly settings: Settings;
  readonly surroundings: Surroundings;
  readonly words: InterfaceWords;
  /** Words of the releases that are to be searched. */
  readonly met: WordMeeting;
  readonly templates: Templates;
  /** Where links may lead without a second look. */
  readonly planned: OpenPlaces['planned'];
  readonly leaks: LeakCheck;
  readonly siteView: SiteView;
  /** Absolute. */
  readonly stageFolder: string;
  /** Folders in it that are there already, by their paths in the site. */
  readonly foldersMade: Set<string>;
}

/** The same as plain data, of which a thread makes a workshop of its own. */
export interface WorkshopPlan {
  readonly root: string;
  readonly settings: Settings;
  readonly surroundings: SurroundingsData;
  readonly places: SitePlaces;
  /** What all pages have in common: `site` in the templates. */
  readonly siteView: SiteView;
  /** Of the templates and words, by which it shows if they were changed in between. */
  readonly templatesKey: string;
  readonly held: readonly Release[];
  /** Those of held releases that public ones have too. */
  readonly publicTitles: readonly string[];
  readonly stageFolder: string;
}

/** @throws Error where the templates are not those of the plan any more */
export function openWorkshop(plan: WorkshopPlan): Workshop {
  const { root, settings } = plan;
  const { words } = readInterfaceWords(root, settings.lang);
  const templates = words === null ? null : loadTemplates(root, settings, words).templates;
  if (words === null || templates === null || keyOfTemplates(root) !== plan.templatesKey)
    throw new Error('the templates were changed while the site was being built; build again');
  const places = openPlaces(plan.places);
  return {
    root,
    settings,
    surroundings: openSurroundings(plan.surroundings, places, words),
    words,
    met: startMeeting(threadId),
    templates,
    planned: places.planned,
    leaks: startLeakCheck(plan.held, plan.publicTitles),
    siteView: plan.siteView,
    stageFolder: plan.stageFolder,
    foldersMade: new Set(),
  };
}
