/** The layout of every page. */
export const LAYOUT = `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
</head>
<body>
<header><a href="/">{{ site.Title }}</a> <a href="/releases/">Semua</a> <a href="/agency/">Instansi</a></header>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
`;

const SETTINGS = `baseURL = "https://arsip.contoh.example/"
title = "Arsip Siaran Pers"
languageCode = "id"
[taxonomies]
agency = "agency"
[outputs]
home = ["HTML", "RSS"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML"]
[markup.goldmark.renderer]
unsafe = true
`;

const RELEASE = `{{ define "main" }}<article>
<p><a href="/agency/{{ .Params.agency | urlize }}/">{{ .Params.agency }}</a></p>
<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time></p>
{{ .Content }}
</article>{{ end }}
`;

const ENTRIES = `<ol>{{ range $pager.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
<time>{{ .Date.Format "2006-01-02" }}</time> {{ .Params.agency }}</li>
{{ end }}</ol>
{{ with $pager.Prev }}<a href="{{ .URL }}">Sebelum</a>{{ end }}{{ with $pager.Next }}<a href="{{ .URL }}">Sesudah</a>{{ end }}`;

/** All releases, those of a year, those of an agency: two hundred on a page. */
const LIST = `{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $pages := .RegularPagesRecursive }}{{ if eq .Kind "term" }}{{ $pages = .Pages }}{{ end }}
{{ $pager := .Paginate $pages 200 }}
${ENTRIES}{{ end }}
`;

const AGENCIES = `{{ define "main" }}<h1>Instansi</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}</li>{{ end }}</ul>{{ end }}
`;

const HOME = `{{ define "main" }}<h1>{{ site.Title }}</h1>
<ol>{{ range first 20 (where site.RegularPages "Section" "releases") }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol>{{ end }}
`;

/** The newest fifty with their whole text. */
const FEED = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>{{ site.Title }}</title><link>{{ site.BaseURL }}</link><description>{{ site.Title }}</description>
{{ range first 50 (where site.RegularPages "Section" "releases") }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link>
<guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate>
<description>{{ .Content | html }}</description></item>
{{ end }}</channel></rss>
`;

/** The sitemap is Hugo's own. */
export const HUGO_FILES: Readonly<Record<string, string>> = {
  'config.toml': SETTINGS,
  'layouts/_default/baseof.html': LAYOUT,
  'layouts/_default/single.html': RELEASE,
  'layouts/_default/list.html': LIST,
  'layouts/_default/terms.html': AGENCIES,
  'layouts/index.html': HOME,
  'layouts/index.rss.xml': FEED,
};
