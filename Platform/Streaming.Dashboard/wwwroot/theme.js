// Runs before the first paint: the chosen theme, or the system's where none was chosen.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => { root.dataset.theme = localStorage.getItem('theme') ?? (dark.matches ? 'dark' : 'light'); };
  apply();
  dark.addEventListener('change', apply);
  document.addEventListener('click', event => {
    if (!event.target.closest('[data-theme-toggle]')) return;
    localStorage.setItem('theme', root.dataset.theme === 'dark' ? 'light' : 'dark');
    apply();
  });
})();
