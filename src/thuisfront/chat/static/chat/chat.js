// Chat: one conversation of a visitor, or up to three at the desk. Stores nothing anywhere. What is
// needed to go on after a reload stands in the state of this page in the history of the tab.
const SOON = 3000; // milliseconds between questions without a stream
const WAITING = 15000; // so often who waits asks its place, which also says: I am still there
const LONG = 300000; // with a stream nothing is missed; this is for what nobody foresaw
const TYPES = 3000; // one sign of typing in so long
const talks = new Map();

const token = () => history.state?.chat?.token;
const fresh = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, '0')).join('');
const later = (attempt) => Math.min(30000, 500 * 2 ** attempt) * (0.5 + Math.random() / 2);

function keep(more) {
  history.replaceState({ ...history.state, chat: { ...history.state?.chat, ...more } }, '');
}

async function ask(address, body) {
  const headers = { Accept: 'application/json' };
  if (token()) headers.Authorization = `Chat ${token()}`;
  const waited = AbortSignal.timeout(20000);
  const answer = await fetch(address, { method: body ? 'POST' : 'GET', body, headers, signal: waited, referrerPolicy: 'no-referrer' });
  if (answer.status >= 500) throw new Error('later');
  const type = answer.headers.get('Content-Type') ?? '';
  return { status: answer.status, told: type.includes('json') ? await answer.json() : null };
}

// One conversation: lines in their order, each once; what is not sent yet waits below them.
class Talk {
  constructor(root) {
    this.root = root;
    this.name = root.dataset.chat;
    this.log = this.part('log');
    this.form = this.part('say-form');
    this.field = this.form.querySelector('textarea');
    this.last = Number(root.dataset.last ?? 0);
    this.asked = 0;
    this.attempt = 0;
    this.unsent = [];
    this.restore();
    this.form.addEventListener('submit', (event) => { event.preventDefault(); this.send(); });
    this.field.addEventListener('keydown', (event) => this.pressed(event));
    this.field.addEventListener('input', () => this.types());
    this.log.scrollTop = this.log.scrollHeight;
    talks.set(root, this);
  }

  part(name) { return this.root.querySelector(`[data-${name}]`); }

  restore() {
    const kept = history.state?.chat?.[this.name] ?? {};
    this.unsent = kept.unsent ?? [];
    if (kept.draft && !this.field.value) this.field.value = kept.draft;
    this.drawUnsent();
  }

  keep() { keep({ [this.name]: { unsent: this.unsent, draft: this.field.value } }); }

  pressed(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.isComposing) return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  types() {
    this.keep();
    if (this.state !== 'talking' || Date.now() - (this.typed ?? 0) < TYPES) return;
    this.typed = Date.now();
    ask(this.root.dataset.typing, this.data({})).catch(() => {});
  }

  data(values) {
    const data = new FormData();
    const proof = this.form.querySelector('[name=csrfmiddlewaretoken]');
    if (proof) data.set(proof.name, proof.value);
    for (const [name, value] of Object.entries(values)) data.set(name, value);
    return data;
  }

  send() {
    const text = this.field.value.trim();
    this.say('');
    if (!text) return this.field.focus();
    this.unsent.push({ client: fresh(), text });
    this.field.value = '';
    this.keep();
    this.drawUnsent();
    this.flush();
  }

  // One after another, so that they arrive in the order in which they were written.
  async flush() {
    if (this.sending || !this.unsent.length || this.state === 'ended' || (this.paused && token())) return;
    this.sending = true;
    clearTimeout(this.retry);
    const next = this.unsent[0];
    const client = this.form.querySelector('[name$=client_token]').name;
    try {
      const { status, told } = await ask(this.root.dataset.say, this.data({ [client]: next.client, [this.field.name]: next.text, na: this.last }));
      this.attempt = 0;
      this.connected(true);
      this.sending = false;
      if (status === 200) {
        this.show(told);
        this.drop(next.client);
        return this.flush();
      }
      if (status === 422) this.giveBack(next);
      if (status === 429) this.retry = setTimeout(() => this.flush(), 20000);
      if (told?.told) this.say(told.told);
      if (status === 404 || status === 409 || status === 423) this.fetch();
    } catch {
      this.sending = false;
      this.connected(false);
      this.retry = setTimeout(() => this.flush(), later(this.attempt++));
    }
  }

