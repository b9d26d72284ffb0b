// Pages of staff: the token with htmx requests, a warning for unsaved text, passages to insert.
const changed = new Map(); // form → the number of its last change
let changes = 0;
const isSignIn = (xhr) => xhr.responseURL.includes('/account/login/');

document.addEventListener('htmx:configRequest', (event) => {
  const token = document.querySelector('[name=csrfmiddlewaretoken]');
  if (token) event.detail.headers['X-CSRFToken'] = token.value;
});

document.addEventListener('input', (event) => {
  const form = event.target.closest?.('form[data-warn-unsaved]');
  if (form) changed.set(form, ++changes);
});
document.addEventListener('submit', (event) => changed.delete(event.target));
// Saved is what was there when it was sent: not what is typed while it is on its way.
document.addEventListener('htmx:beforeRequest', (event) => { event.detail.xhr.changes = changes; });
document.addEventListener('htmx:afterRequest', ({ target, detail }) => {
  const form = target.closest?.('form');
  const saved = detail.successful && detail.requestConfig.verb === 'post' && !isSignIn(detail.xhr);
  if (saved && changed.get(form) <= detail.xhr.changes) changed.delete(form);
});
addEventListener('beforeunload', (event) => {
  if ([...changed.keys()].some((form) => form.isConnected)) event.preventDefault();
});

// Whose session ended gets no page to sign in inside another page; what is not saved stays on screen.
document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  if (!isSignIn(detail.xhr)) return;
  detail.shouldSwap = false;
  if (!changed.size) location.reload();
});

// <form data-keep> that could not be saved says so in its [data-not-kept] and is sent again: when
// `session.js` has a fresh token, and every ten seconds.
const unkept = new Set();
const tell = (form, kept) => {
  const notice = form.querySelector('[data-not-kept]');
  if (notice) notice.hidden = kept;
};
for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(failure, ({ target, detail }) => {
    const form = target.closest?.('form[data-keep]');
    if (!form || detail.requestConfig.verb !== 'post') return;
    unkept.add(form);
    tell(form, false);
    document.dispatchEvent(new Event('tf:unheard'));
  });
}
document.addEventListener('htmx:afterRequest', ({ target, detail }) => {
  const form = target.closest?.('form[data-keep]');
  if (detail.successful && unkept.delete(form)) tell(form, true);
});
const again = () => unkept.forEach((form) => form.dispatchEvent(new Event('input', { bubbles: true })));
document.addEventListener('tf:heard', again);
setInterval(again, 10_000);

// <div data-newer>: a page in which somebody types already is not loaded again under their hands.
let touched = false;
document.addEventListener('input', () => { touched = true; });
document.addEventListener('htmx:beforeRequest', (event) => {
  if (touched && event.target.matches('[data-newer]')) event.preventDefault();
});

// <form data-keep="address">: what is not saved yet goes along when the page is left or the lid closes.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden') return;
  for (const form of changed.keys()) {
    if (!form.dataset.keep || !form.isConnected) continue;
    fetch(form.dataset.keep, { method: 'POST', body: new FormData(form), keepalive: true, headers: { 'HX-Request': 'true' } });
  }
});

// <button data-key="enter"> is pressed by Control and Enter anywhere in its form.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.ctrlKey) return;
  event.target.form?.querySelector('[data-key="enter"]')?.click();
});

// <span data-since="moment"> counts minutes and seconds.
const counting = document.querySelectorAll('[data-since]');
const count = () => counting.forEach((place) => {
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(place.dataset.since)) / 1000));
  place.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
});
if (counting.length) setInterval(count, 1000);

// <button type="button" data-insert="text" data-into="id-of-textarea">
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-insert]');
  const area = button && document.getElementById(button.dataset.into);
  if (!area) return;
  area.focus();
  area.setRangeText(button.dataset.insert, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
});
