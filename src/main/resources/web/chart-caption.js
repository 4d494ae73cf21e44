// What stands under the title of a chart: what its figures are, in which unit, over how many units,
// and from which release.

import {element} from './dom.js';
import {written} from './numbers.js';
import {word} from './words.js';

const DRAWN = ['value', 'median', 'labels', 'series'];
const COUNTED = [['known_count', 'unit_count'], ['scored', 'units']];

export function chartCaption(component, page) {
  const parts = [figures(component), counted(component), word('caption_release', {id: page.release.id})];
  const text = parts.filter(Boolean).join(' · ');
  return element('p', {class: 'chart-caption'}, text.charAt(0).toUpperCase() + text.slice(1));
}

// A spec names measures and, for lines, the column of their names by the same key.
function drawn(component) {
  const spec = component.settings.spec;
  const columns = DRAWN.map((key) => [spec[key] ?? []].flat()
      .map((id) => component.columns.find((column) => column.id === id && column.role === 'measure'))
      .filter(Boolean));
  return columns.find((found) => found.length) ?? [];
}

function figures(component) {
  const columns = drawn(component);
  const units = new Set(columns.map((column) => unitOf(column, component)));
  const names = columns.map((column) => column.label).join(', ');
  const unit = units.size === 1 ? [...units][0] : '';
  return names && (unit && !isSaid(unit, names) ? `${names} (${unit})` : names);
}

// "Điểm (điểm)" says nothing twice.
function isSaid(unit, names) {
  return names.toLowerCase() === unit.toLowerCase();
}

function unitOf(column, component) {
  const own = new Set(component.rows.map((row) => row.unit_of_measure).filter(Boolean));
  if (column.format === 'percent') {
    return '%';
  }
  return column.format === 'score' ? word('caption_points') : own.size === 1 ? [...own][0] : '';
}

// Only where all rows agree: otherwise each point says in its tooltip over how many units it is.
function counted(component) {
  for (const [known, all] of COUNTED) {
    const pairs = new Set(component.rows.map((row) => `${row[known]}/${row[all]}`));
    const row = component.rows[0];
    if (pairs.size === 1 && row?.[known] !== undefined && row[all] !== undefined) {
      return word('caption_counted', {known: written(row[known], 'whole'), all: written(row[all], 'whole')});
    }
  }
  return '';
}
