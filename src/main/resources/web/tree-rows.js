// One line of the form as a row of the tree table.

import {element} from './dom.js';
import {answerOf} from './line-details.js';
import {ARROWS, direction, written} from './numbers.js';
import {word} from './words.js';

export const COLUMNS = 10;

const WIDTHS = ['number', 'label', 'max', 'data', 'points', 'data', 'points', 'difference', 'note', 'findings'];

/** The widths of the columns. */
export function columnWidths() {
  return element('colgroup', {}, WIDTHS.map((name) => element('col', {class: `width-${name}`})));
}

/** The two rows of headings. */
export function headRows() {
  const head = (key, attributes = {}) => element('th', {scope: 'col', role: 'columnheader', ...attributes}, word(key));
  return element('thead', {role: 'rowgroup'},
      element('tr', {role: 'row'},
          head('column_number', {rowspan: 2}), head('column_label', {rowspan: 2}),
          head('column_max', {rowspan: 2, class: 'number'}),
          head('self', {colspan: 2, class: 'side self'}), head('verified', {colspan: 2, class: 'side verified'}),
          head('column_difference', {rowspan: 2, class: 'number'}),
          head('column_note', {rowspan: 2, class: 'note'}), head('column_findings', {rowspan: 2, class: 'number'})),
      element('tr', {role: 'row'},
          head('column_data', {class: 'side self'}), head('column_points', {class: 'number'}),
          head('column_data', {class: 'side verified'}), head('column_points', {class: 'number'})));
}

/** The row of one line; `parent` says whether lines stand below it. */
export function lineRow(line, parent, place) {
  const difference = line.score_difference;
  return element('tr', {
    role: 'row', id: `line-${line.line_id}`, tabindex: '-1', class: `line ${line.line_kind} depth-${line.depth}`,
    'aria-level': Number(line.depth) + 1, 'aria-setsize': place.size, 'aria-posinset': place.position,
    'aria-expanded': parent && 'false',
  },
  cell('line-number', line.number),
  cell('line-label',
      element('div', {class: 'label'},
          element('span', {class: 'twisty', 'aria-hidden': 'true'}, parent ? '▸' : ''),
          element('span', {}, line.line_kind === 'total' ? word('line_total') : line.label))),
  named('number line-max', 'column_max', written(line.max_score, 'score')),
  cell('data self', clamped(answerOf('self', line))),
  named('number points self', 'self', written(line.self_score, 'score')),
  cell('data verified', clamped(answerOf('verified', line))),
  named('number points verified', 'verified', written(line.verified_score, 'score')),
  cell(`number difference ${direction(difference ?? 0)}`, Number(difference ?? 0) !== 0 && differenceText(difference)),
  cell('note', line.note && clamped(line.note)),
  cell('number finding-count', Number(line.finding_count ?? 0) > 0 && count(line.finding_count)));
}

function differenceText(difference) {
  return `${ARROWS[direction(difference)]} ${written(Math.abs(difference), 'score')}`;
}

// Long answers stand in full among the details of the line.
function clamped(text) {
  return text && element('span', {class: 'clamped', title: text}, text);
}

function count(number) {
  return element('span', {class: 'flag', title: word('column_findings')}, element('span', {'aria-hidden': 'true'}, '⚑ '), written(number, 'whole'));
}

function cell(kind, ...content) {
  return element('td', {role: 'gridcell', class: kind}, content);
}

// On narrow screens the headings are gone, so a number carries its name.
function named(kind, key, text) {
  return element('td', {role: 'gridcell', class: kind, 'data-name': text && word(key)}, text);
}
