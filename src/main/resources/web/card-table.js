// A table where there is room; on a phone each row is a card that names its values.

import {element} from './dom.js';

/**
 * @param {Array} columns  {title, number, wide}
 * @param {string} label  what the table holds, for those who do not see it
 * @param {number} names  the column that names its row
 * @param {Array} rows  {cells, id, kind, text}
 */
export function cardTable({columns, label, names, rows}) {
  return element('table', {class: 'plain cards', role: 'table', 'aria-label': label},
      element('thead', {role: 'rowgroup'}, element('tr', {role: 'row'}, columns.map((column) =>
        element('th', {scope: 'col', role: 'columnheader', class: kindOf(column)}, column.title)))),
      element('tbody', {role: 'rowgroup'}, rows.map((row) =>
        element('tr', {role: 'row', id: row.id, class: row.kind, 'data-text': row.text},
            row.cells.map((content, at) => cell(columns[at], content, at === names))))));
}

function cell(column, content, naming) {
  const empty = content === '' || content === undefined || (Array.isArray(content) && content.length === 0);
  const attributes = {class: [kindOf(column), empty && 'empty-cell'].filter(Boolean).join(' ') || undefined, 'data-name': naming || empty ? undefined : column.title};
  return naming
    ? element('th', {scope: 'row', role: 'rowheader', ...attributes}, content)
    : element('td', {role: 'cell', ...attributes}, content);
}

function kindOf(column) {
  return column.number ? 'number' : column.kind;
}
