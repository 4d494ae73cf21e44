// A few big numbers, each with what it is a part of.

import {element} from './dom.js';
import {direction, signed, written} from './numbers.js';
import {word} from './words.js';

export function figures(component) {
  const row = component.rows[0];
  if (!row) {
    return undefined;
  }
  const columns = new Map(component.columns.map((column) => [column.id, column]));
  return element('section', {class: `figures count-${component.settings.figures.length}`, 'aria-label': component.title},
      element('h2', {}, component.title),
      element('dl', {}, component.settings.figures.map((figure) => one(figure, row, columns))));
}

function one(figure, row, columns) {
  const column = columns.get(figure.measure);
  const value = row[figure.measure];
  const difference = figure.measure.endsWith('_difference');
  return element('div', {class: `figure ${figure.measure.replaceAll('_', '-')}`, title: column.definition},
      element('dt', {}, column.label),
      element('dd', {},
          element('span', {class: 'value'}, value === undefined ? '—' : difference ? signed(value) : written(value, column.format)),
          difference && value !== undefined && element('span', {class: `part ${direction(value)}`}, word(`difference_${direction(value)}`)),
          figure.out_of && row[figure.out_of] !== undefined && element('span', {class: 'part'},
              word('of_maximum', {maximum: written(row[figure.out_of], 'score')})),
          figure.share && row[figure.share] !== undefined && element('span', {class: 'part share', title: word('share_note')},
              word('of_share', {share: written(row[figure.share], 'percent')}))));
}

