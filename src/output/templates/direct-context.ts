import { Context, type Emitter, type Liquid, type Scope } from 'liquidjs';

/** The values a template sees, with a way to look one up in one step. */
export class DirectContext extends Context {
  readonly #inner: Scope[] = [];

  /**
   * @param globals what every file sees, those that `render` includes too.
   * @param outer the context of the file that includes this one, whose limits go on to count.
   */
  constructor(liquid: Liquid, globals: object, outer: Context | null = null) {
    const limits = outer === null ? {} : { memoryLimit: outer.memoryLimit, renderLimit: outer.renderLimit };
    super({}, liquid.options, { sync: true, globals }, { liquid, ...limits });
  }

  override push(scope: object): number {
    this.#inner.push(scope);
    return super.push(scope);
  }

  override pop(): Scope | undefined {
    this.#inner.pop();
    return super.pop();
  }

  /** What a name means here: the innermost scope that has it decides. Undefined where none has it. */
  look(name: string): unknown {
    for (let index = this.#inner.length - 1; index >= 0; index -= 1) {
      const scope = this.#inner[index];
      if (scope !== undefined && name in scope) return this.readProperty(scope, name);
    }
    const own = this.bottom();
    return this.readProperty(name in own ? own : this.globals, name);
  }
}

/** What was printed so far. */
export class Written implements Emitter {
  buffer = '';

  write(text: unknown): void {
    if (text !== null && text !== undefined) this.buffer += String(text);
  }
}
