// Values of rows as people read them; codes become words.

import {signed, written} from './numbers.js';
import {wordOr} from './words.js';

const CHANGES = /(_difference|_change|^gap|_gap|^change)$/;

/** Whether a column tells how much something moved, so that its sign is written. */
export function isChange(column) {
  return CHANGES.test(column.id);
}

/** A value in words or Vietnamese numbers. */
export function valueText(column, value) {
  if (value === undefined) {
    return '';
  }
  if (column.format === 'text') {
    return wordOr(`${column.id}_${value}`, String(value));
  }
  return isChange(column) ? signed(value, column.format) : written(value, column.format);
}

/** How many decimals the longest of a column's values has, as it is written. */
export function decimalsIn(column, rows) {
  return Math.max(0, ...rows.map((row) => decimalsOf(valueText(column, row[column.id]))));
}

/** A written number with as many decimals as its neighbours; shares have theirs already. */
export function padded(text, decimals) {
  const missing = decimals - decimalsOf(text);
  if (missing <= 0 || !/\d$/.test(text)) {
    return text;
  }
  return text + (text.includes(',') ? '' : ',') + '0'.repeat(missing);
}

function decimalsOf(text) {
  return /,(\d+)$/.exec(text)?.[1].length ?? 0;
}

/** The rows with codes in words, for charts that write them. */
export function inWords(component) {
  const texts = component.columns.filter((column) => column.format === 'text');
  return {
    columns: component.columns,
    rows: component.rows.map((row) => {
      const copy = {...row};
      texts.forEach((column) => {
        if (row[column.id] !== undefined) {
          copy[column.id] = wordOr(`${column.id}_${row[column.id]}`, row[column.id]);
        }
      });
      return copy;
    }),
  };
}
