/** Folder under the base in which the server keeps its own files; no address of a site begins so. */
export const liveFolder = '__siaran/';

/**
 * Reloads the page when a build has changed it, and shows what is wrong while it could not be. One open connection for
 * each page that is looked at: a browser allows only six to a host, so a page in the background lets go of its own.
 */
export const liveScript = `(() => {
  const script = document.currentScript;
  const folder = new URL('.', script.src);
  const version = script.dataset.version;
  let source = null;
  let panel = null;

  function connect() {
    if (source !== null || document.hidden) return;
    const events = new URL('events', folder);
    events.searchParams.set('page', location.pathname);
    source = new EventSource(events);
    source.addEventListener('state', (event) => {
      const state = JSON.parse(event.data);
      const isOnlyProblems = document.documentElement.dataset.siaranProblems !== undefined;
      // What a refused build would have shown must not stay: the page is the old one again, and shows what is wrong.
      if (state.version !== version && (state.problems === null || !isOnlyProblems)) location.reload();
      else if (state.problems !== null) show(state.problems);
      else hide();
    });
  }

  function disconnect() {
    source?.close();
    source = null;
  }

  function show(problems) {
    if (document.documentElement.dataset.siaranProblems !== undefined) {
      document.querySelector('pre').textContent = problems;
      return;
    }
    if (panel === null) {
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = new URL('live.css', folder);
      document.head.append(style);
      panel = document.createElement('section');
      panel.className = 'siaran-problems';
      panel.lang = 'en';
      panel.dir = 'ltr';
      panel.tabIndex = 0;
      panel.setAttribute('role', 'alert');
      panel.append(document.createElement('h2'), document.createElement('p'), document.createElement('pre'));
      document.body.append(panel);
    }
    const [heading, remark, list] = panel.children;
    heading.textContent = 'The site could not be built';
    remark.textContent = 'What you see behind this is the site as it was before. This goes away by itself when it is put right.';
    list.textContent = problems;
  }

  function hide() {
    panel?.remove();
    panel = null;
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', connect);
  connect();
})();
`;

export const liveStyle = `.siaran-problems {
  position: fixed;
  inset: auto 0 0 0;
  max-block-size: 70vh;
  overflow: auto;
  z-index: 2147483647;
  padding: 1rem 1.5rem 1.5rem;
  border-block-start: 4px solid #b3261e;
  background: #fff;
  color: #1b1b1b;
  font: 1rem/1.5 system-ui, sans-serif;
}
.siaran-problems h2 { margin: 0; font-size: 1.125rem; }
.siaran-problems p { margin: 0.25rem 0 0.75rem; }
.siaran-problems pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.875rem/1.5 ui-monospace, monospace; }
.siaran-problems h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; }
[data-siaran-problems] .siaran-problems { position: static; max-block-size: none; max-inline-size: 60rem; margin: 0 auto; }
@media (prefers-color-scheme: dark) { [data-siaran-problems], .siaran-problems { background: #1b1b1b; color: #f2f2f2; border-color: #f2b8b5; } }
@media print { .siaran-problems { display: none; } }
`;
