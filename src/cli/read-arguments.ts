import { Command, CommanderError } from 'commander';
import { nearest } from '../content/nearest.js';
import { type Flags, flagTable, namesOf, takesValue, type Verb, type VerbEntry, verbTable } from './flags.js';
import { readBaseUrl, readCount, readFormat, readLanguage } from './read-import-values.js';
import { readBase, readClock, readPort } from './read-values.js';
import { WrongUse } from './usage.js';

export type Arguments =
  | {
      readonly kind: 'run';
      readonly verb: Verb;
      readonly flags: Flags;
      /** What stands behind the verb beside flags, such as the files to be imported. */
      readonly operands: readonly string[];
    }
  | { readonly kind: 'help'; readonly text: string };

/**
 * Reads the command line. The verb may stand before or behind flags; without one, `build` is meant.
 *
 * @param words what follows the name of the program
 * @throws WrongUse for an unknown verb, an unknown flag or one of another verb, a missing or impossible value
 */
export function readArguments(words: readonly string[]): Arguments {
  const { verb, rest } = takeVerb(words);
  const wantsHelp = rest.includes('--help') || rest.includes('-h');
  if (verb === null && wantsHelp) return { kind: 'help', text: programHelp() };
  if (verb === 'help') return { kind: 'help', text: helpOn(rest[0]) };
  const entry = verb ?? verbTable[0];
  if (entry === undefined) throw new Error('there are no verbs');
  const command = commandOf(entry);
  if (wantsHelp) return { kind: 'help', text: command.helpInformation() };
  refuseStrangers(rest, entry);
  try {
    command.parse([...rest], { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? inOurWords(error) : error;
  }
  const flags = flagsFrom(entry.name, command.opts());
  return { kind: 'run', verb: entry.name, flags, operands: command.args };
}

/** The first word that is neither a flag nor the value of one is the verb. */
function takeVerb(words: readonly string[]): { verb: VerbEntry | 'help' | null; rest: string[] } {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word.startsWith('-') && word !== '-') {
      if (flagTable.some((flag) => takesValue(flag) && namesOf(flag).includes(word))) at += 1;
      continue;
    }
    const rest = [...words.slice(0, at), ...words.slice(at + 1)];
    return { verb: word === 'help' ? 'help' : verbCalled(word), rest };
  }
  return { verb: null, rest: [...words] };
}

function verbCalled(word: string): VerbEntry {
  const found = verbTable.find(({ name, alias }) => name === word || alias === word);
  if (found !== undefined) return found;
  const names = verbTable.flatMap(({ name, alias }) => (alias === null ? [name] : [name, alias]));
  const guess = nearest(word, names);
  throw new WrongUse(
    'unknown-verb',
    `there is no verb «${word}»`,
    guess === null
      ? `The verbs are ${listed(verbTable.map(({ name }) => name))}.`
      : `Did you mean \`siaran ${guess}\`?`,
  );
}

/** Before commander does, so that a flag of another verb is told from one that does not exist. */
function refuseStrangers(words: readonly string[], verb: VerbEntry): void {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || word === '-') {
      if (verb.operands !== null) continue;
      throw new WrongUse(
        'too-many-words',
        `«${word}» is one word too many after «siaran ${verb.name}»`,
        'Put a value with blanks in it between quotation marks: `--out "my folder"`.',
      );
    }
    const name = word.split('=', 1)[0] ?? word;
    const flag = flagTable.find((entry) => entry.verbs.includes(verb.name) && namesOf(entry).includes(name));
    if (flag === undefined) throw strangeFlag(name, verb);
    if (!takesValue(flag) && word.includes('='))
      throw new WrongUse('value-unwanted', `«${name}» takes no value`, `Write it alone: \`${name}\`.`);
    if (!takesValue(flag)) continue;
    const value = word.includes('=') ? word.slice(name.length + 1) : (words[at + 1] ?? '');
    // A flag behind it is no value: the value was forgotten (or an empty variable of a script stood there).
    if (value === '' || (!word.includes('=') && isFlag(value)))
      throw new WrongUse('value-missing', `«${name}» needs a value after it`, '`--help` shows which.');
    if (!word.includes('=')) at += 1;
  }
}

