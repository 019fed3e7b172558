import {
  type Context,
  type Emitter,
  Hash,
  type Liquid,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';

/** How deep a file may include itself; one that does so at all never ends by itself. */
const DEEPEST = 20;

/** A file includes itself, by itself or by way of others. */
export class EndlessError extends Error {
  constructor(readonly template: string) {
    super(`«${template}» includes itself`);
  }
}

/**
 * `{% render 'entry', entry: item, level: 2 %}`: Liquid's own tag, but the name of the file always stands in quotation
 * marks. So a file that is not there is found when the templates are read, not on the one page that needs it.
 */
export class RenderTag extends Tag {
  readonly #file: IncludedFile;
  readonly #values: Hash;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    const name = this.tokenizer.readQuoted()?.content;
    if (name === undefined) throw new Error('the name of a file is expected, in quotation marks');
    if (!liquid.options.fs.existsSync(name)) throw new Error(`ENOENT: Failed to lookup "${name}"`);
    this.#file = includedFile(liquid, name);
    this.#values = new Hash(this.tokenizer, liquid.options.keyValueSeparator);
  }

  /** What the file is given is all it sees, beside what every file sees. */
  *render(context: Context, emitter: Emitter): IterableIterator<unknown> {
    const file = this.#file;
    if (file.depth === DEEPEST) throw new EndlessError(file.name);
    const inner = context.spawn();
    Object.assign(inner.bottom(), yield this.#values.render(context));
    // Parsed when first needed: a file that includes itself would never be parsed to its end.
    file.template ??= this.liquid.parse(this.liquid.options.fs.readFileSync(file.name), file.name);
    file.depth += 1;
    try {
      yield this.liquid.renderer.renderTemplates(file.template, inner, emitter);
    } finally {
      file.depth -= 1;
    }
  }
}

interface IncludedFile {
  readonly name: string;
  template: Template[] | null;
  /** How many renderings of it are under way, one inside another. */
  depth: number;
}

/** One for all the places that include it. */
function includedFile(liquid: Liquid, name: string): IncludedFile {
  const files = included.get(liquid) ?? new Map<string, IncludedFile>();
  included.set(liquid, files);
  const file = files.get(name) ?? { name, template: null, depth: 0 };
  files.set(name, file);
  return file;
}

const included = new WeakMap<Liquid, Map<string, IncludedFile>>();
