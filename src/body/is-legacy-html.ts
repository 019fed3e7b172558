import type { PhrasingContent, Root, RootContent } from 'mdast';

/**
 * Whether a body whose front matter does not say so is legacy HTML: every top-level block is raw HTML, or the first is a block
 * of HTML and nothing after it is typed Markdown. A comment says nothing either way.
 */
export function isLegacyHtml(markdown: Root): boolean {
  const blocks = markdown.children.filter((block) => !isComment(block));
  const [first] = blocks;
  if (first === undefined) return markdown.children.length > 0;
  if (blocks.every((block) => block.type === 'html')) return true;
  return beginsWithBlock(first) && !blocks.some(isTypedMarkdown);
}

const blockTag = /^<(?:p|div|table|h[1-6]|ul|ol|blockquote|center)(?=[\s>/])/iu;

function beginsWithBlock(block: RootContent): boolean {
  if (block.type === 'html') return blockTag.test(block.value.trimStart());
  if (block.type !== 'paragraph') return false;
  // A stray zero-width space before the first tag makes a paragraph of the block.
  const tag = block.children.find((child) => child.type !== 'text' || /[^\s\u200B\uFEFF]/u.test(child.value));
  return tag?.type === 'html' && blockTag.test(tag.value);
}

/** A sign that somebody typed as Markdown: a heading, list, quotation and so on, or emphasis and links inside a paragraph. */
function isTypedMarkdown(block: RootContent): boolean {
  if (block.type === 'html') return false;
  return block.type !== 'paragraph' || block.children.some(isTypedInline);
}

function isTypedInline(node: PhrasingContent): boolean {
  switch (node.type) {
    case 'text':
    case 'html':
    case 'break':
      return false;
    case 'link':
      // A bare address is a link in Markdown and only text in HTML: it says nothing.
      return (
        node.title != null ||
        node.children.length !== 1 ||
        node.position?.start.offset !== node.children[0]?.position?.start.offset
      );
    default:
      return true;
  }
}

function isComment(block: RootContent): boolean {
  return (
    block.type === 'html' &&
    /^<!--.*-->\s*$/su.test(block.value) &&
    block.value.indexOf('-->') === block.value.lastIndexOf('-->')
  );
}