  giveBack(line) {
    this.drop(line.client);
    if (!this.field.value) this.field.value = line.text;
    this.keep();
  }

  drop(client) {
    const left = this.unsent.filter((line) => line.client !== client);
    if (left.length === this.unsent.length) return;
    this.unsent = left;
    this.keep();
    this.drawUnsent();
  }

  drawUnsent() {
    this.part('unsent').replaceChildren(...this.unsent.map((line) => this.bubble({ ...line, own: true, words: true, at: this.root.dataset.sending })));
  }

  // Never two questions at once: who asks meanwhile is served by the next one.
  async fetch() {
    if (this.fetching) { this.again = true; return; }
    this.fetching = true;
    this.asked = Date.now();
    try {
      const { status, told } = await ask(`${this.root.dataset.lines}?na=${this.last}`);
      this.connected(true);
      if (status === 200) this.show(told);
      else if (status === 404 || status === 403) this.gone();
    } catch {
      this.connected(false);
    }
    this.fetching = false;
    if (this.again) { this.again = false; this.fetch(); }
  }

  due(live) {
    const pause = !live ? SOON : this.state === 'waiting' ? WAITING : LONG;
    return this.state !== 'ended' && Date.now() - this.asked > pause;
  }

  show(told) {
    const near = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
    for (const line of told.lines) {
      if (line.place !== this.last + 1) continue; // each once, and none before the one it follows
      this.last = line.place;
      this.log.append(this.bubble(line));
      if (line.own) this.drop(line.client); else this.sign('');
      if (!line.own && document.hidden) document.title = `• ${document.title.replace(/^• /, '')}`;
    }
    if (near) this.log.scrollTop = this.log.scrollHeight;
    this.state = told.state;
    this.paused = told.paused;
    this.stands(told);
    this.flush();
  }

  bubble(line) {
    const box = document.createElement(line.words ? 'div' : 'p');
    if (!line.words) {
      box.className = 'tf-quiet';
      box.textContent = `${line.at} ${line.text}`;
      return box;
    }
    const { you, they, colleague } = this.root.dataset;
    box.className = `tf-message ${line.own || (colleague && line.line) ? 'tf-message--own' : 'tf-message--line'}`;
    const who = document.createElement('p');
    who.className = 'tf-message__who';
    const when = document.createElement('span');
    when.className = 'tf-message__when';
    when.textContent = line.at;
    who.append(line.own ? you : (line.line && colleague) || they, ' ', when);
    box.append(who, ...line.text.split(/\n+/).map((text) => this.paragraph(text, line)));
    return box;
  }

  // Only what the line writes can be clicked, and only where it leads to this site.
  paragraph(text, line) {
    const paragraph = document.createElement('p');
    for (const piece of text.split(/(https?:\/\/\S*[^\s.,!?)])/)) {
      if (!line.line || !piece.startsWith(`${location.origin}/`)) { paragraph.append(piece); continue; }
      const link = document.createElement('a');
      Object.assign(link, { href: piece, target: '_blank', rel: 'noopener noreferrer', textContent: piece });
      paragraph.append(link);
    }
    return paragraph;
  }

  say(text) {
    const box = this.part('say-form').querySelector('[data-wrong]');
    box.hidden = !text;
    box.textContent = text;
  }

  status(text) {
    const box = this.part('status');
    if (box.textContent !== text) box.textContent = text;
  }

  sign(text) {
    clearTimeout(this.signing);
    this.part('sign').textContent = text;
    if (text) this.signing = setTimeout(() => this.sign(''), 2 * TYPES);
  }

  typing() { this.sign(this.part('sign').dataset.typingText); }

  connected(yes) {
    const box = this.part('connection');
    if (!yes) box.textContent = this.root.dataset.lost;
    else if (box.textContent === this.root.dataset.lost) {
      box.textContent = this.root.dataset.back;
      setTimeout(() => { if (box.textContent === this.root.dataset.back) box.textContent = ''; }, 5000);
    }
  }
}

