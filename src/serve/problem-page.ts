import { liveFolder } from './live-files.js';
import { scriptTag } from './rewrite-page.js';

/** What is shown in the place of every page while there is no site at all: what is wrong, until it is put right. */
export function problemPage(problems: string, base: string, version: string): string {
  return `<!doctype html>
<html lang="en" data-siaran-problems>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>The site could not be built</title>
<link rel="stylesheet" href="${base}${liveFolder}live.css">
${scriptTag(base, version)}
</head>
<body class="siaran-problems">
<main>
<h1>The site could not be built</h1>
<p>There is nothing to show yet. This page goes away by itself when what it names is put right.</p>
<pre>${escapeText(problems)}</pre>
</main>
</body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
