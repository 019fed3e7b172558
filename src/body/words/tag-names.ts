const names = (list: string): readonly string[] => list.split(/\s+/u);

/**
 * Every name that a tag may have; in Markdown, `<Nama>` and `<isi tanggal>` are words that somebody typed. Written down here
 * once more, apart from the cleaner's list, so that a name missing there is found out.
 */
const tagNames: ReadonlySet<string> = new Set([
  // HTML Living Standard, section 4, and its obsolete features, section 16.
  ...names(
    `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button
     canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fencedframe
     fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img
     input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter multicol nav
     nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rbc rp
     rt rtc ruby s samp script search section select selectedcontent slot small source spacer span strike strong style sub
     summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp`,
  ),
]);

/** Whether HTML knows a tag of this name; a name with a colon is Word's (`o:p`, `v:shape`, `st1:place`). */
export function isTagName(name: string): boolean {
  return name.includes(':') || tagNames.has(name.toLowerCase());
}
