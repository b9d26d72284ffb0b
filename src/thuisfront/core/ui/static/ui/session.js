// Warns before the session ends, covers the page when it has, and keeps what was typed.
// The server decides; this only tells in time. Without it the server keeps the text as well.
const box = document.querySelector('[data-session]');
const MINUTE = 60_000;
const WARN = 13 * MINUTE;
const IDLE = 15 * MINUTE;
const tabs = new BroadcastChannel('thuisfront-session');
let seen = Date.now(); // when the server last heard of us
let last = Date.now() + Number(box.dataset.left) * 1000; // the end of the working day
let asking = false;

const part = (name) => box.querySelector(`[data-${name}]`);
const ended = () => Math.min(seen + IDLE, last);

function look() {
  const now = Date.now();
  if (now >= ended()) show('over');
  else if (now >= ended() - (IDLE - WARN)) show('warn');
  else if (box.open) hide();
}

function show(state) {
  document.documentElement.classList.toggle('tf-covered', state === 'over');
  if (box.open && !part(state).hidden) return;
  part('warn').hidden = state !== 'warn';
  part('over').hidden = state !== 'over';
  box.setAttribute('aria-labelledby', `session-${state}`);
  if (!box.open) box.showModal();
  part(state).querySelector('a, button').focus();
}

function hide() {
  document.documentElement.classList.remove('tf-covered');
  part('failed').hidden = true;
  box.close();
}

async function ask() {
  if (asking) return;
  asking = true;
  try {
    const answer = await fetch(box.dataset.url, { redirect: 'manual', cache: 'no-store' });
    if (answer.ok) heard(await answer.json());
    else {
      seen = 0;
      part('failed').hidden = part('over').hidden;
      look();
    }
  } catch {
    // No connection: what was typed is still here, and the clock goes on.
  }
  asking = false;
}

function heard({ who, token, left }) {
  if (who !== box.dataset.who) return location.reload();
  for (const field of document.querySelectorAll('[name=csrfmiddlewaretoken]')) field.value = token;
  seen = Date.now();
  last = seen + left * 1000;
  tabs.postMessage({ seen, last });
  look();
  document.dispatchEvent(new Event('tf:heard'));
}

// Someone is really there: told at most once a minute, and not once the page is covered.
function active() {
  if (Date.now() - seen > MINUTE && Date.now() < ended() && !box.open) ask();
}

tabs.addEventListener('message', ({ data }) => {
  ({ seen, last } = data);
  look();
});
for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, active, { passive: true });
box.addEventListener('cancel', (event) => event.preventDefault());
for (const button of box.querySelectorAll('[data-ask]')) button.addEventListener('click', ask);
document.addEventListener('tf:unheard', ask);
// Who signed in on another tab and comes back goes on at once.
document.addEventListener('visibilitychange', () => {
  look();
  if (box.open && !document.hidden) ask();
});
setInterval(look, 5000);
