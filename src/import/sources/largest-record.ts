import { error, type Finding } from '../../content/finding.js';

/**
 * Bytes of one record. The largest of 12,694 real releases has 600 KB, with its photos inside. What is larger is passed over
 * without being held in memory, named, and those after it are read, so that one broken record cannot end an import.
 */
export const largestRecord = 32 * 1024 * 1024;

export function recordTooLarge(bytes: number): Finding {
  const size = `${Math.ceil(bytes / 1024 / 1024)} MB`;
  return error(
    'record-too-large',
    `This record has ${bytes > largestRecord ? size : `more than ${largestRecord / 1024 / 1024} MB`}; the limit is ${largestRecord / 1024 / 1024} MB. Something is missing that would end it, or a film or a file is stored inside it.`,
    'Open the source at this line. Take out what is no text, or put right what does not end, and import again.',
  );
}
