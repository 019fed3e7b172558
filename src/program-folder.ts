/** Of the program: `.build/` where it is compiled, else `src/`. In both the modules that ask stand at the top. */
export const programFolder = new URL('./', import.meta.url);

/** A file or folder of the repository, beside the program: `templates/`. */
export function besideProgram(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}
