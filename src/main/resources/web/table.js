// Rows as a table that can be sorted; also the table beside a chart.

import {rowAddress} from './address.js';
import {element} from './dom.js';
import {direction, written, ARROWS} from './numbers.js';
import {part} from './part.js';
import {hinted} from './scroll-hint.js';
import {decimalsIn, isChange, padded, valueText} from './values.js';
import {language, word} from './words.js';

// Shorter texts stand on one line and take no more room than they need.
const SHORT = 14;
// More rows than can be counted at a glance.
const MANY = 12;

const NUMERIC = new Set(['whole', 'score', 'percent', 'decimal', 'rounded']);

export function table(component, page) {
  const content = [scrolled(component, page), moreRows(component)];
  if (component.settings.folded) {
    return element('details', {class: 'folded full', id: component.id},
        element('summary', {}, element('h2', {}, component.title), ` (${written(component.total, 'whole')})`),
        component.rows.length ? content : element('p', {class: 'empty'}, word('no_rows')));
  }
  return part(component, page, content);
}

/** The table in a frame of its own that scrolls and can be reached by keyboard. */
export function scrolled(component, page) {
  return hinted(scrollFrame(component, {}, rowsOf(component, page)), (hidden) => scrollWords(component, hidden));
}

/** How many rows a table has and where the rest of them is; nothing for a few that all show. */
export function scrollWords(component, {below, aside}) {
  const all = component.total <= component.rows.length;
  const count = written(component.rows.length, 'whole');
  const rows = below ? word('rows_scroll', {count}) : all && component.rows.length > MANY ? word('rows_all', {count}) : '';
  return [rows, aside && word('scroll_sideways')].filter(Boolean).join(' ');
}

/** The frame alone, for what is put into it. */
export function scrollFrame(component, attributes, ...content) {
  return element('div',
      {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': component.title, ...attributes}, content);
}

/** Says that there are more rows than are shown; nothing where all are. */
export function moreRows(component) {
  return component.total > component.rows.length && element('p', {class: 'more-rows'},
      word('rows_of_total', {count: written(component.rows.length, 'whole'), total: written(component.total, 'whole')}));
}

/** The table of a component's rows; the first column of text is the heading of its row. */
export function rowsOf(component, page) {
  const columns = shown(component).filter((column) => component.rows.some((row) => row[column.id] !== undefined));
  const naming = columns.find((column) => column.role === 'dimension' && !NUMERIC.has(column.format)
    && !/(number|year|side)$/.test(column.id)) ?? columns.find((column) => column.role === 'dimension');
  const looks = new Map(columns.map((column) => [column, lookOf(column, component.rows)]));
  const body = element('tbody', {});
  const fill = (rows) => body.replaceChildren(...rows.map((row) =>
    element('tr', {}, columns.map((column) => cell(looks.get(column), row, column === naming, component.settings.link, page)))));
  fill(component.rows);
  return element('table', {class: 'plain'},
      element('caption', {class: 'unseen'}, component.title),
      element('thead', {}, element('tr', {}, columns.map((column) => headCell(looks.get(column), component.rows, fill)))),
      body);
}

function shown(component) {
  const wanted = component.settings.show;
  return wanted ? wanted.map((id) => component.columns.find((column) => column.id === id)) : component.columns;
}

// How the values of a column are written so that they stand in line with each other.
function lookOf(column, rows) {
  const number = NUMERIC.has(column.format);
  const longest = number ? 0 : Math.max(0, ...rows.map((row) => valueText(column, row[column.id]).length));
  return {
    column,
    kind: number ? 'number' : longest <= SHORT && 'short',
    decimals: number ? decimalsIn(column, rows) : 0,
  };
}

function headCell({column, kind}, rows, fill) {
  const number = NUMERIC.has(column.format);
  const button = element('button', {type: 'button', class: 'sort', title: column.definition, on: {click: sort}}, column.label);
  const cellOfHead = element('th', {scope: 'col', class: kind}, button);

  function sort() {
    const before = cellOfHead.getAttribute('aria-sort');
    const next = before === 'descending' ? 'ascending' : before === 'ascending' ? null : number ? 'descending' : 'ascending';
    cellOfHead.parentElement.querySelectorAll('[aria-sort]').forEach((other) => other.removeAttribute('aria-sort'));
    if (next) {
      cellOfHead.setAttribute('aria-sort', next);
    }
    fill(next ? sorted(rows, column, number, next === 'ascending') : rows);
  }

  return cellOfHead;
}

// Absent values stand last in either direction: they are neither most nor least.
function sorted(rows, column, number, ascending) {
  const compare = number
    ? (one, other) => Number(one) - Number(other)
    : new Intl.Collator(language(), {numeric: true}).compare;
  const known = rows.filter((row) => row[column.id] !== undefined);
  known.sort((one, other) => (ascending ? 1 : -1) * compare(one[column.id], other[column.id]));
  return [...known, ...rows.filter((row) => row[column.id] === undefined)];
}

function cell({column, kind, decimals}, row, names, link, page) {
  const value = row[column.id];
  let text = padded(valueText(column, value), decimals);
  if (isChange(column) && value !== undefined) {
    text = `${ARROWS[direction(value)]} ${text}`;
  }
  const content = names && link ? element('a', {href: rowAddress(link, row, page)}, text) : text;
  return names
    ? element('th', {scope: 'row', class: kind}, content)
    : element('td', {class: kind}, content);
}
