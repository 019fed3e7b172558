import {
  AssignTag,
  Drop,
  type Emitter,
  ForTag,
  IfTag,
  isTruthy,
  type Liquid,
  LiquidError,
  Output,
  RenderError,
  type Template,
  TypeGuards,
  toValueSync,
  UnlessTag,
  Value,
} from 'liquidjs';
import type { DirectContext } from './direct-context.js';
import { type PlainFilters, type Read, readerOfToken, readerOfValue, UNREAD } from './direct-values.js';

/** Renders templates that were parsed, into an emitter. */
export type DirectRender = (context: DirectContext, emitter: Emitter) => void;

/**
 * Templates as Liquid parsed them, to be rendered in one step. Liquid renders by generators, so that it could wait for a
 * promise at every value; ours are all at hand, and the waiting was four fifths of the time a page takes. Only what nearly
 * every page is made of is done here: text, values, `if`, `unless`, `for`, `assign`, `render`. Everything else, and every value
 * that is not there, is left to Liquid, so what it prints and what it says of a slip stay the same.
 */
export function makeDirect(
  templates: readonly Template[],
  liquid: Liquid,
  plain: PlainFilters,
): DirectRender {
  const steps = templates.map((template) => ({ template, render: stepOf(template, liquid, plain) }));
  return (context, emitter) => {
    for (const { template, render } of steps) {
      try {
        render(context, emitter);
      } catch (error) {
        throw LiquidError.is(error) || !(error instanceof Error) ? error : new RenderError(error, template);
      }
      if (context.breakCalled || context.continueCalled) return;
    }
  };
}

function stepOf(template: Template, liquid: Liquid, plain: PlainFilters): DirectRender {
  const inner = (templates: readonly Template[] | undefined): DirectRender =>
    makeDirect(templates ?? [], liquid, plain);
  const read = (value: Value): Read => surely(value, readerOfValue(value, liquid, plain));
  if (template instanceof Output) return printing(read(template.value));
  if (template instanceof IfTag) {
    const branches = template.branches.map((branch) => ({
      read: read(branch.value),
      render: inner(branch.templates),
    }));
    return choosing(branches, isTruthy, inner(template.elseTemplates));
  }
  if (template instanceof UnlessTag && template.branches.length === 1) {
    const branches = template.branches.map((branch) => ({
      read: read(branch.value),
      render: inner(branch.templates),
    }));
    return choosing(branches, (value, context) => !isTruthy(value, context), inner(template.elseTemplates));
  }
  if (template instanceof ForTag && Object.keys(template.hash.hash).length === 0)
    return repeating(template, inner(template.templates), inner(template.elseTemplates));
  if (template instanceof AssignTag) return assigning(template, read) ?? byLiquid(template);
  if (TypeGuards.isHTMLToken(template.token)) return writing(template.token.getContent());
  return byLiquid(template);
}

function byLiquid(template: Template): DirectRender {
  return (context, emitter) => {
    const html: unknown = toValueSync(template.render(context, emitter));
    if (html) emitter.write(html);
  };
}

/** What stands between the tags is the same at every time. */
function writing(text: string): DirectRender {
  return (_, emitter) => emitter.write(text);
}

function printing(read: Read): DirectRender {
  return (context, emitter) => emitter.write(read(context));
}

function choosing(
  branches: readonly { readonly read: Read; readonly render: DirectRender }[],
  isChosen: (value: unknown, context: DirectContext) => boolean,
  otherwise: DirectRender,
): DirectRender {
  return (context, emitter) => {
    for (const { read, render } of branches)
      if (isChosen(read(context), context)) return render(context, emitter);
    return otherwise(context, emitter);
  };
}

function repeating(tag: ForTag, render: DirectRender, otherwise: DirectRender): DirectRender {
  const read = readerOfToken(tag.collection);
  const slowly = byLiquid(tag);
  return (context, emitter) => {
    const items = read(context);
    if (!Array.isArray(items)) return slowly(context, emitter);
    if (items.length === 0) return otherwise(context, emitter);
    const forloop = new Forloop(items.length);
    const scope: Record<string, unknown> = { forloop };
    context.push(scope);
    for (const item of items) {
      scope[tag.variable] = item;
      context.breakCalled = context.continueCalled = false;
      render(context, emitter);
      if (context.breakCalled) break;
      forloop.done += 1;
    }
    context.breakCalled = context.continueCalled = false;
    context.pop();
  };
}

function assigning(tag: AssignTag, read: (value: Value) => Read): DirectRender | null {
  const [name] = tag.localScope();
  const [value] = tag.arguments();
  if (name === undefined || !(value instanceof Value)) return null;
  const found = read(value);
  return (context) => {
    context.bottom()[name.content] = found(context);
  };
}

/** What is not to be read in one step is read by Liquid's own; it also says what is wrong where nothing is there. */
function surely(value: Value, read: Read): Read {
  return (context) => {
    const found = read(context);
    return found === UNREAD ? toValueSync(value.value(context)) : found;
  };
}

/** Which turn of a loop it is: Liquid asks these by their names. */
class Forloop extends Drop {
  done = 0;

  constructor(readonly length: number) {
    super();
  }

  index(): number {
    return this.done + 1;
  }

  index0(): number {
    return this.done;
  }

  first(): boolean {
    return this.done === 0;
  }

  last(): boolean {
    return this.done === this.length - 1;
  }

  rindex(): number {
    return this.length - this.done;
  }

  rindex0(): number {
    return this.length - this.done - 1;
  }
}