function isFlag(word: string): boolean {
  return flagTable.some((flag) => namesOf(flag).includes(word.split('=', 1)[0] ?? word));
}

function strangeFlag(name: string, verb: VerbEntry): WrongUse {
  const elsewhere = flagTable
    .filter((entry) => namesOf(entry).includes(name))
    .flatMap((entry) => entry.verbs);
  if (elsewhere.length > 0) {
    return new WrongUse(
      'flag-of-another-verb',
      `«${name}» does not go with «siaran ${verb.name}»`,
      `It goes with ${listed(elsewhere.map((other) => `\`siaran ${other}\``))}.`,
    );
  }
  const ofVerb = flagTable.filter((entry) => entry.verbs.includes(verb.name)).flatMap(namesOf);
  const guess = nearest(name, [...ofVerb, '--help', '--version']);
  return new WrongUse(
    'unknown-flag',
    `there is no flag «${name}»`,
    guess === null ? `\`siaran ${verb.name} --help\` lists them all.` : `Did you mean \`${guess}\`?`,
  );
}

function commandOf(verb: VerbEntry): Command {
  const command = new Command(`siaran ${verb.name}`)
    .description(sentence(verb.help))
    .usage(verb.operands === null ? '[flags]' : `${verb.operands} [flags]`)
    .allowExcessArguments()
    .helpOption('-h, --help', 'show this')
    .configureHelp({ styleTitle: (title) => (title === 'Options:' ? 'Flags:' : title) })
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  for (const flag of flagTable) if (flag.verbs.includes(verb.name)) command.option(flag.syntax, flag.help);
  return command;
}

function helpOn(word: string | undefined): string {
  if (word === undefined || word.startsWith('-')) return programHelp();
  return commandOf(verbCalled(word)).helpInformation();
}

function programHelp(): string {
  const verbs = verbTable.map(({ name, alias, help }) => {
    const names = alias === null ? name : `${name}, ${alias}`;
    return `  ${names.padEnd(13)} ${help}`;
  });
  return `Siaran keeps an archive of press releases as a website.

Usage: siaran [verb] [flags]

Verbs:
${verbs.join('\n')}

Flags of a verb: siaran <verb> --help
Version:         siaran --version

Releases are the files in content/releases/. What the site looks like is in templates/.
`;
}

function inOurWords(error: CommanderError): WrongUse {
  const flag = /'(?:-\w, )?(--?[\w-]+)/.exec(error.message)?.[1] ?? '';
  if (error.code === 'commander.optionMissingArgument') {
    return new WrongUse('value-missing', `«${flag}» needs a value after it`, '`--help` shows which.');
  }
  return new WrongUse(
    'not-understood',
    error.message.replace(/^error: /, ''),
    '`siaran --help` shows how it is used.',
  );
}

function flagsFrom(verb: Verb, given: Readonly<Record<string, unknown>>): Flags {
  const text = (name: string): string | null => (typeof given[name] === 'string' ? given[name] : null);
  const isSet = (name: string): boolean => given[name] === true;
  return {
    root: text('root'),
    out: text('out'),
    base: readBase(text('base')),
    port: readPort(text('port')),
    host: text('host'),
    // What is served is for the author's eyes, so it shows what is held unless told not to.
    drafts: verb === 'serve' ? given.drafts !== false : isSet('drafts'),
    future: verb === 'serve' ? given.future !== false : isSet('future'),
    clock: readClock(text('clock')),
    strict: isSet('strict'),
    dryRun: isSet('dryRun'),
    full: isSet('full'),
    changedList: text('changedList'),
    format: readFormat(text('format')),
    map: text('map'),
    table: text('table'),
    agency: text('agency'),
    lang: readLanguage(text('lang')),
    media: text('media'),
    baseUrl: readBaseUrl(text('baseUrl')),
    encoding: text('encoding'),
    expect: text('expect'),
    limit: readCount('--limit', text('limit')),
    keepHtml: isSet('keepHtml'),
    jobs: readCount('--jobs', text('jobs')),
    undo: text('undo'),
    apply: text('apply'),
    json: isSet('json'),
    quiet: isSet('quiet'),
    verbose: isSet('verbose'),
    all: isSet('all'),
    color: isSet('color'),
    progress: isSet('progress'),
  };
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
