/** The parts of a run that take their time. */
export type Stage = 'reading' | 'rendering' | 'checking' | 'publishing' | 'importing' | 'writing';

/** Told how far a stage has come; both numbers count the same things, such as pages. A total of 0 is not known. */
export type OnProgress = (stage: Stage, done: number, total: number) => void;
