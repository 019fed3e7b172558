import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** First the files that have a process each: the two processes that all others share would end at each of them. */
export class SortFiles extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isAlone = ({ project }: TestSpecification): boolean => project.config.isolate;
    return [...sorted.filter(isAlone), ...sorted.filter((file) => !isAlone(file))];
  }
}
