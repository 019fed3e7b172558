import { exitCodes } from './exit-codes.js';

/** What the program sees of the machine it runs on; a test gives it another. */
export interface World {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back at each request to stop (Ctrl-C, SIGTERM); the answer undoes that. */
  readonly onInterrupt: (handle: () => void) => () => void;
  /** Ends the program at once. */
  readonly exit: (code: number) => void;
}

export interface Sink {
  readonly isTTY: boolean;
  /** Width of the terminal in columns; 80 where there is none. */
  readonly columns: number;
  write(text: string): void;
}

/** The world of a process. */
export function worldOf(running: NodeJS.Process): World {
  return {
    stdout: sinkOf(running.stdout, running),
    stderr: sinkOf(running.stderr, running),
    env: running.env,
    cwd: running.cwd(),
    now: () => Date.now(),
    onInterrupt(handle) {
      const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
      for (const signal of signals) running.on(signal, handle);
      return () => {
        for (const signal of signals) running.off(signal, handle);
      };
    },
    exit: (code) => running.exit(code),
  };
}

/**
 * A reader that has gone away (`siaran check | head`) is no fault: what is left to say is not said, and the work goes on. Where
 * words cannot be written (a log on a full disk) the work goes on too, but the exit code tells.
 */
function sinkOf(stream: NodeJS.WriteStream, running: NodeJS.Process): Sink {
  const state = { isOpen: true };
  stream.on('error', (error) => {
    state.isOpen = false;
    if ('code' in error && error.code === 'EPIPE') return;
    if (stream === running.stdout)
      running.stderr.write(`error: could not write the answer: ${error.message}\n`);
    running.once('exit', () => {
      running.exitCode = exitCodes.machine;
    });
  });
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns ?? 80,
    write(text) {
      if (state.isOpen) stream.write(text);
    },
  };
}
