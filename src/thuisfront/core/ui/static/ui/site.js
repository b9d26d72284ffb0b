// Quick exit, quiet mode and error summary. Stores nothing, anywhere.
const TIMES = 3;
const WITHIN = 5000; // milliseconds between presses
const root = document.documentElement;
let presses = 0;
let timer;
let title;

const quiet = () => 'quiet' in document.body.dataset;
const exit = () => document.querySelector('[data-exit]');

function leave() {
  root.classList.add('tf-gone');
  title = document.title;
  document.title = '\u200b';
  location.replace(exit().href);
}

function count(next) {
  const status = document.querySelector('[data-exit-status]');
  presses = next;
  clearTimeout(timer);
  timer = next && setTimeout(count, WITHIN, 0);
  if (status) status.textContent = [, status.dataset.two, status.dataset.one][next] ?? '';
}

document.addEventListener('keydown', (event) => {
  if (!exit() || event.repeat) return;
  if (event.key !== 'Shift') return presses && count(0);
  if (presses + 1 === TIMES) return leave();
  count(presses + 1);
});

// The browser may show a page from its memory: as it was before leaving.
addEventListener('pageshow', () => {
  root.classList.remove('tf-gone');
  if (title) document.title = title;
  count(0);
});

// Quiet mode: pages of this site take each other's place, so Back goes to before this site.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (!link || event.defaultPrevented) return;
  const special = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (link.matches('[data-exit]')) {
    event.preventDefault();
    leave();
  } else if (quiet() && !special && !link.target && !link.hasAttribute('download') && link.origin === location.origin) {
    event.preventDefault();
    location.replace(link.href);
  }
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!quiet() || event.defaultPrevented || form.matches('[target], [method=dialog]')) return;
  const action = new URL(event.submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', location.href);
  if (action.origin !== location.origin) return;
  event.preventDefault();
  const data = new FormData(form);
  if (event.submitter?.name) data.append(event.submitter.name, event.submitter.value);
  if ((form.getAttribute('method') ?? 'get').toLowerCase() === 'post') return send(form, action, data);
  action.search = new URLSearchParams(data);
  location.replace(action);
});

async function send(form, action, data) {
  if (form.ariaBusy === 'true') return;
  form.ariaBusy = 'true';
  const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data);
  try {
    const answer = await fetch(action, { method: 'POST', body, referrerPolicy: 'no-referrer' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (answer.status >= 500) say(form, page.querySelector('[data-calm]')?.textContent);
    else show(page, answer.url);
  } catch {
    say(form);
  }
  form.ariaBusy = 'false';
}

// What was typed stays in the form while the site cannot be reached.
function say(form, words = document.body.dataset.offline) {
  form.querySelector('[data-said]')?.remove();
  const box = document.createElement('p');
  box.className = 'utrecht-alert utrecht-alert--warning';
  box.dataset.said = '';
  box.role = 'alert';
  box.textContent = words;
  form.append(box);
}

function show(page, url) {
  document.title = page.title;
  root.lang = page.documentElement.lang;
  document.body.replaceWith(document.adoptNode(page.body));
  history.replaceState(null, '', url);
  scrollTo({ top: 0, behavior: 'instant' });
  settle(document.querySelector('main'));
}

function settle(otherwise) {
  const summary = document.querySelector('[data-error-summary]');
  if (summary) summary.focus();
  else otherwise?.focus({ preventScroll: true });
}
settle();
