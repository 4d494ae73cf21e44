// The filters of a page as drop-downs, where there is something to choose.

import {address, parameters} from './address.js';
import {element} from './dom.js';
import {word, wordOr} from './words.js';

/** Nothing at all when there is nothing to choose. */
export function drawFilters(page) {
  // A page of one unit always has a unit; a list may be of all units.
  const open = !page.components.some((component) => component.kind === 'heading');
  const boxes = page.filters
      .filter((filter) => filter.choices.length > (open ? 0 : 1))
      .map((filter) => box(filter, open, page));
  return boxes.length ? element('form', {class: 'filters', method: 'get'}, boxes) : undefined;
}

function box(filter, open, page) {
  const select = element('select', {
    name: filter.id,
    on: {change: () => location.assign(address(page.path, {...narrower(page, filter), [filter.id]: select.value}))},
  },
  open && element('option', {value: ''}, word('all')),
  filter.choices.map((choice) => element('option',
      {value: choice.value, selected: choice.value === filter.value},
      wordOr(`${filter.dimension}_${choice.value}`, choice.label))));
  return element('label', {}, element('span', {}, filter.label), select);
}

// A choice keeps what was chosen before it and drops what it may no longer fit.
function narrower(page, filter) {
  const kept = {};
  for (const before of page.filters) {
    if (before === filter) {
      break;
    }
    kept[before.id] = before.value;
  }
  return page.components.some((component) => component.kind === 'heading') ? kept : {...parameters()};
}
