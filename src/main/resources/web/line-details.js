// Everything that is known of one line of a form: data, rule, explanation, points, note, findings,
// and the cells that it came from.

import {element} from './dom.js';
import {badge} from './findings.js';
import {signed, written} from './numbers.js';
import {word} from './words.js';

/**
 * @param {Object} line  a row of criterion_line
 * @param {Array} found  the findings on it
 */
export function lineDetails(line, found) {
  return element('div', {class: 'details'},
      element('p', {class: 'full-label'}, line.number && element('strong', {}, `${line.number} `), line.label),
      rule(line),
      element('div', {class: 'sides'}, side('self', line), side('verified', line)),
      line.note && element('p', {}, term('detail_note'), line.note),
      found.length > 0 && element('div', {class: 'found'}, term('detail_findings'),
          element('ul', {}, found.map((finding) => element('li', {},
              badge(finding.severity), ' ', finding.message, ' ', element('em', {}, finding.remedy))))));
}

/** What a side answered, as people read it; a word for what is not there. */
export function answerOf(side, line) {
  const state = line[`${side}_state`];
  if (line[`${side}_answer`] !== undefined) {
    return line[`${side}_answer`];
  }
  if (state && state !== 'given') {
    return word(`state_${state}`);
  }
  return line[`${side}_marked`] ? word('option_chosen') : '';
}

function rule(line) {
  return line.rule_text && element('p', {}, term('detail_rule'), line.rule_text,
      line.rule_label && element('span', {class: 'muted'}, ` (${word('detail_rule_printed', {rule: line.rule_label})})`));
}

function side(name, line) {
  const cell = line[`${name}_cell`];
  const place = [line.file_name, cell ? `${line.sheet}!${cell}` : line.sheet].filter(Boolean).join(' › ');
  return element('section', {class: `side ${name}`},
      element('h4', {}, word(name)),
      element('dl', {},
          entry('detail_data', answerOf(name, line) || word('nothing_given')),
          entry('detail_explanation', line[`${name}_explanation`] ?? word('nothing_given')),
          entry('detail_recomputed', points(line[`${name}_score`])),
          entry('detail_printed', [points(line[`${name}_printed`]), ' ', comparison(name, line)]),
          entry('detail_source', element('span', {class: 'file'}, place))));
}

function points(value) {
  return value === undefined ? word('nothing_given') : written(value, 'score');
}

// Both have at most two decimals, so the difference of their hundredths is exact.
function comparison(name, line) {
  const computed = line[`${name}_score`];
  const printed = line[`${name}_printed`];
  if (computed === undefined || printed === undefined) {
    return undefined;
  }
  const difference = (Math.round(computed * 100) - Math.round(printed * 100)) / 100;
  return difference === 0
    ? element('span', {class: 'equal'}, word('detail_equal'))
    : element('span', {class: 'differs'}, word('detail_differs', {difference: signed(difference)}));
}

function entry(key, content) {
  return [element('dt', {}, word(key)), element('dd', {}, content)];
}

function term(key) {
  return element('span', {class: 'term'}, `${word(key)}: `);
}
