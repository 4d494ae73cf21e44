// Finds a unit by typing part of its name and goes to its page.

import {chosen, keeping} from './address.js';
import {choiceBox} from './choice-box.js';
import {element} from './dom.js';
import {choicesOf} from './payload.js';
import {word} from './words.js';

/**
 * @param {Object} target  the page of a unit, as the navigation gives it
 * @param {Object} page  the page that the box stands on
 */
export function unitSearch(target, page) {
  const box = choiceBox({
    id: 'unit-search',
    label: word('search_units'),
    hint: `${word('search_units')} (${word('search_units_hint')})`,
    find: (text) => choicesOf(target.id, 'unit', text, {}),
    href: (choice) => keeping({filters: kept(page)}, target.path, target.filters, {unit: choice.value}),
  });
  return element('div', {class: 'unit-search', role: 'search'}, box);
}

function kept(page) {
  return Object.keys(chosen(page)).length ? page.filters : [];
}
