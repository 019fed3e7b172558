/** The parts of a build that take their time. */
export type BuildStage = 'reading' | 'rendering' | 'checking' | 'publishing';

/** Told how far a stage has come; both numbers count the same things, such as pages. */
export type OnProgress = (stage: BuildStage, done: number, total: number) => void;
