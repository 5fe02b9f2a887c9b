// Watches a page while it works: the time from one frame to the next, tasks of more than 50 ms, and how old the newest line is.
(newest => {
  const frames = [], tasks = [], lags = [];
  let last = performance.now();
  const frame = now => { frames.push(now - last); last = now; requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
  new PerformanceObserver(list => tasks.push(...list.getEntries().map(entry => entry.duration))).observe({ entryTypes: ['longtask'] });
  setInterval(() => {
    const lines = document.querySelectorAll(newest.selector);
    const sent = lines.length ? /sent at (\d+)/.exec(lines[newest.isLast ? lines.length - 1 : 0].textContent) : null;
    if (sent) lags.push(Date.now() - Number(sent[1]));
  }, 100);
  window.probe = () => ({ frames, tasks, lags, nodes: document.querySelectorAll('*').length });
})
