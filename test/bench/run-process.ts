import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Command {
  readonly file: string;
  readonly words: readonly string[];
  readonly folder: string;
}

/** What one whole process cost, from before it is started until it has ended. */
export interface Cost {
  readonly wallSeconds: number;
  /** User and system time of all its threads and children; null where the machine does not tell. */
  readonly cpuSeconds: number | null;
  /** The most memory it ever held; null where the machine does not tell. */
  readonly peakMiB: number | null;
}

export interface Run {
  readonly cost: Cost;
  /** All that it printed. */
  readonly output: string;
}

/**
 * Runs a command and waits for it. Only one may run at a time, for the CPU time is that of all children.
 *
 * @throws where it does not end with exit code 0, with the end of what it said
 */
export async function runProcess(command: Command): Promise<Run> {
  const cpuBefore = cpuOfChildren();
  const started = performance.now();
  const child = startProcess(command);
  const said: string[] = [];
  child.stdout?.on('data', (chunk: string) => said.push(chunk));
  child.stderr?.on('data', (chunk: string) => said.push(chunk));
  let peakMiB: number | null = null;
  const look = (): void => {
    peakMiB = peakOf(child) ?? peakMiB;
  };
  const timer = setInterval(look, pollMilliseconds);
  let wallSeconds = 0;
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', () => {
        wallSeconds = (performance.now() - started) / 1000;
      });
      child.on('close', resolve);
    });
    const output = said.join('');
    if (code !== 0)
      throw new Error(`${shown(command)} ended with exit code ${code}:\n${output.slice(-3000)}`);
    const cpuAfter = cpuOfChildren();
    const cpuSeconds = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore;
    return { cost: { wallSeconds, cpuSeconds, peakMiB }, output };
  } finally {
    clearInterval(timer);
  }
}

/**
 * Starts a command of which the text it prints is wanted, without colours. It ends at the latest with this process, before the
 * folder that it works in is cleared away.
 */
export function startProcess({ file, words, folder }: Command): ChildProcess {
  const env = { ...process.env, NO_COLOR: '1' };
  const child = spawn(file, words, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = (): boolean => child.kill('SIGKILL');
  process.prependOnceListener('exit', end);
  child.once('close', () => process.off('exit', end));
  child.stdout?.setEncoding('utf8');
  child.stderr?.setEncoding('utf8');
  return child;
}

export function shown({ file, words }: Command): string {
  return [file, ...words].join(' ');
}

/** Memory only grows to its peak, so what is missed is what was taken in the last moment before the end. */
const pollMilliseconds = 20;

/** Of the running process itself, from Linux (proc_pid_status(5)): GNU time is not on every machine. */
export function peakOf({ pid }: ChildProcess): number | null {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/mu.exec(readProc(`/proc/${pid}/status`) ?? '')?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}

/** Of all children that have ended: fields `cutime` and `cstime` (proc_pid_stat(5)), in hundredths of a second. */
function cpuOfChildren(): number | null {
  const stat = readProc('/proc/self/stat');
  if (stat === null) return null;
  // The second field is the name of the program in brackets, and may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

function readProc(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
