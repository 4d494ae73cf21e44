// Rows as a plain table; also the table beside a chart.

import {rowAddress} from './address.js';
import {element} from './dom.js';
import {written, signed, direction, ARROWS} from './numbers.js';
import {word} from './words.js';

const NUMERIC = new Set(['whole', 'score', 'percent', 'decimal']);

export function table(component) {
  const content = component.rows.length
    ? element('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': component.title}, rowsOf(component))
    : element('p', {class: 'empty'}, word('no_rows'));
  if (component.settings.folded) {
    return element('details', {class: 'folded', open: location.pathname === '/'},
        element('summary', {}, element('h2', {}, component.title), ` (${written(component.total, 'whole')})`), content, moreRows(component));
  }
  return element('section', {class: 'part-of-page', id: component.id}, element('h2', {}, component.title), content, moreRows(component));
}

/** Says that there are more rows than are shown; nothing where all are. */
export function moreRows(component) {
  return component.total > component.rows.length && element('p', {class: 'more-rows'},
      word('rows_of_total', {count: written(component.rows.length, 'whole'), total: written(component.total, 'whole')}));
}

/** The table of a component's rows; the first column of text is the heading of its row. */
export function rowsOf(component, attributes = {}) {
  const columns = shown(component);
  const naming = columns.find((column) => column.role === 'dimension' && !NUMERIC.has(column.format) && !/number$/.test(column.id));
  return element('table', {class: 'plain', ...attributes},
      element('thead', {}, element('tr', {}, columns.map((column) =>
        element('th', {scope: 'col', class: NUMERIC.has(column.format) && 'number', title: column.definition}, column.label)))),
      element('tbody', {}, component.rows.map((row) =>
        element('tr', {}, columns.map((column) => cell(column, row, column === naming, component.settings.link))))));
}

function shown(component) {
  const wanted = component.settings.show;
  return wanted ? wanted.map((id) => component.columns.find((column) => column.id === id)) : component.columns;
}

function cell(column, row, names, link) {
  const value = row[column.id];
  let text = written(value, column.format);
  if (column.id.endsWith('_difference') && value !== undefined) {
    text = `${ARROWS[direction(value)]} ${signed(value)}`;
  }
  const content = names && link ? element('a', {href: rowAddress(link, row)}, text) : text;
  return names
    ? element('th', {scope: 'row'}, content)
    : element('td', {class: NUMERIC.has(column.format) && 'number'}, content);
}
