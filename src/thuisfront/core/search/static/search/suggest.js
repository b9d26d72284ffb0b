// Suggestions under the search field (combobox of ARIA 1.2). The titles and words come once and are
// the same for everybody: what is typed here is compared here, and sent nowhere.
const MOST = 8;
const LEAST = 2; // letters before anything is suggested

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const once = {};

function wordsOf(address) {
  once[address] ??= fetch(address)
    .then((answer) => (answer.ok ? answer.json() : { suggestions: [] }))
    .then(({ suggestions }) => suggestions.map((text) => ({ text, folded: ` ${fold(text)}` })))
    .catch(() => []);
  return once[address];
}

/** The suggestions that begin with what was typed, then those with a word that does. */
function fitting(words, typed) {
  const wanted = ` ${fold(typed).trim()}`;
  if (wanted.length <= LEAST) return [];
  const found = words.filter(({ folded }) => folded.includes(wanted) && folded !== wanted);
  const first = found.filter(({ folded }) => folded.startsWith(wanted));
  return [...first, ...found.filter((one) => !first.includes(one))].slice(0, MOST);
}

class Suggestions {
  constructor(field) {
    this.field = field;
    this.place = -1;
    this.list = document.createElement('ul');
    this.list.className = 'tf-suggestions';
    this.list.id = `${field.id}-suggestions`;
    this.list.hidden = true;
    this.list.role = 'listbox';
    this.list.setAttribute('aria-label', field.dataset.suggestLabel);
    this.list.lang = 'nl';
    field.parentElement.append(this.list);
    for (const [name, value] of Object.entries({
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id,
    })) field.setAttribute(name, value);
    field.addEventListener('focus', () => wordsOf(field.dataset.suggest), { once: true });
    field.addEventListener('input', () => this.renew());
    field.addEventListener('keydown', (event) => this.press(event));
    field.addEventListener('blur', () => this.close());
    this.list.addEventListener('mousedown', (event) => event.preventDefault()); // keeps the focus
    this.list.addEventListener('click', ({ target }) => this.choose(target.closest('[role=option]')));
  }

  get isOpen() {
    return !this.list.hidden;
  }

  async renew() {
    const typed = this.field.value;
    const words = await wordsOf(this.field.dataset.suggest);
    if (typed !== this.field.value || document.activeElement !== this.field) return;
    const found = fitting(words, typed);
    this.close();
    this.list.replaceChildren(...found.map(({ text }, place) => this.option(text, place)));
    this.list.hidden = !found.length;
    this.field.setAttribute('aria-expanded', String(this.isOpen));
  }

  option(text, place) {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${place}`;
    option.role = 'option';
    option.textContent = text;
    option.setAttribute('aria-selected', 'false');
    return option;
  }

  close() {
    this.list.hidden = true;
    this.field.setAttribute('aria-expanded', 'false');
    this.mark(-1);
  }

  mark(place) {
    this.place = place;
    [...this.list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === place)));
    const marked = this.list.children[place];
    if (marked) this.field.setAttribute('aria-activedescendant', marked.id);
    else this.field.removeAttribute('aria-activedescendant');
    marked?.scrollIntoView({ block: 'nearest' });
  }

  press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!this.isOpen) {
      if (step === 1) this.renew();
      return;
    }
    const size = this.list.children.length + 1; // the field itself is one of the places
    if (step) this.mark(((this.place + 1 + step + size) % size) - 1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.place >= 0) this.choose(this.list.children[this.place]);
    else return;
    event.preventDefault();
  }

  choose(option) {
    if (!option) return;
    this.field.value = option.textContent;
    this.close();
    this.field.form.requestSubmit();
  }
}

for (const field of document.querySelectorAll('input[data-suggest]')) new Suggestions(field);
