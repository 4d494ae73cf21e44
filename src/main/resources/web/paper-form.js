// The order of papers: which report, what it is for, as which files. What is chosen stands in the
// address, so that an order can be sent to a colleague.

import {address, parameters} from './address.js';
import {choiceBox} from './choice-box.js';
import {element} from './dom.js';
import {choicesFor, ordered} from './paper-server.js';
import {go} from './travel.js';
import {word} from './words.js';

const FEW = 60;

/**
 * @param {Array} reports  as the server lists them
 * @param {Object} page  the page that the form stands on
 * @param {function()} onOrder  told when an order was taken
 * @returns {Promise<Object>} the node, or the problems that the server answered with
 */
export async function paperForm(reports, page, onOrder) {
  const {release, ...said} = parameters();
  const report = reports.find((other) => other.id === said.report) ?? reports[0];
  const each = report.parameters.find((other) => other.id === said.each)?.id ?? '';
  const asked = report.parameters.filter((parameter) => parameter.id !== each);
  const chosen = {};
  const boxes = [];
  for (const parameter of asked) {
    const {ok, body} = await choicesFor(report.id, parameter.id, '', chosen);
    if (!ok) {
      return {problems: body.problems};
    }
    const fitting = await stillOffered(report, parameter, said[parameter.id], body, chosen);
    const before = {...chosen};
    if (fitting) {
      chosen[parameter.id] = fitting;
    }
    boxes.push({parameter, body, before});
  }
  const state = {report, each, chosen, page};
  const message = element('div', {class: 'order-message', role: 'status'});
  return {
    node: element('section', {class: 'order', 'aria-labelledby': 'order-title'},
        element('h2', {id: 'order-title'}, word('papers_order')),
        element('form', {class: 'filters', on: {submit: (event) => send(event, state, release, message, onOrder)}},
            select('report', word('papers_report'), reports.map((other) => [other.id, other.title]), report.id,
                (value) => address(page.path, {report: value, ...chosen})),
            select('each', word('papers_each'), [['', word('papers_one')],
              ...report.parameters.map((parameter) => [parameter.id, word('papers_each_of', {label: parameter.label})])],
            each, (value) => addressOf({...state, each: value})),
            boxes.map((box) => boxOf(box, state)),
            formats(report),
            element('div', {class: 'actions order-actions'},
                element('button', {type: 'submit', class: 'button primary', id: 'order-send'}, word('papers_order')))),
        message),
  };
}

// A value that the choices before it have ruled out is given up.
async function stillOffered(report, parameter, value, offered, chosen) {
  if (!value) {
    return '';
  }
  const kept = [];
  for (const each of parameter.several ? value.split(',') : [value]) {
    const known = offered.choices.some((choice) => choice.value === each)
      || offered.total > offered.choices.length
      && (await choicesFor(report.id, parameter.id, each, chosen)).body.choices.some((choice) => choice.value === each);
    known && kept.push(each);
  }
  return kept.join(',');
}

function addressOf({report, each, chosen, page}) {
  return address(page.path, {report: report.id, each, ...chosen, [each]: undefined});
}

function select(id, label, choices, value, href) {
  const box = element('select', {name: id, id: `order-${id}`, on: {change: () => go(href(box.value))}},
      choices.map(([key, text]) => element('option', {value: key, selected: key === value}, text)));
  return element('label', {class: 'filter'}, element('span', {}, label), box);
}

function boxOf({parameter, body, before}, state) {
  const href = (value) => addressOf({...state, chosen: {...state.chosen, [parameter.id]: value}});
  if (parameter.several) {
    return severalOf(parameter, body, before, state, href);
  }
  if (body.total > FEW) {
    return searchFor(parameter, body, before, state, href);
  }
  const empty = ['', word(parameter.optional ? 'papers_any' : 'papers_choose')];
  return select(parameter.id, capital(parameter.label),
      [empty, ...toldApart(body.choices).map((choice) => [choice.value, choice.label])], state.chosen[parameter.id] ?? '', href);
}

function finder(parameter, before, state) {
  return async (text) => toldApart((await choicesFor(state.report.id, parameter.id, text, before)).body.choices);
}

// Communes of one name are many: those are called by their ids too.
function toldApart(choices) {
  const seen = new Map();
  choices.forEach(({name}) => seen.set(name, (seen.get(name) ?? 0) + 1));
  return choices.map(({value, name}) => ({value, label: seen.get(name) > 1 ? `${name} (${value})` : name}));
}

function searchFor(parameter, body, before, state, href) {
  const value = state.chosen[parameter.id];
  const current = body.choices.find((choice) => choice.value === value)?.name ?? value ?? '';
  return element('div', {class: 'filter'},
      element('label', {for: `order-${parameter.id}`}, capital(parameter.label)),
      choiceBox({
        id: `order-${parameter.id}`,
        label: capital(parameter.label),
        hint: word(parameter.optional ? 'papers_any' : 'search_to_choose'),
        value: current,
        find: finder(parameter, before, state),
        href: (choice) => href(choice.value),
      }));
}

function severalOf(parameter, body, before, state, href) {
  const values = (state.chosen[parameter.id] ?? '').split(',').filter(Boolean);
  const find = finder(parameter, before, state);
  const nameOf = (value) => body.choices.find((choice) => choice.value === value)?.name ?? value;
  return element('div', {class: 'filter several'},
      element('label', {for: `order-${parameter.id}`}, capital(parameter.label)),
      element('ul', {class: 'tags'}, values.map((value) => element('li', {}, nameOf(value), element('a', {
        class: 'remove', href: href(values.filter((other) => other !== value).join(',')),
        'aria-label': word('remove_choice', {name: nameOf(value)}),
      }, '×')))),
      choiceBox({
        id: `order-${parameter.id}`,
        label: capital(parameter.label),
        hint: word('add_choice'),
        find: async (text) => (await find(text)).filter((choice) => !values.includes(choice.value)),
        href: (choice) => href([...values, choice.value].join(',')),
      }));
}

function formats(report) {
  return element('fieldset', {class: 'filter formats'},
      element('legend', {}, word('papers_formats')),
      report.formats.map((format, at) => element('label', {},
          element('input', {type: 'checkbox', name: 'format', value: format, checked: at === 0}), ` ${format.toUpperCase()}`)));
}

async function send(event, {report, each, chosen}, release, message, onOrder) {
  event.preventDefault();
  const wanted = [...event.target.querySelectorAll('[name="format"]:checked')].map((box) => box.value);
  const button = event.target.querySelector('[type="submit"]');
  button.disabled = true;
  try {
    const {ok, body} = await ordered({report: report.id, parameters: chosen, formats: wanted, each, release: release ?? ''});
    message.replaceChildren(ok
      ? element('p', {}, word('papers_sent', {id: body.id}))
      : element('ul', {class: 'order-problems'}, body.problems.map((problem) =>
        element('li', {}, element('strong', {}, problem.message), ' ', problem.remedy))));
    ok && await onOrder();
  } catch (failure) {
    console.warn(failure);
    message.replaceChildren(element('p', {class: 'order-problems'}, word('error_network')));
  }
  button.disabled = false;
}

function capital(text) {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
