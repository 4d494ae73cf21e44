// Going from page to page without loading the site anew; the address stays true, and back works.

let paths = [];
let drawAgain = () => {};

/** Tells which paths are pages, and what draws the page of the address. */
export function travelsBy(pages, draw) {
  paths = pages.map((page) => page.path);
  drawAgain = draw;
}

/** Goes to an address of this site. */
export function go(href) {
  const target = new URL(href, location.href);
  if (!isPage(target)) {
    location.assign(href);
    return;
  }
  const samePage = target.pathname === location.pathname;
  history.pushState(null, '', target);
  drawAgain(samePage);
}

function isPage(target) {
  return target.origin === location.origin
    && (target.pathname === '/' || paths.some((path) => target.pathname === path || target.pathname.startsWith(`${path}/`)));
}

function ofThisLanguage(target) {
  return (target.searchParams.get('lang') ?? 'vi') === document.documentElement.lang;
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented || link.hasAttribute('download') || link.target) {
    return;
  }
  const target = new URL(link.href);
  const anchorOnly = target.pathname === location.pathname && target.search === location.search && target.hash;
  // Another language has other words, which come with a new document.
  if (isPage(target) && !anchorOnly && ofThisLanguage(target)) {
    event.preventDefault();
    go(link.href);
  }
});

window.addEventListener('popstate', () => drawAgain(true));
