(() => {
  // A dashboard that was stopped comes back when its host does: keep trying, however long that takes.
  const dialog = document.getElementById('components-reconnect-modal');
  dialog.addEventListener('components-reconnect-state-changed', event => {
    const state = event.detail.state;
    if (state === 'show') dialog.showModal();
    else if (state === 'hide') dialog.close();
    // The circuit is gone for good, with a dashboard that has restarted; the page itself is there again.
    else if (state === 'rejected') location.reload();
  });
  Blazor.start({
    circuit: {
      reconnectionOptions: { maxRetries: 1e9, retryIntervalMilliseconds: attempt => Math.min(250 * 2 ** Math.min(attempt, 4), 3000) },
    },
  });

  // Of several, the one on top.
  const question = () => [...document.querySelectorAll('.overlay')].at(-1);

  // The focus stays in a question until it is answered.
  document.addEventListener('keydown', event => {
    const asking = event.key === 'Tab' ? question() : undefined;
    if (!asking) return;
    const stops = [...asking.querySelectorAll('a[href], button, input, select, textarea')].filter(stop => !stop.disabled && stop.getClientRects().length > 0);
    const [first, last] = [stops[0], stops.at(-1)];
    const leaves = !asking.contains(document.activeElement) || document.activeElement === (event.shiftKey ? first : last);
    if (!first || !leaves) return;
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  });

  const typing = element => element.closest('input, textarea, select, [contenteditable]') !== null;

  window.focusHeading = () => {
    if (!typing(document.activeElement ?? document.body)) document.querySelector('h1')?.focus();
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return;
    // A question has the keys for itself, also while its fields are typed in and before it has the focus.
    const asking = question();
    if (asking ? event.key !== 'Escape' : typing(event.target)) return;
    const target = event.key === '/' ? document.querySelector('[data-search]') : (asking ?? document).querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!target) return;
    event.preventDefault();
    if (event.key === '/') target.focus(); else target.click();
  });

  // Who scrolls to the end of a list wants more of it.
  document.addEventListener('scroll', event => {
    const more = event.target.querySelector?.('[data-more]');
    if (more && more.getBoundingClientRect().top < innerHeight) more.click();
  }, { capture: true, passive: true });

  document.addEventListener('click', event => {
    const copy = event.target.closest('[data-copy]');
    if (copy) navigator.clipboard.writeText(copy.dataset.copy);
    const toggle = event.target.closest('[data-toggle]');
    if (toggle) toggle.setAttribute('aria-pressed', String(!document.documentElement.toggleAttribute(`data-${toggle.dataset.toggle}`)));
    if (event.target.closest('[data-shortcuts]')) document.getElementById('shortcuts').showModal();
  });
})();
