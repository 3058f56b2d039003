// What the pages do beyond htmx: the token against forged requests, the words for a refusal, and the charts.
(function () {
  'use strict';
  const meta = name => document.querySelector('meta[name="' + name + '"]');

  document.addEventListener('htmx:configRequest', event => {
    const token = meta('csrf');
    if (token && token.content) event.detail.headers[token.dataset.header] = token.content;
  });

  let hiding;
  function tell(words) {
    const toast = document.getElementById('toast');
    if (!toast) return;
    toast.textContent = words;
    toast.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => { toast.hidden = true; }, 6000);
  }
  document.addEventListener('htmx:responseError', event => {
    if (event.detail.xhr.status !== 401) tell(meta(event.detail.xhr.status === 403 ? 'refused' : 'lost').content);
  });
  document.addEventListener('htmx:sendError', () => tell(meta('lost').content));

  // An element with data-chart is drawn from the JSON at data-from, and again after a part of the page has changed.
  const ECHARTS = '/webjars/echarts/5.5.0/echarts.min.js';
  const drawn = new Map();
  let library;
  function echartsLibrary() {
    library = library || new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = ECHARTS;
      script.onload = done;
      script.onerror = failed;
      document.head.appendChild(script);
    });
    return library;
  }

  // The colours of the page, which are others in the dark.
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const points = days => days.map(day => [day.day, day.count]);
  const line = (name, stroke, days) => ({
    name: name, type: 'line', step: 'end', showSymbol: days.length < 2, data: points(days), color: stroke, areaStyle: { opacity: 0.06 }, lineStyle: { width: 2 }
  });
  const KINDS = {
    curve: (data, words) => ({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour('soft') },
      // Drawn on the canvas: the page's policy lets no style in.
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      legend: { top: 0, left: 0, textStyle: { color: colour('ink') }, data: [words.received, words.returned, words.approved] },
      grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
      xAxis: { type: 'time', min: value => Math.min(value.min, Date.parse(data.opens)), max: value => Math.max(value.max, Date.parse(data.due)), axisLine: { lineStyle: { color: colour('edge') } }, axisLabel: { formatter: '{MM}-{dd}', hideOverlap: true, color: colour('soft') } },
      yAxis: { type: 'value', minInterval: 1, max: Math.max(data.expected, 1), axisLabel: { color: colour('soft') }, splitLine: { lineStyle: { color: colour('line') } } },
      series: [
        Object.assign(line(words.received, colour('blue'), data.received), {
          markLine: { symbol: 'none', silent: true, lineStyle: { color: colour('red'), type: 'dashed' }, label: { formatter: words.due, color: colour('red'), position: 'insideEndTop', rotate: 0, align: 'right' }, data: [{ xAxis: data.due }] }
        }),
        line(words.returned, colour('amber'), data.returned),
        line(words.approved, colour('green'), data.approved)
      ]
    })
  };

  async function draw(element) {
    const answer = await fetch(element.dataset.from + '?seen=', { headers: { Accept: 'application/json' } });
    if (!answer.ok) return;
    const text = await answer.text();
    await echartsLibrary();
    const known = drawn.get(element);
    if (known && known.text === text) return;
    const chart = known ? known.chart : echarts.init(element);
    drawn.set(element, { chart: chart, text: text });
    chart.setOption(KINDS[element.dataset.chart](JSON.parse(text), element.dataset), true);
  }
  // On a phone a row stands as a card, where each figure bears the head of its column.
  function headCells(root) {
    root.querySelectorAll('.scroll > table > thead').forEach(head => {
      const heads = [...head.querySelectorAll('th')];
      head.parentElement.querySelectorAll(':scope > tbody > tr').forEach(row => {
        const cells = [...row.children];
        if (cells.length !== heads.length) return;
        const name = row.querySelector('.name') || cells[0];
        cells.forEach((cell, at) => {
          const words = heads[at].querySelector('.hidden') ? '' : heads[at].textContent.trim();
          if (cell !== name && words) cell.dataset.label = words;
        });
      });
    });
  }
  document.addEventListener('DOMContentLoaded', () => headCells(document));
  document.addEventListener('htmx:afterSettle', () => headCells(document));
  const drawAll = () => document.querySelectorAll('[data-chart]').forEach(element => draw(element).catch(() => {}));
  document.addEventListener('DOMContentLoaded', drawAll);
  document.addEventListener('htmx:afterSwap', drawAll);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    drawn.forEach(known => { known.text = ''; });
    drawAll();
  });
  window.addEventListener('resize', () => drawn.forEach(known => known.chart.resize()));
})();
