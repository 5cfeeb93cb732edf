/* Drafts saved as you type, news of the page, and no act sent twice. Every act works without this file. */
'use strict';

(() => {
  const waitBeforeSaving = 1500;
  const $ = (selector, root = document) => root.querySelector(selector);

  /** What is typed is kept in this browser too, so that an ended session or a service away loses nothing. */
  function keepDraft(form) {
    const { draft: url } = form.dataset;
    const status = $('[data-draft-status]', form);
    const local = `draft:${form.dataset.viewer}:${url}`;
    const typed = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
    let timer = 0;
    const save = async () => {
      timer = 0;
      const body = typed();
      try {
        sessionStorage.setItem(local, body.toString());
        const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
        if (!answer.ok) throw new Error(String(answer.status));
        status.textContent = await answer.text();
      } catch {
        status.textContent = status.dataset.failed;
      }
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void save(), waitBeforeSaving);
    };
    form.addEventListener('input', soon);
    addEventListener('pagehide', () => {
      if (timer !== 0) navigator.sendBeacon(url, typed());
    });
    if (form.dataset.fresh === 'yes') restore(form, sessionStorage.getItem(local));
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      timer = 0;
    });
    if ($('[data-done]') !== null) sessionStorage.removeItem(local);
  }

  function restore(form, kept) {
    for (const [name, value] of new URLSearchParams(kept ?? '')) {
      const field = form.elements.namedItem(name);
      if (field === null || ['key', 'seq', '_csrf'].includes(name)) continue;
      if (field instanceof RadioNodeList || (field.type !== 'checkbox' && field.type !== 'hidden')) field.value = value;
    }
  }

  /** A second click while the first is under way sends nothing; the key in the form answers for the rest. */
  function sendOnce(form) {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent === 'yes') event.preventDefault();
      form.dataset.sent = 'yes';
      setTimeout(() => delete form.dataset.sent, 20_000);
    });
  }

  function tellNews(place) {
    const source = new EventSource(place.dataset.news);
    source.addEventListener('changed', (event) => {
      if (Number(JSON.parse(event.data).seq) > Number(place.dataset.seq)) place.hidden = false;
    });
    addEventListener('pagehide', () => source.close());
  }

  /** The page of a service that was away asks again by itself. */
  function askAgain(place) {
    setTimeout(() => location.reload(), Number(place.dataset.again) * 1000);
  }

  for (const form of document.querySelectorAll('form[data-draft]')) keepDraft(form);
  for (const form of document.querySelectorAll('form[method="post"]')) sendOnce(form);
  for (const place of document.querySelectorAll('[data-news]')) tellNews(place);
  for (const place of document.querySelectorAll('[data-again]')) askAgain(place);
  const summary = $('.error-summary');
  if (summary !== null) summary.focus();
})();
