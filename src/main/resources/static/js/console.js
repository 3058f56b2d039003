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

  const points = days => days.map(day => [day.day, day.count]);
  const line = (name, colour, days) => ({
    name: name, type: 'line', step: 'end', showSymbol: days.length < 2, data: points(days), color: colour, areaStyle: { opacity: 0.06 }, lineStyle: { width: 2 }
  });
  const KINDS = {
    curve: (data, words) => ({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      // Drawn on the canvas: the page's policy lets no style in.
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      legend: { top: 0, left: 0, data: [words.received, words.returned, words.approved] },
      grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
      xAxis: { type: 'time', min: value => Math.min(value.min, Date.parse(data.opens)), max: value => Math.max(value.max, Date.parse(data.due)), axisLabel: { formatter: '{MM}-{dd}', hideOverlap: true } },
      yAxis: { type: 'value', minInterval: 1, max: Math.max(data.expected, 1) },
      series: [
        Object.assign(line(words.received, '#2f5d8a', data.received), {
          markLine: { symbol: 'none', silent: true, lineStyle: { color: '#a61b29', type: 'dashed' }, label: { formatter: words.due, color: '#a61b29', position: 'insideEndTop', rotate: 0, align: 'right' }, data: [{ xAxis: data.due }] }
        }),
        line(words.returned, '#b06d0a', data.returned),
        line(words.approved, '#20744a', data.approved)
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
  const drawAll = () => document.querySelectorAll('[data-chart]').forEach(element => draw(element).catch(() => {}));
  document.addEventListener('DOMContentLoaded', drawAll);
  document.addEventListener('htmx:afterSwap', drawAll);
  window.addEventListener('resize', () => drawn.forEach(known => known.chart.resize()));
})();
