import { cpus, loadavg, release, totalmem, type } from 'node:os';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  /** Processes that wanted to run in the minute before the first measurement. */
  readonly load: number;
}

export function thisMachine(): Machine {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** A sentence, with a blank before it, where others are at work; nothing where the machine was quiet. */
export function busyRemark({ cores, load }: Machine): string {
  return load > cores / 2
    ? ` Other programs were at work (load ${load}): the figures are too high, and the ratios rough.`
    : '';
}
