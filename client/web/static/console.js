/* Drafts saved as you type, news of the page, and no act sent twice. Every act works without this file. */
'use strict';

(() => {
  const waitBeforeSaving = 1500;
  const $ = (selector, root = document) => root.querySelector(selector);
  const typedIn = (form) =>
    new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));

  /**
   * What is typed is kept by the service, and in this window until the service has it: an ended session or a service that is
   * away loses nothing.
   */
  function keepDraft(form) {
    const { draft: url } = form.dataset;
    const status = $('[data-draft-status]', form);
    const local = `draft:${form.dataset.viewer}:${url}`;
    let timer = 0;
    const save = async () => {
      timer = 0;
      const body = typedIn(form);
      try {
        const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
        if (!answer.ok)
          return void (status.textContent = hasEnded(answer) ? status.dataset.ended : status.dataset.failed);
        sessionStorage.removeItem(local);
        status.textContent = await answer.text();
      } catch {
        status.textContent = status.dataset.failed;
      }
    };
    form.addEventListener('input', () => {
      sessionStorage.setItem(local, typedIn(form).toString());
      clearTimeout(timer);
      timer = setTimeout(() => void save(), waitBeforeSaving);
    });
    addEventListener('pagehide', () => {
      if (timer !== 0) navigator.sendBeacon(url, typedIn(form));
    });
    form.addEventListener('submit', ({ submitter }) => {
      clearTimeout(timer);
      timer = 0;
      if (submitter?.value.endsWith('raft')) sessionStorage.removeItem(local);
      else sessionStorage.setItem('sent', local);
    });
    const kept = sessionStorage.getItem(local);
    if (form.dataset.fresh === 'yes' && kept !== null) void bringBack(form, local, kept);
  }

  /** A session that has ended leads to sign-in. */
  function hasEnded(answer) {
    return answer.type === 'opaqueredirect' || answer.status === 401;
  }

  /** What only this window has becomes a draft, and the page is shown with it. */
  async function bringBack(form, local, kept) {
    const body = new URLSearchParams(kept);
    body.set('_csrf', form.elements.namedItem('_csrf').value);
    const answer = await fetch(form.dataset.draft, { method: 'POST', body, redirect: 'manual' });
    if (!answer.ok) return;
    sessionStorage.removeItem(local);
    location.reload();
  }

  /** The act was taken: what was typed for it is needed no more, and a page that is loaded again does not say it again. */
  function forget() {
    sessionStorage.removeItem(sessionStorage.getItem('sent') ?? '');
    sessionStorage.removeItem('sent');
    const address = new URL(location.href);
    address.searchParams.delete('done');
    history.replaceState(history.state, '', address);
  }

  /** A second click while the first is under way sends nothing; the key in the form answers for the rest. */
  function sendOnce(form) {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent === 'yes') event.preventDefault();
      form.dataset.sent = 'yes';
      setTimeout(() => delete form.dataset.sent, 20_000);
    });
    addEventListener('pageshow', () => delete form.dataset.sent);
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

  if ($('[data-done]') !== null) forget();
  for (const form of document.querySelectorAll('form[data-draft]')) keepDraft(form);
  for (const form of document.querySelectorAll('form[method="post"]')) sendOnce(form);
  for (const place of document.querySelectorAll('[data-news]')) tellNews(place);
  for (const place of document.querySelectorAll('[data-again]')) askAgain(place);
  const summary = $('.error-summary');
  if (summary !== null) summary.focus();
})();
