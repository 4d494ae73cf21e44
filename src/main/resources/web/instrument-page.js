// One instrument: summary, faults of its document, contents, questionnaire, criteria, levels.

import {address} from './address.js';
import {element} from './dom.js';
import {criteria} from './instrument-criteria.js';
import {faults} from './instrument-faults.js';
import {labels, years} from './instrument-list.js';
import {questionnaire} from './instrument-questions.js';
import {checks, levels, ratings, scoring} from './instrument-scales.js';
import {fold, matches} from './fold.js';
import {written} from './numbers.js';
import {searchBox} from './search-box.js';
import {word} from './words.js';

/** The parts of the page, in their order. */
export function instrumentPage(instrument, page) {
  const parts = [
    questionnaire(instrument), criteria(instrument), scoring(instrument), ratings(instrument), levels(instrument), checks(instrument),
  ].filter(Boolean);
  return [head(instrument, page), faults(instrument), contents(instrument, parts), ...parts];
}

function head(instrument, page) {
  return element('section', {class: 'instrument-head', 'aria-label': word('instrument_summary')},
      element('div', {class: 'heading'},
          element('div', {class: 'heading-text'},
              element('p', {class: 'provenance'}, element('a', {href: address(page.path)}, page.title), ` › ${instrument.id}`),
              element('h1', {}, instrument.short_title),
              element('p', {class: 'instrument'}, instrument.title)),
          element('div', {class: 'actions'},
              element('button', {type: 'button', class: 'button', on: {click: () => window.print()}}, word('print')),
              element('a', {class: 'button', href: `/api/v1/instruments/${instrument.id}`, download: `${instrument.id}.json`},
                  word('instrument_download')))),
      element('dl', {class: 'about'}, facts(instrument).map(([key, value]) =>
        element('div', {}, element('dt', {}, word(key)), element('dd', {}, value)))),
      figures(instrument));
}

function facts(instrument) {
  return [
    ['instrument_issuer', instrument.issuer],
    ['instrument_document', instrument.document],
    ['instrument_tiers', labels(instrument.tiers)],
    ['instrument_years', years(instrument.years)],
    ['instrument_sides', labels(instrument.sides)],
    ['instrument_period', instrument.period?.words],
  ].filter(([, value]) => value);
}

function figures(instrument) {
  const {counts, maximum} = instrument;
  const shown = [['instrument_questions', written(counts.questions, 'whole')]];
  if (maximum) {
    const others = [
      maximum.printed_max_score !== null && word('instrument_printed', {value: written(maximum.printed_max_score, 'decimal')}),
      maximum.bonus > 0 && word('instrument_bonus', {value: written(maximum.bonus, 'decimal')}),
      ...maximum.by_block.map((block) => `${block.block.label}: ${written(block.max_score, 'decimal')}`),
    ].filter(Boolean).join('; ');
    shown.push(
        ['instrument_criteria_count', written(counts.criteria, 'whole'), word('instrument_scored_lines', {count: counts.scored_lines})],
        ['instrument_maximum', written(maximum.max_score, 'decimal'), others]);
  } else {
    shown.push(['instrument_maximum', '—', word('instrument_not_scored')]);
  }
  return element('section', {class: 'figures', 'aria-label': word('instrument_counts')},
      element('dl', {}, shown.map(([key, value, part]) => element('div', {class: 'figure'},
          element('dt', {}, word(key)),
          element('dd', {}, element('span', {class: 'value'}, value), part && element('span', {class: 'part'}, part))))));
}

function contents(instrument, parts) {
  const links = [
    ...instrument.sections.map((section) => [`at-${section.id}`, name(section)]),
    ...instrument.criteria.map((group) => [`at-${group.id}`, name(group)]),
  ];
  const others = parts.filter((part) => !['questionnaire', 'criteria'].includes(part.id))
      .map((part) => [part.id, part.querySelector('h2').textContent]);
  return element('nav', {class: 'contents', 'aria-label': word('instrument_contents')},
      element('div', {class: 'part-head'},
          element('h2', {}, word('instrument_contents')),
          element('div', {class: 'tools'}, searchBox('instrument_filter', 'instrument_none_match', narrow))),
      element('ol', {}, [...links, ...others].map(([id, text]) =>
        element('li', {}, element('a', {href: `#${encodeURIComponent(id)}`}, text)))));
}

function name(part) {
  return [part.number, part.label].filter(Boolean).join(' ');
}

// Hides lines that do not match, and headings below which nothing is left.
function narrow(text) {
  let count = 0;
  for (const line of document.querySelectorAll('tr[data-text]')) {
    line.hidden = !matches(line.dataset.text, fold(text));
    count += line.hidden ? 0 : 1;
  }
  for (const section of document.querySelectorAll('.form-section')) {
    section.hidden = Boolean(text.trim()) && !section.querySelector('tr[data-text]:not([hidden])');
  }
  return count;
}
