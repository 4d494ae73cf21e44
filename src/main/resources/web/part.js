// What every part of a page has around it: heading, tools, what it says, where it can be taken.

import {element} from './dom.js';
import {download} from './payload.js';
import {word} from './words.js';

/**
 * @param {Object} component
 * @param {Object} page
 * @param {Array} content  what stands below the heading
 * @param {Array} tools  buttons beside the heading
 * @param {Array} pictures  further ways to take it along: {label, action}
 */
export function part(component, page, content, tools = [], pictures = []) {
  return element('section', {class: `part-of-page ${component.settings.width ?? 'full'}`, id: component.id},
      element('div', {class: 'part-head'},
          element('h2', {}, component.title),
          element('div', {class: 'tools'}, tools, component.rows.length > 0 && menu(component, page, pictures))),
      component.settings.about && element('p', {class: 'about'}, component.settings.about),
      component.rows.length ? content : element('p', {class: 'empty'}, component.settings.empty ?? word('no_rows')),
      remarks(component));
}

/** The sentences that the figures say. */
export function remarks(component) {
  const sentences = component.rows.length ? component.settings.comment ?? [] : [];
  return sentences.length > 0 && element('p', {class: 'remark'},
      element('span', {class: 'term'}, `${word('remark')}: `), sentences.join(' '));
}

function menu(component, page, pictures) {
  const link = (ending, key) => element('a', {href: download(page, component, ending), download: true}, word(key));
  const box = element('details', {class: 'menu'},
      element('summary', {class: 'button', 'aria-label': `${word('download')}: ${component.title}`}, word('download')),
      element('ul', {},
          element('li', {}, link('xlsx', 'download_xlsx')),
          element('li', {}, link('csv', 'download_csv')),
          pictures.map((picture) => element('li', {},
              element('button', {type: 'button', on: {click: picture.action}}, picture.label)))));
  box.addEventListener('focusout', (event) => {
    if (!box.contains(event.relatedTarget)) {
      box.open = false;
    }
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      box.open = false;
      box.querySelector('summary').focus();
    }
  });
  return box;
}
