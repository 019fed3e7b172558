/** The layout of every page. */
export const LAYOUT = `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>{{ title }}</title>
<link rel="canonical" href="https://arsip.contoh.example{{ page.url }}">
</head>
<body>
<header><a href="/">Arsip Siaran Pers</a> <a href="/releases/">Semua</a> <a href="/agencies/">Instansi</a></header>
<main>{{ content }}</main>
</body>
</html>
`;

const SETTINGS = `const size = 200;

/** The releases of each group, newest first, two hundred on a page. */
function lists(releases, groupOf) {
  const groups = new Map();
  for (const release of releases) {
    const name = groupOf(release);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [release]);
    else group.push(release);
  }
  return [...groups].flatMap(([name, all]) => {
    const pages = [];
    for (let start = 0; start < all.length; start += size) {
      const address = \`\${name.toLowerCase().replaceAll(' ', '-')}/\`;
      const number = pages.length + 1;
      pages.push({ name, count: all.length, address, number, path: number === 1 ? address : \`\${address}page/\${number}/\`, items: all.slice(start, start + size), isFirst: number === 1 });
    }
    return pages;
  });
}

export default function (config) {
  const newest = (api) => api.getFilteredByGlob('content/releases/**/*.md').reverse();
  config.addCollection('newest', newest);
  config.addCollection('agencyLists', (api) => lists(newest(api), (release) => release.data.agency));
  config.addCollection('yearLists', (api) => lists(newest(api), (release) => String(release.date.getUTCFullYear())));
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  config.addFilter('rfc822', (date) => date.toUTCString());
  return {
    dir: { input: 'content', includes: '../layouts', output: '_site' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'liquid',
  };
}
`;

const RELEASE = `---
layout: base.liquid
---
<article>
<p>{{ agency }}</p>
<h1>{{ title }}</h1>
<p><time datetime="{{ date | day }}">{{ date | day }}</time></p>
{{ content }}
</article>
`;

const entries = (
  items: string,
): string => `<ol>{% for release in ${items} %}<li><a href="{{ release.url }}">{{ release.data.title }}</a>
<time>{{ release.date | day }}</time> {{ release.data.agency }}</li>
{% endfor %}</ol>
`;

const ALL = `---
layout: base.liquid
title: Semua
pagination:
  data: collections.newest
  size: 200
permalink: "releases/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber | plus: 1 }}/{% endif %}index.html"
---
<h1>Semua</h1>
${entries('pagination.items')}{% if pagination.href.previous %}<a href="{{ pagination.href.previous }}">Sebelum</a>{% endif %}
`;

const groupList = (collection: string, folder: string): string => `---
layout: base.liquid
pagination:
  data: collections.${collection}
  size: 1
  alias: list
  addAllPagesToCollections: true
eleventyComputed:
  title: "{{ list.name }}"
permalink: "${folder}{{ list.path }}index.html"
---
<h1>{{ list.name }}</h1>
${entries('list.items')}`;

const AGENCIES = `---
layout: base.liquid
title: Instansi
permalink: agencies/index.html
---
<ul>{% for list in collections.agencyLists %}{% if list.isFirst %}<li><a href="/agencies/{{ list.address }}">{{ list.name }}</a> {{ list.count }}</li>{% endif %}{% endfor %}</ul>
`;

const HOME = `---
layout: base.liquid
title: Arsip Siaran Pers
permalink: index.html
---
<h1>Arsip Siaran Pers</h1>
<ol>{% for release in collections.newest limit: 20 %}<li><a href="{{ release.url }}">{{ release.data.title }}</a></li>{% endfor %}</ol>
`;

/** The newest fifty with their whole text. */
const FEED = `---
permalink: feed.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Arsip Siaran Pers</title><link>https://arsip.contoh.example/</link><description>Arsip</description>
{% for release in collections.newest limit: 50 %}<item><title>{{ release.data.title | escape }}</title><link>https://arsip.contoh.example{{ release.url }}</link>
<guid>https://arsip.contoh.example{{ release.url }}</guid><pubDate>{{ release.date | rfc822 }}</pubDate>
<description>{{ release.templateContent | escape }}</description></item>
{% endfor %}</channel></rss>
`;

const SITEMAP = `---
permalink: sitemap.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for each in collections.all %}<url><loc>https://arsip.contoh.example{{ each.url }}</loc><lastmod>{{ each.date | day }}</lastmod></url>
{% endfor %}</urlset>
`;

export const ELEVENTY_FILES: Readonly<Record<string, string>> = {
  'eleventy.config.mjs': SETTINGS,
  'layouts/base.liquid': LAYOUT,
  'layouts/release.liquid': RELEASE,
  'content/releases/releases.json': '{"layout": "release.liquid"}\n',
  'content/all.liquid': ALL,
  'content/agency.liquid': groupList('agencyLists', 'agencies/'),
  'content/year.liquid': groupList('yearLists', 'releases/'),
  'content/agencies.liquid': AGENCIES,
  'content/home.liquid': HOME,
  'content/feed.liquid': FEED,
  'content/sitemap.liquid': SITEMAP,
};
