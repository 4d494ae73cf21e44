// What the page is about: unit, year, instrument, release, and where the figures come from.

import {address} from './address.js';
import {element} from './dom.js';
import {releaseLine} from './frame.js';
import {written} from './numbers.js';
import {word} from './words.js';

export function heading(component, page) {
  const row = component.rows[0];
  if (!row) {
    return undefined;
  }
  document.title = `${row.unit_name} ${row.year} · ${word('product')}`;
  const paper = address('/api/v1/reports/scorecard.pdf',
      {unit: row.unit_id, year: row.year, instrument: row.instrument_id});
  return element('section', {class: 'heading', 'aria-label': component.title},
      element('div', {class: 'heading-text'},
          element('h1', {}, row.unit_name, ' ', element('span', {class: 'year'}, `${word('year')} ${row.year}`)),
          element('p', {class: 'instrument'},
              element('a', {href: address(`/bo-phieu/${row.instrument_id}`), title: word('instrument_open')}, row.instrument_title)),
          row.simulated && element('p', {class: 'simulated'}, word('simulated')),
          element('p', {class: 'provenance'}, releaseLine(page.release)),
          element('p', {class: 'provenance'},
              `${word('source_file')}: `, element('span', {class: 'file', title: `${word('hash')}: ${row.file_hash}`}, row.file_name),
              ` · ${word('revision', {number: row.revision})} · ${word('loaded', {date: written(row.loaded_at, 'moment')})}`)),
      element('div', {class: 'actions'},
          element('a', {class: 'button primary', href: paper, download: true}, word('download_scorecard')),
          element('a', {class: 'button', href: address('/van-ban',
              {report: 'scorecard', unit: row.unit_id, year: row.year, instrument: row.instrument_id})}, word('papers_other')),
          element('button', {type: 'button', class: 'button', on: {click: () => window.print()}}, word('print'))));
}
