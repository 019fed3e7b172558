import {
  type Context,
  type Filter,
  type Hash,
  isTruthy,
  type Liquid,
  type Token,
  TypeGuards,
  toValueSync,
  type Value,
} from 'liquidjs';
import type { DirectContext } from './direct-context.js';

/** Reads a value in one step; `UNREAD` where only Liquid itself can tell what it is, or what is wrong with it. */
export type Read = (context: DirectContext) => unknown;

export const UNREAD = Symbol('unread');

/** A filter that is given plain values and needs nothing of Liquid. */
export type PlainFilter = (value: unknown, ...rest: unknown[]) => unknown;

/** Finds a filter by its name; undefined for those of Liquid. */
export type PlainFilters = (name: string) => PlainFilter | undefined;

/** The way to a value: an expression and the filters behind it. */
export function readerOfValue(value: Value, liquid: Liquid, plain: PlainFilters): Read {
  const initial = readerOfTokens(value.initial.postfix, liquid);
  const steps = value.filters.map((filter) => stepOf(filter, plain));
  const [only] = steps;
  if (only === undefined) return initial;
  if (steps.length === 1)
    return (context) => {
      const found = initial(context);
      return found === UNREAD ? UNREAD : only(found, context);
    };
  return (context) => {
    let found = initial(context);
    for (const step of steps) {
      if (found === UNREAD) return UNREAD;
      found = step(found, context);
    }
    return found;
  };
}

/** The way to what a name, a literal or a path of names means. */
export function readerOfToken(token: Token): Read {
  if ('content' in token) {
    const { content } = token;
    return () => content;
  }
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable !== undefined) return unread;
  const names = token.props.map((prop) => ('content' in prop ? prop.content : null));
  const [first, ...rest] = names.filter((name) => typeof name === 'string');
  if (first === undefined || rest.length + 1 < names.length) return unread;
  return (context) => {
    let found = context.look(first);
    for (const name of rest) {
      if (found === undefined) return UNREAD;
      found = context.readProperty(found as object, name);
    }
    return found === undefined ? UNREAD : found;
  };
}

/** The values that a tag names behind a comma: `entry: item, level: 2`. */
export function readerOfHash({
  hash,
}: Hash): (context: DirectContext) => Record<string, unknown> | typeof UNREAD {
  const readers = Object.entries(hash).map(([name, token]): [string, Read] => [
    name,
    token === undefined ? () => true : readerOfToken(token),
  ]);
  return (context) => {
    const values: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      const value = read(context);
      if (value === UNREAD) return UNREAD;
      values[name] = value;
    }
    return values;
  };
}

function unread(): typeof UNREAD {
  return UNREAD;
}

/**
 * An expression as Liquid keeps it: operands first, each operator behind its own. Liquid too reads every operand, whatever the
 * others are. `not`, which takes one operand alone, is left to it.
 */
function readerOfTokens(postfix: readonly Token[], liquid: Liquid): Read {
  const operands: Read[] = [];
  for (const token of postfix) {
    if (!TypeGuards.isOperatorToken(token)) {
      operands.push(readerOfToken(token));
      continue;
    }
    const [right, left] = [operands.pop(), operands.pop()];
    if (left === undefined || right === undefined || token.operator === 'not') return unread;
    operands.push(readerOfOperator(token.operator, left, right, liquid));
  }
  const [whole, ...others] = operands;
  return whole === undefined || others.length > 0 ? unread : whole;
}

function readerOfOperator(name: string, left: Read, right: Read, liquid: Liquid): Read {
  const operator = liquid.options.operators[name];
  if (operator === undefined) return unread;
  const plain = plainOperators.get(name);
  return (context) => {
    const one = left(context);
    const other = right(context);
    if (one === UNREAD || other === UNREAD) return UNREAD;
    const result = plain?.(one, other, context);
    return result ?? toValueSync(operator(one, other, context) as IterableIterator<unknown>);
  };
}

type PlainOperator = (one: unknown, other: unknown, context: Context) => boolean | undefined;

/** What the commonest operators say of the commonest values; undefined where Liquid itself has to be asked. */
const plainOperators: ReadonlyMap<string, PlainOperator> = new Map<string, PlainOperator>([
  ['==', (one, other) => (areStrings(one, other) ? one === other : undefined)],
  ['!=', (one, other) => (areStrings(one, other) ? one !== other : undefined)],
  ['>', (one, other) => (typeof one === 'number' && typeof other === 'number' ? one > other : undefined)],
  ['and', (one, other, context) => isTruthy(one, context) && isTruthy(other, context)],
  ['or', (one, other, context) => isTruthy(one, context) || isTruthy(other, context)],
]);

function areStrings(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string';
}

/** What nothing takes the place of, whatever the default is. */
function isSomething(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function stepOf(filter: Filter, plain: PlainFilters): (value: unknown, context: DirectContext) => unknown {
  const byLiquid = (value: unknown, context: DirectContext): unknown =>
    toValueSync(filter.render(value, context));
  const handler = plain(filter.name);
  if (handler === undefined && filter.name === 'default')
    return (value, context) => (isSomething(value) ? value : byLiquid(value, context));
  if (handler === undefined) return byLiquid;
  const args = filter.args.map((arg): Read => {
    if (!Array.isArray(arg)) return readerOfToken(arg);
    const [name, token] = arg;
    const read = token === undefined ? () => true : readerOfToken(token);
    return (context) => {
      const value = read(context);
      return value === UNREAD ? UNREAD : [name, value];
    };
  });
  const [only] = args;
  if (only === undefined) return (value) => handler(value);
  return (value, context) => {
    const values = args.map((read) => read(context));
    return values.includes(UNREAD) ? byLiquid(value, context) : handler(value, ...values);
  };
}
