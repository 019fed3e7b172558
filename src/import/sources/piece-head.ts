/** The beginning of a stream of strings, and the whole of it again. */
export interface PieceHead {
  /** The first `headSize` characters, however the pieces are cut. */
  readonly head: string;
  /** All pieces, the first characters left out that are asked for; at most those of the head. */
  readonly rest: (skipped: number) => AsyncGenerator<string>;
}

/** Looks at the beginning of a stream before it is read. */
export async function pieceHead(chunks: AsyncIterable<string>): Promise<PieceHead> {
  const iterator = chunks[Symbol.asyncIterator]();
  let begun = '';
  let isOver = false;
  while (begun.length < headSize && !isOver) {
    const next = await iterator.next();
    if (next.done === true) isOver = true;
    else begun += next.value;
  }
  return {
    head: begun.slice(0, headSize),
    rest: async function* (skipped) {
      if (begun.length > skipped) yield begun.slice(skipped);
      try {
        while (!isOver) {
          const next = await iterator.next();
          if (next.done === true) isOver = true;
          else yield next.value;
        }
      } finally {
        await iterator.return?.();
      }
    },
  };
}

const headSize = 64 * 1024;
