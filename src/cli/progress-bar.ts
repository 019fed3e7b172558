import { grouped } from './words.js';

/**
 * A line that shows how far a stage has come: `importing [#####.......] 4,200 of 10,000, 310 a second, 19 s left`. Without a
 * known total only the count and the rate.
 *
 * @param milliseconds since the stage began
 */
export function progressLine(stage: string, done: number, total: number, milliseconds: number): string {
  if (total <= 1 && done <= 1) return stage;
  const rate = milliseconds > 0 ? (done * 1000) / milliseconds : 0;
  const pace = milliseconds < 1000 || rate < 1 ? '' : `, ${grouped(Math.round(rate))} a second`;
  if (total <= 0) return `${stage} ${grouped(done)}${pace}`;
  const filled = Math.round((barWidth * Math.min(done, total)) / total);
  // ASCII, for the console of an old Windows shows nothing else.
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`;
  const left = pace === '' || done >= total ? '' : `, ${timeLeft((total - done) / rate)} left`;
  return `${stage} ${bar} ${grouped(done)} of ${grouped(total)}${pace}${left}`;
}

const barWidth = 16;

function timeLeft(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
