// A few big numbers, each with what it is a part of and how it moved.

import {element} from './dom.js';
import {direction, signed, written, ARROWS} from './numbers.js';
import {remarks} from './part.js';
import {isChange} from './values.js';
import {word} from './words.js';

export function figures(component) {
  const row = component.rows[0];
  if (!row) {
    return undefined;
  }
  const columns = new Map(component.columns.map((column) => [column.id, column]));
  return element('section', {class: `figures count-${component.settings.figures.length}`, id: component.id, 'aria-label': component.title},
      element('h2', {}, component.title),
      element('dl', {}, component.settings.figures.map((figure) => one(figure, row, columns))),
      remarks(component));
}

function one(figure, row, columns) {
  const column = columns.get(figure.measure);
  const value = row[figure.measure];
  const difference = isChange(column);
  const name = figure.measure.replaceAll('_', '-');
  return element('div', {class: `figure ${name}`, title: column.definition},
      element('dt', {}, column.label),
      element('dd', {},
          element('span', {class: 'value'}, value === undefined ? '—' : difference ? signed(value, column.format) : written(value, column.format)),
          figure.measure === 'score_difference' && value !== undefined
            && element('span', {class: `part ${direction(value)}`}, word(`difference_${direction(value)}`)),
          figure.out_of && row[figure.out_of] !== undefined && element('span', {class: 'part'}, outOf(columns.get(figure.out_of), row[figure.out_of])),
          figure.share && row[figure.share] !== undefined && element('span', {class: 'part share', title: columns.get(figure.share).definition},
              shareOf(columns.get(figure.share), row[figure.share])),
          figure.change && changeOf(columns.get(figure.change), row[figure.change])));
}

function outOf(column, value) {
  return column.format === 'score'
    ? word('of_maximum', {maximum: written(value, 'score')})
    : word('of_count', {count: written(value, column.format)});
}

function shareOf(column, value) {
  const share = written(value, 'percent');
  return /^(self|verified)_share$/.test(column.id) || column.id === 'share' ? word('of_share', {share}) : share;
}

function changeOf(column, value) {
  if (value === undefined) {
    return element('span', {class: 'part'}, word('no_year_before'));
  }
  const way = direction(value);
  return element('span', {class: `part ${way}`, title: column.definition},
      word('change_on_year_before', {change: `${ARROWS[way]} ${signed(value, column.format)}`}));
}
