import type { Root } from 'hast';
import type { BodyNode } from './tree.js';

/**
 * What a body may cost. Each limit is far above the largest of 150 real releases measured (600 KB with its photos inside,
 * 24 levels) and far below what stops the program: 2,000 nested elements overflow the stack of the tree builders, 300 nested
 * list levels of Markdown take 5 s.
 */
export const limits = {
  /** UTF-16 units of one body. */
  size: 20_000_000,
  /** Elements inside one another. */
  depth: 200,
  /** Containers of Markdown (quotations and list items) inside one another. */
  containers: 60,
  /** Inline elements opened and not yet closed where a block begins, times the blocks that follow: each block opens them all again. */
  reopened: 200_000,
  /** Milliseconds of work for one body: only a last resort, since it is not the same on every machine. */
  time: 60_000,
} as const;

/** A body that is refused as a whole; the converter turns it into a problem that names the file. */
export class BodyRefused extends Error {
  constructor(
    readonly code: 'body-too-large' | 'body-too-deep' | 'body-too-slow' | 'body-unstable',
    message: string,
    readonly help: string,
  ) {
    super(message);
    this.name = 'BodyRefused';
  }
}

/** Refuses, before anything parses it, a text that would cost too much. */
export function guardText(source: string): void {
  if (source.length > limits.size) {
    throw new BodyRefused(
      'body-too-large',
      `the body has ${source.length} characters; the limit is ${limits.size}`,
      'Take pictures out of the text into files beside the release, or split it into several releases.',
    );
  }
  if (reopenedElements(source) > limits.reopened)
    throw tooDeep('thousands of elements that are opened and never closed');
}

/** Refuses Markdown whose quotations and lists are nested beyond any text. */
export function guardMarkdown(source: string): void {
  if (markdownDepth(source) > limits.containers) throw tooDeep('quotations or lists nested beyond any text');
}

/** Refuses a tree that is deeper than the rules may recurse. Level by level, since it must survive what it measures. */
export function guardDepth(tree: Root): void {
  let level: readonly (Root | BodyNode)[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.depth) throw tooDeep(`elements nested more than ${limits.depth} deep`);
    const below: BodyNode[] = [];
    for (const node of level) if ('children' in node) for (const child of node.children) below.push(child);
    level = below;
  }
}

export function tooDeep(what: string): BodyRefused {
  return new BodyRefused(
    'body-too-deep',
    `the body has ${what}`,
    'Open it in an editor, copy the text without its formatting, and paste that as Markdown.',
  );
}

/**
 * A watch over one body: `check` throws once the time is over, and the processor has worked for as long: on a machine that is
 * busy with something else, a body is not refused for waiting. Node 20 can only say what all threads of the program did together,
 * so beside other threads this is a watch of time alone. So it is for short bodies too: no load makes a minute of their
 * milliseconds, and asking for the work can take as long as converting them.
 *
 * @param size UTF-16 units of the body
 */
export function startWatch(
  size: number,
  now: () => number = () => performance.now(),
  worked: () => number = millisecondsWorked,
): { check: () => void } {
  const end = now() + limits.time;
  const before = size < longBody ? null : worked();
  return {
    check: () => {
      if (now() > end && (before === null || worked() - before > limits.time)) {
        throw new BodyRefused(
          'body-too-slow',
          `the body takes longer than ${limits.time / 1000} seconds to clean`,
          'Open it in an editor, copy the text without its formatting, and paste that as Markdown.',
        );
      }
    },
  };
}

/** UTF-16 units; such a body takes some tenths of a second. */
const longBody = 500_000;

function millisecondsWorked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const formatting =
  /<(\/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s>/])|<(p|div|li|td|tr|h[1-6])(?=[\s>/])/giu;

/**
 * Upper estimate of the elements that the HTML standard's «reconstruct the active formatting elements» would make: at each
 * block every formatting element left open is opened once more (HTML Living Standard, 13.2.4.3).
 */
function reopenedElements(source: string): number {
  let open = 0;
  let reopened = 0;
  for (const [, closing, name] of source.matchAll(formatting)) {
    if (name === undefined) reopened += open;
    else open = Math.max(0, open + (closing === '/' ? -1 : 1));
  }
  return reopened;
}

/** The deepest nesting of quotation marks and list markers, read off the beginnings of the lines. */
function markdownDepth(source: string): number {
  let deepest = 0;
  let indents: number[] = [];
  for (const [, blanks = '', markers = ''] of source.matchAll(
    /^([ \t]*)((?:(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*)*)/gmu,
  )) {
    if (markers === '') continue;
    const indent = blanks.replace(/\t/gu, '    ').length;
    indents = indents.filter((known) => known < indent);
    indents.push(indent);
    const onThisLine = markers.match(/>|[-*+]|\d+[.)]/gu)?.length ?? 0;
    deepest = Math.max(deepest, indents.length + onThisLine - 1);
  }
  return deepest;
}
