import type { Surroundings } from './article.js';

/** Something a body wanted to know of what is round it, and the answer it got: true, false, an address, or null for none. */
export type Asked = readonly [kind: AskedKind, name: string, answer: boolean | string | null];

type AskedKind = 'file' | 'address' | 'held path' | 'held address' | 'target' | 'moved';

/**
 * The same surroundings, with every question that is asked of them written down once. An article depends on its source and
 * on these answers, and on nothing else that a new file in the archive could change: while the answers stay, so does the article.
 */
export function listenTo(surroundings: Surroundings): {
  readonly surroundings: Surroundings;
  readonly asked: () => Asked[];
} {
  const heard = new Map<string, Asked>();
  const answer = (kind: AskedKind, name: string): Asked[2] => {
    const given = answerOf(surroundings, kind, name);
    heard.set(`${kind} ${name}`, [kind, name, given]);
    return given;
  };
  const has = (kind: AskedKind) => ({ has: (name: string) => answer(kind, name) === true });
  const get = (kind: AskedKind) => ({
    get: (name: string) => {
      const given = answer(kind, name);
      return typeof given === 'string' ? given : undefined;
    },
  });
  return {
    surroundings: {
      ...surroundings,
      files: has('file'),
      addresses: get('address'),
      moved: get('moved'),
      heldPaths: has('held path'),
      heldAddresses: has('held address'),
      targets: has('target'),
    },
    asked: () => [...heard.values()],
  };
}

/** Whether every question would be answered as it was. */
export function areAnsweredAlike(
  asked: readonly Asked[],
  surroundings: Omit<Surroundings, 'words'>,
): boolean {
  return asked.every(([kind, name, answer]) => answerOf(surroundings, kind, name) === answer);
}

function answerOf(surroundings: Omit<Surroundings, 'words'>, kind: AskedKind, name: string): Asked[2] {
  switch (kind) {
    case 'file':
      return surroundings.files.has(name);
    case 'address':
      return surroundings.addresses.get(name) ?? null;
    case 'moved':
      return surroundings.moved.get(name) ?? null;
    case 'held path':
      return surroundings.heldPaths.has(name);
    case 'held address':
      return surroundings.heldAddresses.has(name);
    case 'target':
      return surroundings.targets.has(name);
  }
}
