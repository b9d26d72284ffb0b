// Shows the value beside each slider, and works it out anew while one moves. Without this the
// button does the same.
const form = document.querySelector('[data-what-if]');
const place = document.querySelector('[data-answer]');
const REST = 350; // milliseconds
const plain = new Intl.NumberFormat(document.documentElement.lang);
let timer;
let asking;

async function compute() {
  asking?.abort();
  asking = new AbortController();
  try {
    const query = new URLSearchParams(new FormData(form));
    const answer = await fetch(`?${query}`, { signal: asking.signal, credentials: 'omit' });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    place.replaceChildren(...page.querySelector('[data-answer]').childNodes);
  } catch {
    // away for a moment, or asked again already: what stands here stays
  }
}

form.addEventListener('input', ({ target }) => {
  const shown = target.type === 'range' && target.previousElementSibling;
  if (shown) shown.value = plain.format(target.value) + target.dataset.unit;
  clearTimeout(timer);
  timer = setTimeout(compute, REST);
});
