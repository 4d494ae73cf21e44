// What stands around every page: masthead, navigation, language, release.

import {address, inLanguage, inNewestRelease, keeping} from './address.js';
import {element} from './dom.js';
import {written} from './numbers.js';
import {unitSearch} from './unit-search.js';
import {language, word} from './words.js';

/** The frame of a page that has figures. */
export function drawFrame(page) {
  document.title = `${page.title} · ${word('product')}`;
  masthead(page.pages, page);
  document.getElementById('colophon').replaceChildren(...colophon(page.release));
}

/** The frame when there is nothing to show. */
export function drawBareFrame(pages, current = location.pathname) {
  document.title = word('product');
  masthead(pages, {path: current, filters: []});
}

function masthead(pages, page) {
  const units = pages.find((other) => other.id === 'unit');
  const nav = element('nav', {id: 'pages', 'aria-label': word('pages')},
      pages.map((other) => element('a',
          {href: keeping(page, other.path, other.filters), 'aria-current': other.path === page.path && 'page'},
          other.title)));
  const menu = element('button', {
    type: 'button', class: 'button pages-button', 'aria-expanded': 'false', 'aria-controls': 'pages',
    on: {click: () => menu.setAttribute('aria-expanded', String(nav.classList.toggle('open')))},
  }, word('pages'));
  const other = language() === 'vi' ? 'en' : 'vi';
  document.getElementById('masthead').replaceChildren(
      element('a', {class: 'skip', href: '#main'}, word('skip')),
      element('div', {class: 'masthead-row'},
          element('a', {class: 'product', href: address('/')},
              element('img', {src: '/web/icon.svg', alt: '', width: 32, height: 32}),
              element('span', {},
                  element('strong', {}, word('product')),
                  element('small', {}, word('product_subtitle')))),
          units && unitSearch(units, page),
          menu,
          element('a', {class: 'language', href: inLanguage(other), lang: other, hreflang: other},
              word('other_language')),
          nav));
}

function colophon(release) {
  return [
    release.simulated && element('p', {class: 'simulated'}, word('simulated')),
    element('p', {}, releaseLine(release)),
    element('p', {}, word('numbers_note')),
  ].filter(Boolean);
}

/** Says that the page is of an earlier release and leads to the newest; nothing on pages of that. */
export function olderRelease(release) {
  return !release.newest && element('p', {class: 'older-release', role: 'status'},
      word('older_release', {name: releaseLine(release)}), ' ',
      element('a', {href: inNewestRelease()}, word('newest_release')));
}

/** The release with its day of publication and the day of its newest file. */
export function releaseLine(release) {
  return [
    word('release_line', {id: release.id, name: release.name}),
    word('published', {date: written(dayInVietnam(release.publishedAt), 'date')}),
    word('data_date', {date: written(release.dataDate, 'date')}),
  ].join(' · ');
}

// The day on which something was published is the day there, wherever it is read.
function dayInVietnam(moment) {
  return new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Ho_Chi_Minh'}).format(new Date(moment));
}
