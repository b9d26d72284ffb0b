// Reading help: goes along from page to page in the address, and is taken out of it at once.
// Nothing is stored. Without this script the choices hold for the page one reads.
const MARK = ';lees=';
const root = document.documentElement;
const inputs = () => [...document.querySelectorAll('[data-reading] input')];
const chosen = () => inputs().filter((input) => input.checked && input.value).map((input) => input.value);
let kept = [];

function choose(values) {
  for (const input of inputs()) if (input.value) input.checked = values.includes(input.value);
  for (const group of document.querySelectorAll('[data-reading] fieldset')) {
    const radios = [...group.querySelectorAll('[type=radio]')];
    if (radios.length && !radios.some((radio) => radio.checked)) radios[0].checked = true;
  }
}

function arrive() {
  const [anchor, values] = location.hash.split(MARK);
  if (values === undefined) return;
  kept = values.split('-').filter((value) => /^[a-z]{1,12}$/.test(value));
  choose(kept);
  history.replaceState(history.state, '', anchor.length > 1 ? anchor : location.pathname + location.search);
  if (anchor.length > 1) document.getElementById(decodeURIComponent(anchor.slice(1)))?.scrollIntoView();
}

// Before the page is left: the choices go into the address that is asked for. A server never sees them.
function along(address) {
  const url = new URL(address, location.href);
  const values = chosen();
  const here = url.pathname === location.pathname && url.search === location.search && url.hash;
  if (!values.length || url.origin !== location.origin || here) return address;
  url.hash = `${url.hash.split(MARK)[0]}${MARK}${values.join('-')}`;
  return url.href;
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]:not([data-exit], [download], [target])');
  if (link) link.href = along(link.href);
}, true);
document.addEventListener('submit', (event) => {
  const form = event.target;
  if ((form.getAttribute('method') ?? 'get') === 'get') form.setAttribute('action', along(form.action));
}, true);
document.addEventListener('change', (event) => {
  if (event.target.closest('[data-reading]')) kept = chosen();
});
// After a form was sent the page is replaced by its answer.
new MutationObserver(() => { choose(kept); voice(); }).observe(root, { childList: true });

// Reading aloud: only by a voice on the device itself, in the language of the text.
const speech = window.speechSynthesis;
const main = () => document.querySelector('main');
const language = () => (main().querySelector('h1')?.closest('[lang]') ?? root).lang;
const local = () => speech?.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(language()));

function voice() {
  const button = document.querySelector('[data-aloud]');
  if (!button) return;
  button.hidden = !local();
  button.onclick = () => (speech.speaking ? silent(button) : speak(button));
}

function silent(button) {
  speech.cancel();
  button.firstElementChild.textContent = button.dataset.start;
}

function speak(button) {
  const parts = [...main().querySelectorAll(':is(h1, h2, h3, p, li, dt, dd, blockquote)')];
  const texts = parts.filter((part) => !part.closest('nav, form, aside, [hidden]') && !part.querySelector('p, li'));
  texts.forEach((part, number) => {
    const said = new SpeechSynthesisUtterance(part.textContent.trim());
    said.voice = local();
    said.lang = said.voice.lang;
    if (number === texts.length - 1) said.onend = () => silent(button);
    speech.speak(said);
  });
  button.firstElementChild.textContent = button.dataset.stop;
}

addEventListener('pagehide', () => speech?.cancel());
speech?.addEventListener?.('voiceschanged', voice);
arrive();
voice();
