/** Builds again and again, one at a time. */
export interface Rebuilder {
  /** Something changed. What changes while a build runs is built after it, once. */
  rebuild(): void;
  /** When the build that runs, if any, has come to its end. */
  settled(): Promise<void>;
}

/** @param build must not throw: what went wrong is for the one who looks at the site */
export function rebuilderOf(build: () => Promise<void>): Rebuilder {
  let running: Promise<void> | null = null;
  let isStale = false;

  async function work(): Promise<void> {
    do {
      isStale = false;
      await build();
    } while (isStale);
    running = null;
  }

  return {
    rebuild() {
      isStale = true;
      running ??= work();
    },
    settled: async () => {
      await running;
    },
  };
}
