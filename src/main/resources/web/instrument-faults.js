// Where the document contradicts itself, and how it is read.

import {element} from './dom.js';
import {word} from './words.js';

const SHOWN_AT_ONCE = 5;

/** The box of warnings; nothing for a document without faults. */
export function faults(instrument) {
  const all = instrument.defects;
  if (!all.length) {
    return undefined;
  }
  const rest = all.slice(SHOWN_AT_ONCE);
  return element('section', {class: 'faults', id: 'defects', 'aria-labelledby': 'defects-title'},
      element('h2', {id: 'defects-title'}, element('span', {'aria-hidden': 'true'}, '⚠ '),
          word('instrument_defects_title', {count: all.length})),
      element('ul', {}, all.slice(0, SHOWN_AT_ONCE).map(fault)),
      rest.length > 0 && element('details', {},
          element('summary', {}, word('instrument_defects_more', {count: rest.length})),
          element('ul', {}, rest.map(fault))));
}

function fault(defect) {
  const place = defect.at.kind === 'instrument' || defect.at.kind === 'total'
    ? defect.at.words
    : element('a', {href: `#${encodeURIComponent(anchor(defect.at))}`}, defect.at.words);
  return element('li', {id: `defect-${defect.id}`, class: 'fault'},
      element('p', {class: 'fault-place'}, place, element('span', {class: 'muted'}, ` · ${defect.kind.label}`)),
      element('dl', {},
          term('instrument_defect_document', defect.document),
          term('instrument_defect_reading', defect.reading, 'reading'),
          term('instrument_defect_reason', defect.reason)));
}

function term(key, text, kind) {
  return element('div', {class: kind}, element('dt', {}, word(key)), element('dd', {}, text));
}

/** Where a place stands on the page. */
export function anchor(place) {
  return place.kind === 'levels' ? 'levels' : `at-${place.id}`;
}

/** Marks at a line, each leading to its fault. */
export function faultMarks(ids) {
  return ids.map((id) => element('a', {class: 'fault-mark', href: `#${encodeURIComponent(`defect-${id}`)}`},
      element('span', {'aria-hidden': 'true'}, '⚠ '), word('instrument_defect_here')));
}