// At the desk.
class Desk extends Talk {
  constructor(root) {
    super(root);
    this.state = 'talking';
    this.flush();
  }

  stands(told) {
    this.there = told.there;
    this.status(told.paused ? this.root.dataset.paused : told.there || this.here ? '' : this.root.dataset.away);
  }

  present(yes) {
    this.here = yes;
    this.status(yes ? '' : this.root.dataset.away);
  }

  gone() {
    this.state = 'ended';
    this.status(this.root.dataset.over);
    this.form.hidden = true;
  }
}

// The visitor.
class Visitor extends Talk {
  constructor(root) {
    super(root);
    this.state = '';
    const begin = this.part('begin-form');
    begin?.addEventListener('submit', (event) => { event.preventDefault(); this.begin(begin); });
    begin?.addEventListener('change', () => { if (new FormData(begin).get('age') === '0-11') this.turn('younger'); });
    this.on('again', () => { begin?.reset(); this.turn('begin'); });
    this.on('leave-button', () => this.leave(root.dataset.leave));
    this.on('erase-button', () => this.sure());
    this.on('done', () => { history.replaceState(null, ''); location.reload(); });
    this.part('sure').addEventListener('close', (event) => { if (event.target.returnValue === 'yes') this.leave(root.dataset.erase); });
    document.querySelector('[data-no-script]').hidden = true;
    root.hidden = false;
    if (token()) { this.turn('talk'); this.fetch(); }
  }

  on(name, act) { for (const button of this.root.querySelectorAll(`[data-${name}]`)) button.addEventListener('click', act); }

  turn(name) {
    const now = this.root.querySelector('[data-part]:not([hidden])');
    if (now?.dataset.part === name) return;
    const held = now?.contains(document.activeElement);
    for (const part of this.root.querySelectorAll('[data-part]')) part.hidden = part.dataset.part !== name;
    const place = this.root.querySelector(`[data-part=${name}] [data-heading]`);
    if (held) place?.focus();
    // A click on another page would end the conversation on this device: it opens beside it.
    if (name === 'talk') for (const link of document.querySelectorAll('a[href]:not([data-exit], [href^="#"], [href^="tel:"])')) link.target = '_blank';
  }

  async begin(form) {
    const data = new FormData(form);
    const wrong = form.querySelector('[data-wrong]');
    wrong.hidden = true;
    if (form.ariaBusy === 'true') return;
    form.ariaBusy = 'true';
    keep({ token: data.get('token'), begun: false });
    try {
      const { status, told } = await ask(this.root.dataset.begin, data);
      if (status === 200) {
        keep({ begun: true });
        this.turn('talk');
        this.show(told);
        listen();
      } else {
        history.replaceState(null, '');
        wrong.textContent = told?.told ?? this.root.dataset.lost;
        wrong.hidden = false;
      }
    } catch {
      wrong.textContent = document.body.dataset.offline;
      wrong.hidden = false;
    }
    form.ariaBusy = 'false';
  }

  stands(told) {
    const { dataset } = this.root;
    if (told.unsafe) this.part('unsafe').hidden = false;
    for (const button of this.root.querySelectorAll('[data-when]')) button.hidden = button.dataset.when !== told.state;
    if (told.state === 'ended') return this.over(told);
    this.turn('talk');
    const before = [dataset.next, dataset.one][told.ahead] ?? dataset.more.replace('{n}', told.ahead);
    this.status(told.state === 'waiting' ? before : told.paused ? dataset.paused : dataset.talking);
  }

