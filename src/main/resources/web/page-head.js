// The head of a page that is not about one form: what it answers, and from which release.

import {element} from './dom.js';
import {releaseLine} from './frame.js';
import {word} from './words.js';

export function pageHead(page) {
  return element('section', {class: 'heading page-head'},
      element('div', {class: 'heading-text'},
          element('h1', {}, page.title),
          page.about && element('p', {class: 'about'}, page.about),
          page.release.simulated && element('p', {class: 'simulated'}, word('simulated')),
          element('p', {class: 'provenance'}, releaseLine(page.release))),
      element('div', {class: 'actions'},
          element('button', {type: 'button', class: 'button', on: {click: () => window.print()}}, word('print'))));
}

/** What the page is narrowed by, in words: for paper, where no filter can be opened. */
export function chosenInWords(page) {
  const line = inOneLine(page);
  return line && element('p', {class: 'chosen-in-words'}, line);
}

/** What is chosen, as one line of text; empty when nothing is. */
export function inOneLine(page) {
  return partsOf(page).join(' · ');
}

function partsOf(page) {
  return page.filters.filter((filter) => filter.value).map((filter) => {
    const values = filter.value.split(',')
        .map((value) => filter.choices.find((choice) => choice.value === value)?.label ?? value);
    return `${filter.label}: ${values.join(', ')}`;
  });
}
