import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folders.js';

// Here, since vitest runs this file once for each test file; modules that test files share are run once for many of them.
afterAll(removeTemporaryFolders);
