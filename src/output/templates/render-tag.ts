import {
  type Context,
  type Emitter,
  Hash,
  type Liquid,
  Tag,
  type TagToken,
  type TopLevelToken,
  toValueSync,
} from 'liquidjs';
import type { DirectRender } from './direct.js';
import { DirectContext } from './direct-context.js';
import { readerOfHash, UNREAD } from './direct-values.js';

/** How deep a file may include itself; one that does so at all never ends by itself. */
const DEEPEST = 20;

/** A file includes itself, by itself or by way of others. */
export class EndlessError extends Error {
  constructor(readonly template: string) {
    super(`«${template}» includes itself`);
  }
}

interface IncludedFile {
  render: DirectRender | null;
  /** How many renderings of it are under way, one inside another. */
  depth: number;
}

/**
 * `{% render 'entry', entry: item, level: 2 %}`: Liquid's own tag, but the name of the file always stands in quotation
 * marks. So a file that is not there is found when the templates are read, not on the one page that needs it.
 *
 * @param parse makes the file of a name ready; it is asked once for each file.
 */
export function makeRenderTag(
  parse: (name: string) => DirectRender,
): new (
  token: TagToken,
  remaining: TopLevelToken[],
  liquid: Liquid,
) => Tag {
  /** One for all the places that include it. */
  const files = new Map<string, IncludedFile>();

  return class RenderTag extends Tag {
    readonly #name: string;
    readonly #file: IncludedFile;
    readonly #values: Hash;
    readonly #read: ReturnType<typeof readerOfHash>;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      const name = this.tokenizer.readQuoted()?.content;
      if (name === undefined) throw new Error('the name of a file is expected, in quotation marks');
      if (!liquid.options.fs.existsSync(name)) throw new Error(`ENOENT: Failed to lookup "${name}"`);
      this.#name = name;
      this.#file = files.get(name) ?? { render: null, depth: 0 };
      files.set(name, this.#file);
      this.#values = new Hash(this.tokenizer, liquid.options.keyValueSeparator);
      this.#read = readerOfHash(this.#values);
    }

    /** What the file is given is all it sees, beside what every file sees. */
    render(context: Context, emitter: Emitter): void {
      const file = this.#file;
      if (file.depth === DEEPEST) throw new EndlessError(this.#name);
      const inner = new DirectContext(this.liquid, context.globals, context);
      Object.assign(inner.bottom(), this.#valuesIn(context));
      // Parsed when first needed: a file that includes itself would never be parsed to its end.
      file.render ??= parse(this.#name);
      file.depth += 1;
      try {
        file.render(inner, emitter);
      } finally {
        file.depth -= 1;
      }
    }

    #valuesIn(context: Context): object {
      const values = context instanceof DirectContext ? this.#read(context) : UNREAD;
      return values === UNREAD ? toValueSync(this.#values.render(context)) : values;
    }
  };
}
