export { compareText } from '../content/compare-text.js';