  over(told) {
    const blocked = this.part('blocked');
    blocked.hidden = !told.blocked;
    blocked.textContent = blocked.dataset.text.replace('{n}', told.blocked);
    this.part('words').hidden = !told.words.length;
    this.part('nothing').hidden = told.words.length > 0;
    this.part('five').replaceChildren(...told.words.map((word) => Object.assign(document.createElement('li'), { textContent: word })));
    this.turn('over');
    silence();
  }

  gone() {
    const begun = history.state?.chat?.begun;
    history.replaceState(null, '');
    this.state = 'ended';
    this.log.replaceChildren();
    this.turn(begun ? 'gone' : 'begin');
    silence();
  }

  present() {}

  sure() { this.part('sure').showModal(); }

  async leave(address) {
    try {
      const { status, told } = await ask(address, new FormData());
      if (status === 404 || told?.state === 'gone') this.gone();
      else if (status === 200) this.show(told);
    } catch {
      this.connected(false);
    }
  }
}

// The stream says that there is something new; without it each conversation asks every few seconds.
let ear;
let live = false;
let attempt = 0;
let next;

const heard = (event) => {
  const { chat, place } = JSON.parse(event.data); // a visitor has one
  const own = [...talks.values()].filter((talk) => talk.root.isConnected && talk.state !== 'ended' && [chat, 'visitor'].includes(talk.name));
  return { own, place };
};
const on = {
  line: ({ own, place }) => own.forEach((talk) => { if (place > talk.last) talk.fetch(); }),
  state: ({ own }) => own.forEach((talk) => talk.fetch()),
  typing: ({ own }) => own.forEach((talk) => talk.typing()),
  here: ({ own, place }) => own.forEach((talk) => talk.present(place === 1)),
  desk: () => globalThis.htmx?.trigger(document.body, 'desk'),
  again: () => setTimeout(everyone, Math.random() * 2000),
};

function everyone() {
  for (const talk of talks.values()) if (talk.root.isConnected && talk.state && talk.state !== 'ended') talk.fetch();
}

function silence() {
  clearTimeout(next);
  ear?.close();
  live = false;
}

async function listen() {
  silence();
  const place = document.querySelector('[data-ticket]');
  try {
    const { status, told } = await ask(place.dataset.ticket);
    if (status !== 200) return;
    ear = new EventSource(told.url);
  } catch {
    return lost();
  }
  ear.onopen = () => { live = true; attempt = 0; note(''); everyone(); };
  ear.onerror = () => { ear.close(); lost(); };
  for (const [kind, act] of Object.entries(on)) ear.addEventListener(kind, (event) => act(heard(event)));
}

function lost() {
  live = false;
  note(document.querySelector('[data-desk] > [data-connection]')?.dataset.lost ?? '');
  next = setTimeout(listen, later(attempt++ + 2));
}

function note(text) {
  const box = document.querySelector('[data-desk] > [data-connection]');
  if (box) box.textContent = text;
}

// Who has just taken a conversation begins to type; a page that is only opened moves nobody.
function meet(event) {
  for (const root of talks.keys()) if (!root.isConnected) talks.delete(root);
  [...document.querySelectorAll('[data-chat]')].forEach((root, number) => {
    const known = talks.get(root);
    const talk = known ?? new (root.dataset.chat === 'visitor' ? Visitor : Desk)(root);
    talk.field.accessKey = talk.name === 'visitor' ? '' : String(number + 1);
    if (!known && event) talk.field.focus();
  });
}

meet();
setInterval(() => { for (const talk of talks.values()) if (talk.state && talk.root.isConnected && talk.due(live)) talk.fetch(); }, 500);
addEventListener('online', () => { for (const talk of talks.values()) talk.flush(); everyone(); listen(); });
document.addEventListener('visibilitychange', () => { if (!document.hidden) { document.title = document.title.replace(/^• /, ''); everyone(); } });
document.body.addEventListener('htmx:afterSettle', meet);
document.body.addEventListener('ticket', listen);
if (token() || document.querySelector('[data-desk]')) listen();
