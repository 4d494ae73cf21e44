// How points come together, what they are called, and which figures must agree.

import {element} from './dom.js';
import {word} from './words.js';

export function scoring(instrument) {
  return part('scoring', 'instrument_scoring', instrument.scoring.length > 0
    && element('ul', {class: 'sentences'}, instrument.scoring.map((sentence) => element('li', {}, sentence))));
}

export function ratings(instrument) {
  return part('ratings', 'instrument_ratings', instrument.ratings.length > 0 && instrument.ratings.map((rating) => [
    element('p', {}, `${word('instrument_rating_of')}: ${rating.of.map((place) => place.words).join('; ')}`),
    element('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('instrument_ratings')},
        element('table', {class: 'plain'},
            element('tbody', {}, rating.steps.map((step) => element('tr', {},
                element('th', {scope: 'row'}, step.label), element('td', {}, step.words)))))),
  ]));
}

/** A table of levels: a row for each part of the form, a column for each level. */
export function levels(instrument) {
  const {levels: scale} = instrument;
  if (!scale) {
    return undefined;
  }
  const places = new Map();
  for (const level of scale.steps) {
    level.conditions.forEach((condition) => places.set(condition.of.id, condition.of.words));
  }
  const condition = (level, id) => level.conditions.filter((one) => one.of.id === id).map((one) => one.words).join('; ');
  return part('levels', 'instrument_levels', [
    element('p', {class: 'muted'}, word('instrument_levels_lead', {below: scale.below_label})),
    element('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('instrument_levels')},
        element('table', {class: 'plain levels'},
            element('thead', {}, element('tr', {}, element('th', {scope: 'col'}, word('instrument_condition')),
                scale.steps.map((level) => element('th', {scope: 'col'}, level.label)))),
            element('tbody', {}, [...places].map(([id, words]) => element('tr', {},
                element('th', {scope: 'row'}, words),
                scale.steps.map((level) => element('td', {}, condition(level, id)))))))),
  ]);
}

export function checks(instrument) {
  return part('checks', 'instrument_checks', instrument.checks.length > 0 && element('details', {class: 'folded'},
      element('summary', {}, word('instrument_checks_lead', {count: instrument.checks.length})),
      element('ul', {class: 'sentences'}, instrument.checks.map((check) => element('li', {}, check.words)))));
}

function part(id, title, content) {
  return content ? element('section', {class: 'part-of-page', id}, element('h2', {}, word(title)), content) : undefined;
}
