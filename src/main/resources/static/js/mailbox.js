// The letter's frame runs nothing itself, so the page around it gives it the height it needs.
document.querySelectorAll('article iframe').forEach((frame) => {
  const fit = () => {
    const root = frame.contentDocument && frame.contentDocument.documentElement;
    if (root) frame.style.height = root.scrollHeight + 4 + 'px';
  };
  frame.addEventListener('load', fit);
  window.addEventListener('resize', fit);
  fit();
});
