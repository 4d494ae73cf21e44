// What was found, worst first, with what to do and where.

import {rowAddress} from './address.js';
import {element} from './dom.js';
import {fold, matches} from './fold.js';
import {searchBox} from './search-box.js';
import {part} from './part.js';
import {drawing} from './life.js';
import {written} from './numbers.js';
import {moreRows} from './table.js';
import {word} from './words.js';

// So many equal findings are told once, with their places behind it.
const ALIKE = 3;

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
      element('h3', {}, badge(severity), element('span', {class: 'count'}, ` ${written(rows.length, 'whole')}`)),
      element('ul', {}, alike(rows).map((same) => (same.length < ALIKE
        ? same.map((row) => item(row, component.settings.link, page))
        : several(same, component.settings.link, page)))));
}

// Findings that say the same in other places, in the order of the first of them.
function alike(rows) {
  const groups = new Map();
  for (const row of rows) {
    const key = JSON.stringify([row.code, row.message, row.remedy]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function several(rows, link, page) {
  const units = new Set(rows.map((row) => row.unit_id).filter(Boolean)).size;
  const places = element('ul', {class: 'places'});
  const fill = () => {
    if (!places.hasChildNodes()) {
      places.append(...rows.map((row) =>
        element('li', {class: 'place', 'data-text': searched(row)}, where(row, link, page))));
    }
  };
  const box = element('details', {on: {toggle: fill}},
      element('summary', {}, units > 1
        ? word('findings_alike_units', {count: written(rows.length, 'whole'), units: written(units, 'whole')})
        : word('findings_alike', {count: written(rows.length, 'whole')})),
      places);
  openOnPaper(box, fill);
  const found = element('li', {class: 'finding several', 'data-text': ''},
      element('p', {class: 'message'}, rows[0].message),
      element('p', {class: 'remedy'}, element('span', {class: 'term'}, `${word('remedy')}: `), rows[0].remedy),
      box);
  // The places are looked through too, which then have to be there.
  found.narrow = (text) => {
    fill();
    let count = 0;
    for (const place of places.children) {
      place.hidden = !matches(place.dataset.text, text);
      count += place.hidden ? 0 : 1;
    }
    box.open = Boolean(text.trim()) && count > 0;
    return count;
  };
  return found;
}

function openOnPaper(box, fill) {
  let before = false;
  window.addEventListener('beforeprint', () => {
    fill();
    before = box.open;
    box.open = true;
  }, {signal: drawing()});
  window.addEventListener('afterprint', () => {
    box.open = before;
  }, {signal: drawing()});
}

function item(row, link, page) {
  return element('li', {class: 'finding', 'data-text': searched(row)},
      element('p', {class: 'message'}, row.message),
      element('p', {class: 'remedy'}, element('span', {class: 'term'}, `${word('remedy')}: `), row.remedy),
      where(row, link, page));
}

function searched(row) {
  const text = [row.message, row.remedy, row.line_number, row.line_label, row.unit_name, row.code, placeOf(row)];
  return fold(text.filter(Boolean).join(' '));
}

function where(row, link, page) {
  const href = link ? rowAddress(link, row, page) : `#line-${row.line_id}`;
  return element('p', {class: 'where'},
      row.unit_name && element('span', {}, `${row.unit_name}, ${row.year}`),
      row.side && element('span', {}, word(row.side)),
      element('span', {class: 'file'}, placeOf(row)),
      row.line_id && element('a', {href}, `${word('to_line')}${row.line_number ? ` ${row.line_number}` : ''}`,
          row.line_label && element('span', {class: 'criterion'}, ` ${row.line_label}`)));
}

// Hides what does not match; a severity with nothing left goes too.
function narrow(parts, text) {
  let count = 0;
  for (const part of parts) {
    let here = 0;
    for (const found of part.querySelectorAll('.finding')) {
      const count = found.narrow ? found.narrow(text) : Number(matches(found.dataset.text, text));
      found.hidden = count === 0;
      here += count;
    }
    part.hidden = here === 0;
    count += here;
  }
  return count;
}
