// What a page is narrowed by: drop-downs for a few choices, search for many, tags for several.

import {address, chosen} from './address.js';
import {choiceBox, finder} from './choice-box.js';
import {element} from './dom.js';
import {choicesOf} from './payload.js';
import {go} from './travel.js';
import {word} from './words.js';

const FEW = 60;
// Names longer than this get more of the row.
const LONG = 28;

/** Nothing at all when there is nothing to choose. */
export function drawFilters(page) {
  const boxes = page.filters
      .filter((filter) => filter.total > (filter.required ? 1 : 0) || filter.value)
      .map((filter) => box(filter, page));
  return boxes.length ? element('form', {class: 'filters', method: 'get', 'aria-label': word('filters')}, boxes) : undefined;
}

function box(filter, page) {
  if (filter.atMost > 1) {
    return severalOf(filter, page);
  }
  return filter.total > FEW ? searchFor(filter, page) : dropDown(filter, page);
}

function dropDown(filter, page) {
  const select = element('select', {
    name: filter.id,
    on: {change: () => go(narrowed(page, filter, select.value))},
  },
  !filter.required && element('option', {value: ''}, word('all')),
  filter.choices.map((choice) => element('option',
      {value: choice.value, selected: choice.value === filter.value}, choice.label)));
  const long = filter.choices.some((choice) => choice.label.length > LONG);
  return element('label', {class: long ? 'filter long' : 'filter'}, element('span', {}, filter.label), select);
}

function searchFor(filter, page) {
  const current = filter.choices.find((choice) => choice.value === filter.value);
  const everything = filter.required ? [] : [{value: '', label: word('all')}];
  const find = finderOf(filter, page);
  return element('div', {class: 'filter'},
      element('label', {for: `filter-${filter.id}`}, filter.label),
      choiceBox({
        id: `filter-${filter.id}`,
        label: filter.label,
        hint: word(filter.required ? 'search_to_choose' : 'all'),
        value: current?.label ?? '',
        find: async (text) => [...(text ? [] : everything), ...await find(text)],
        href: (choice) => narrowed(page, filter, choice.value),
      }));
}

function severalOf(filter, page) {
  const values = filter.value ? filter.value.split(',') : [];
  const tags = values.map((value) => {
    const label = filter.choices.find((choice) => choice.value === value).label;
    const without = values.filter((other) => other !== value).join(',');
    return element('li', {}, label, element('a', {
      class: 'remove', href: narrowed(page, filter, without), 'aria-label': word('remove_choice', {name: label}),
    }, '×'));
  });
  const find = finderOf(filter, page);
  const room = values.length < filter.atMost;
  return element('div', {class: 'filter several'},
      element('label', {for: `filter-${filter.id}`}, `${filter.label} (${values.length}/${filter.atMost})`),
      element('ul', {class: 'tags'}, tags),
      room && choiceBox({
        id: `filter-${filter.id}`,
        label: filter.label,
        hint: word('add_choice'),
        find: async (text) => (await find(text)).filter((choice) => !values.includes(choice.value)),
        href: (choice) => narrowed(page, filter, [...values, choice.value].join(',')),
      }));
}

function finderOf(filter, page) {
  return finder(filter, (text) => choicesOf(page.id, filter.id, text, before(page, filter)));
}

function before(page, filter) {
  const earlier = idsOf(page.filters.slice(0, page.filters.indexOf(filter)));
  return Object.fromEntries(Object.entries(chosen(page)).filter(([id]) => earlier.includes(id)));
}

// Filters that come later keep their value where it is still offered.
function narrowed(page, filter, value) {
  const values = {...chosen(page), [filter.id]: value};
  const kept = idsOf(page.filters.slice(page.filters.indexOf(filter) + 1)).filter((id) => values[id]);
  return address(page.path, kept.length ? {...values, prefer: kept.join(',')} : values);
}

function idsOf(filters) {
  return filters.map((filter) => filter.id);
}
