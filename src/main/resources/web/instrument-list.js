// All instruments in one table, each leading to its page.

import {address} from './address.js';
import {element} from './dom.js';
import {cardTable} from './card-table.js';
import {written} from './numbers.js';
import {word} from './words.js';

export function instrumentList(instruments, page) {
  const columns = [
    {title: word('instrument')},
    {title: word('instrument_tiers')},
    {title: word('instrument_years'), kind: 'years'},
    {title: word('instrument_questions'), number: true},
    {title: word('instrument_criteria_count'), number: true},
    {title: word('instrument_maximum'), number: true},
    {title: word('instrument_defects_count'), number: true},
  ];
  return [
    element('h1', {}, page.title),
    element('p', {class: 'muted'}, word('instrument_list_lead', {count: instruments.length})),
    cardTable({columns, label: page.title, names: 0, rows: instruments.map((instrument) => ({cells: row(instrument, page)}))}),
  ];
}

function row(instrument, page) {
  const {counts} = instrument;
  return [
    [element('a', {href: address(`${page.path}/${instrument.id}`)}, instrument.short_title),
      element('span', {class: 'under'}, instrument.issuer)],
    labels(instrument.tiers),
    years(instrument.years),
    written(counts.questions, 'whole'),
    counts.criteria ? written(counts.criteria, 'whole') : '—',
    instrument.max_score === null ? word('instrument_not_scored') : written(instrument.max_score, 'decimal'),
    counts.defects ? element('span', {class: 'flag'}, element('span', {'aria-hidden': 'true'}, '⚠ '), written(counts.defects, 'whole')) : '0',
  ];
}

/** The labels of terms, one after the other. */
export function labels(terms) {
  return terms.map((term) => term.label).join(', ');
}

/** 2018-2022 where no year is left out. */
export function years(all) {
  const whole = all.length > 1 && all[all.length - 1] - all[0] === all.length - 1;
  return whole ? `${all[0]}–${all[all.length - 1]}` : all.join(', ');
}
