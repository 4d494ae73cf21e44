// The questionnaire: headings with tables of questions.

import {cardTable} from './card-table.js';
import {element} from './dom.js';
import {fold} from './fold.js';
import {anchor, faultMarks} from './instrument-faults.js';
import {word} from './words.js';

const FEW = 3;

export function questionnaire(instrument) {
  return element('section', {class: 'part-of-page', id: 'questionnaire'},
      element('h2', {}, word('instrument_form')),
      element('section', {class: 'form-section'},
          element('h3', {}, word('instrument_general')), questions(instrument.general, word('instrument_general'))),
      instrument.sections.map((section) => sectionOf(section, 3)));
}

function sectionOf(section, level) {
  const title = [section.number, section.label].filter(Boolean).join(' ');
  return element('section', {class: `form-section level-${level}`, id: `at-${section.id}`},
      element(`h${Math.min(level, 6)}`, {}, title),
      section.period && element('p', {class: 'muted'}, section.period.words),
      section.note && element('p', {class: 'printed-note'}, section.note),
      section.defects.length > 0 && element('p', {class: 'marks'}, faultMarks(section.defects)),
      section.questions.length > 0 && questions(section.questions, title),
      section.sections.map((below) => sectionOf(below, level + 1)));
}

function questions(list, label) {
  const columns = [
    {title: word('column_number'), kind: 'line-number'},
    {title: word('instrument_question'), kind: 'line-label'},
    {title: word('instrument_answer'), kind: 'line-answer'},
  ];
  return cardTable({columns, label, names: 1, rows: list.map((question) => ({
    id: `at-${question.id}`,
    text: fold(`${question.number} ${question.label} ${question.answer.words} ${question.id}`),
    cells: [question.number, [question.label, remarks(question)], answer(question.answer)],
  }))});
}

/** What stands below the label of a question. */
export function remarks(question) {
  return [
    question.note && element('span', {class: 'under'}, question.note),
    question.condition && element('span', {class: 'under condition'}, question.condition),
    question.period && element('span', {class: 'under'}, question.period.words),
    question.required && element('span', {class: 'under'}, word('instrument_required')),
    usedBy(question.used_by),
    question.defects.length > 0 && element('span', {class: 'under marks'}, faultMarks(question.defects)),
  ].filter(Boolean);
}

// A table that feeds dozens of criteria would bury its own label.
function usedBy(places) {
  const links = places.map((place, at) => [at > 0 && '; ', element('a', {href: `#${encodeURIComponent(anchor(place))}`}, place.words)]);
  if (places.length <= FEW) {
    return places.length > 0 && element('span', {class: 'under'}, `${word('instrument_used_by')}: `, links);
  }
  return element('details', {class: 'under'},
      element('summary', {}, word('instrument_used_by_many', {count: places.length})), links);
}

/** A kind of answer with its options, or its rows and columns. */
export function answer(described) {
  return [
    described.words,
    described.options.length > 0 && element('ul', {class: 'options'}, described.options.map(option)),
    described.table && tableOf(described.table),
  ].filter(Boolean);
}

function option(choice) {
  return element('li', {}, choice.text, choice.band && element('span', {class: 'muted'}, ` (${choice.band})`));
}

function tableOf(table) {
  const size = table.rows.length ? 'instrument_rows_and_columns' : table.shape === 'blocks' ? 'instrument_block' : 'instrument_columns';
  return element('details', {class: 'inner-table'},
      element('summary', {}, word(size)),
      table.rows.length > 0 && element('p', {class: 'term'}, word('instrument_columns')),
      element('ul', {class: 'options'}, table.columns.map((column) => element('li', {}, column.label,
          element('span', {class: 'muted'}, ` — ${column.answer.words}`),
          column.answer.options.length > 0 && element('ul', {class: 'options'}, column.answer.options.map(option))))),
      table.rows.length > 0 && [
        element('p', {class: 'term'}, word('instrument_rows')),
        element('ul', {class: 'options'}, table.rows.map((row) => element('li', {}, [row.number, row.label].filter(Boolean).join(' ')))),
      ]);
}
