// The criteria: a table for each group, with what each line can give and how.

import {cardTable} from './card-table.js';
import {element} from './dom.js';
import {fold} from './fold.js';
import {faultMarks} from './instrument-faults.js';
import {answer, remarks} from './instrument-questions.js';
import {written} from './numbers.js';
import {word} from './words.js';

/** Nothing for a form that is not scored. */
export function criteria(instrument) {
  return instrument.criteria.length === 0 ? undefined
    : element('section', {class: 'part-of-page', id: 'criteria'},
        element('h2', {}, word('instrument_criteria')), instrument.criteria.map(group));
}

function group(top) {
  const title = [top.number, top.label].filter(Boolean).join(' ');
  const lines = top.criteria.length ? top.criteria.flatMap((child) => walk(child, 0)) : walk(top, 0);
  const columns = [
    {title: word('column_number'), kind: 'line-number'},
    {title: word('column_label'), kind: 'line-label'},
    {title: word('column_max'), number: true},
    {title: word('detail_rule'), kind: 'line-answer'},
  ];
  return element('section', {class: 'form-section', id: `at-${top.id}`},
      element('h3', {}, title, ' ', element('span', {class: 'group-max'}, word('instrument_up_to', {points: written(top.max_score, 'decimal')}))),
      element('p', {class: 'muted'}, [top.rule_words, ...top.rule_terms, ...otherMaxima(top)].join(' ')),
      top.defects.length > 0 && element('p', {class: 'marks'}, faultMarks(top.defects)),
      cardTable({columns, label: title, names: 1, rows: lines.map(({criterion, depth}) => ({
        id: criterion === top ? undefined : `at-${criterion.id}`,
        kind: `depth-${Math.min(depth, 4)}${criterion.criteria.length ? ' parent' : ''}`,
        text: fold(`${criterion.number} ${criterion.label} ${criterion.rule_words} ${criterion.id}`),
        cells: [criterion.number, label(criterion), maximum(criterion), rule(criterion)],
      }))}));
}

function walk(criterion, depth) {
  return [{criterion, depth}, ...criterion.criteria.flatMap((child) => walk(child, depth + 1))];
}

function label(criterion) {
  return [
    element('span', {class: 'label-text'}, criterion.label),
    criterion.question ? remarks(criterion.question)
      : criterion.defects.length > 0 && element('span', {class: 'under marks'}, faultMarks(criterion.defects)),
  ];
}

function maximum(criterion) {
  return [
    element('strong', {}, written(criterion.max_score, 'decimal')),
    otherMaxima(criterion).map((text) => element('span', {class: 'under'}, text)),
  ];
}

function otherMaxima(criterion) {
  return [
    criterion.printed_max_score !== null && word('instrument_printed', {value: written(criterion.printed_max_score, 'decimal')}),
    ...criterion.max_by_block.map((block) => `${block.block.label}: ${written(block.max_score, 'decimal')}`),
  ].filter(Boolean);
}

function rule(criterion) {
  // The rule of a choice has named its options, and what each is worth.
  const asked = criterion.question && criterion.rule !== 'choice' && criterion.question.answer;
  return [
    element('span', {class: criterion.criteria.length ? 'muted' : undefined}, choices(criterion) ?? criterion.rule_words),
    criterion.rule_terms.map((text) => element('span', {class: 'under'}, text)),
    asked && element('span', {class: 'under'}, `${word('instrument_answer')}: `, asked.words),
    asked && asked.options.length > 0 && answer(asked).slice(1),
    criterion.rule_label && element('span', {class: 'under'}, word('instrument_rule_printed', {rule: criterion.rule_label})),
    criterion.source && element('span', {class: 'under'}, source(criterion)),
  ];
}

function choices(criterion) {
  const options = criterion.question?.answer.options ?? criterion.source?.answer?.options ?? [];
  return criterion.rule !== 'choice' || options.length === 0 ? undefined
    : element('ul', {class: 'options'}, options.map((option) => element('li', {}, option.text,
        element('strong', {}, ` ${word('instrument_points', {points: written(option.points, 'decimal')})}`))));
}

// One question: the words lead there. Several: an arrow to each, behind the words.
function source(criterion) {
  const {words, figures} = criterion.source;
  const questions = [...new Set(figures.map((figure) => figure.question))];
  const link = (id, attributes, text) => element('a', {href: `#${encodeURIComponent(`at-${id}`)}`, ...attributes}, text);
  return questions.length === 1
    ? link(questions[0], {class: 'quiet'}, words)
    : [words, questions.map((id, at) => [' ', link(id, {'aria-label': word('instrument_to_question', {number: at + 1})}, '↑')])];
}
