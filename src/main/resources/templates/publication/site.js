// Search and filters over the list; what is chosen stays in the address, so that it can be kept and sent.
(() => {
  const form = document.getElementById('search');
  const found = document.getElementById('found');
  const rows = [...document.querySelectorAll('tbody tr[data-words]')];
  if (!form || rows.length === 0) return;
  const words = rows.map(row => row.dataset.words.normalize('NFKC').toLowerCase());
  const whole = found.textContent;
  const chosen = () => Object.fromEntries(new FormData(form));
  const filter = () => {
    const { q = '', c = '', g = '' } = chosen();
    const asked = q.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, i) => {
      const fits = asked.every(word => words[i].includes(word)) && (!c || row.dataset.c === c) && (!g || row.dataset.g === g);
      row.hidden = !fits;
      if (fits) shown++;
    });
    document.querySelectorAll('main section').forEach(section => {
      const own = section.querySelectorAll('tr[data-words]');
      if (own.length) section.hidden = [...own].every(row => row.hidden);
    });
    found.textContent = shown === rows.length ? whole : found.dataset.some.replace('%1', shown).replace('%2', rows.length);
    const kept = new URLSearchParams(Object.entries({ q, c, g }).filter(([, value]) => value));
    history.replaceState(null, '', '#' + kept);
  };
  const kept = new URLSearchParams(location.hash.slice(1));
  for (const field of form.elements) if (field.name && kept.has(field.name)) field.value = kept.get(field.name);
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', event => { event.preventDefault(); filter(); });
  if (kept.size) filter();
})();
