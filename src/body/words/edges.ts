/**
 * Marks in a stream of characters. They are noncharacters, which no text may hold (Unicode, section 23.7) and which the
 * readers drop where a text holds them all the same.
 */

/** The edge of a block, or a line break: parts words. */
export const blockEdge = '\uFDD0';

/** The edge of a box that stands in a line of text, such as an image: whether it parts words is nobody's to say. */
export const boxEdge = '\uFDD1';

/** Two runs of text meet here whose characters must not be read as one damaged character. */
export const runEdge = '\uFDD2';

export const edges = /[\uFDD0-\uFDD2]/gu;

/** What a text may hold that must not be taken for a mark, nor make a character with half a character of the next text. */
export const mistakable = /[\uFDD0-\uFDD2]|\p{Cs}/gu;

/** Nearly no text has any of these, nor a character of two halves; without the flag `u` the search takes a quarter of the time. */
export const mayBeMistakable = /[\uD800-\uDFFF\uFDD0-\uFDD2]/;
