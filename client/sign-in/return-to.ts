const base = 'http://mizan.invalid';
const ownPages = /^\/(sign-in|sign-out|password)(\/|$)/;

/** The page to go back to after sign-in: a path of this console, else the first page. */
export function returnTo(asked: string | undefined): string {
  if (asked === undefined || !asked.startsWith('/') || asked.length > 2000) return '/';
  let url: URL;
  try {
    url = new URL(asked, base);
  } catch {
    return '/';
  }
  // A path such as /.//elsewhere.example becomes one that names another host.
  const leadsAway = url.origin !== base || url.pathname.startsWith('//');
  return leadsAway || ownPages.test(url.pathname) ? '/' : `${url.pathname}${url.search}`;
}

/** `/sign-in?to=…`, without `to` where it is the first page. */
export function withReturn(page: string, to: string): string {
  return to === '/' ? page : `${page}?to=${encodeURIComponent(to)}`;
}
