// What was found, worst first, with what to do and where.

import {rowAddress} from './address.js';
import {element} from './dom.js';
import {fold, matches} from './fold.js';
import {searchBox} from './search-box.js';
import {part} from './part.js';
import {moreRows} from './table.js';
import {word} from './words.js';

const SIGNS = {error: '✕', warning: '!', information: 'i'};

export function findings(component, page) {
  const chosen = page.filters.find((filter) => filter.dimension === 'severity')?.value;
  const rows = chosen ? component.rows.filter((row) => row.severity === chosen) : component.rows;
  if (!rows.length) {
    return element('section', {class: 'part-of-page full', id: component.id},
        element('h2', {}, component.title),
        element('p', {class: 'empty'}, element('strong', {}, word('no_findings')), ' ', word('no_findings_more')));
  }
  const groups = new Map();
  for (const row of rows) {
    groups.set(row.severity, [...(groups.get(row.severity) ?? []), row]);
  }
  const parts = [...groups].map(([severity, found]) => group(severity, found, component, page));
  return part(component, page, [moreRows(component), parts],
      searchBox('filter_findings', 'no_findings', (text) => narrow(parts, text)));
}

/** A severity as a sign and a word, so that it needs no colour. */
export function badge(severity) {
  return element('span', {class: `badge ${severity}`},
      element('span', {'aria-hidden': 'true'}, SIGNS[severity]), ' ', word(`severity_${severity}`));
}

/** Where a finding sits, as people read it: file › sheet!cell. */
export function placeOf(row) {
  return [row.file_name, [row.sheet, row.cell].filter(Boolean).join('!')].filter(Boolean).join(' › ');
}

function group(severity, rows, component, page) {
  return element('section', {class: `severity ${severity}`, 'aria-label': word(`severity_${severity}`)},
      element('h3', {}, badge(severity), element('span', {class: 'count'}, ` ${rows.length}`)),
      element('ul', {}, rows.map((row) => item(row, component.settings.link, page))));
}

function item(row, link, page) {
  const href = link ? rowAddress(link, row, page) : `#line-${row.line_id}`;
  const text = [row.message, row.remedy, row.line_number, row.line_label, row.unit_name, row.code, placeOf(row)];
  return element('li', {class: 'finding', 'data-text': fold(text.filter(Boolean).join(' '))},
      element('p', {class: 'message'}, row.message),
      element('p', {class: 'remedy'}, element('span', {class: 'term'}, `${word('remedy')}: `), row.remedy),
      element('p', {class: 'where'},
          row.unit_name && element('span', {}, `${row.unit_name}, ${row.year}`),
          row.side && element('span', {}, word(row.side)),
          element('span', {class: 'file'}, placeOf(row)),
          row.line_id && element('a', {href}, `${word('to_line')}${row.line_number ? ` ${row.line_number}` : ''}`,
              row.line_label && element('span', {class: 'criterion'}, ` ${row.line_label}`))));
}

// Hides what does not match; a severity with nothing left goes too.
function narrow(parts, text) {
  let count = 0;
  for (const part of parts) {
    let here = 0;
    for (const found of part.querySelectorAll('.finding')) {
      found.hidden = !matches(found.dataset.text, text);
      here += found.hidden ? 0 : 1;
    }
    part.hidden = here === 0;
    count += here;
  }
  return count;
}
