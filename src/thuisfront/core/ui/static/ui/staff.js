// Pages of staff: the token with htmx requests, a warning for unsaved text, passages to insert.
const changed = new Set();

document.addEventListener('htmx:configRequest', (event) => {
  const token = document.querySelector('[name=csrfmiddlewaretoken]');
  if (token) event.detail.headers['X-CSRFToken'] = token.value;
});

document.addEventListener('input', (event) => {
  const form = event.target.closest?.('form[data-warn-unsaved]');
  if (form) changed.add(form);
});
document.addEventListener('submit', (event) => changed.delete(event.target));
document.addEventListener('htmx:afterRequest', (event) => {
  if (event.detail.successful) changed.delete(event.target.closest?.('form'));
});
addEventListener('beforeunload', (event) => {
  if ([...changed].some((form) => form.isConnected)) event.preventDefault();
});

// <button type="button" data-insert="text" data-into="id-of-textarea">
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-insert]');
  const area = button && document.getElementById(button.dataset.into);
  if (!area) return;
  area.focus();
  area.setRangeText(button.dataset.insert, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
});
