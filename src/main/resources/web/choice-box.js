// A combobox: finds one of many values by typing part of its name, with or without accents.

import {element} from './dom.js';
import {matches} from './fold.js';
import {drawing} from './life.js';
import {word} from './words.js';

const MOST = 12;
const PAUSE_MILLISECONDS = 90;

/**
 * @param {Object} box
 * @param {string} box.id  of the input
 * @param {string} box.label  what is looked for, for those who do not see it
 * @param {string} box.hint  what stands in the empty input
 * @param {string} [box.value]  what stands in it at first
 * @param {function(string): Promise<Array>} box.find  the choices {value, label} that hold a text
 * @param {function(Object): string} box.href  where a choice leads
 */
export function choiceBox({id, label, hint, value = '', find, href}) {
  const list = element('ul', {id: `${id}-list`, role: 'listbox', 'aria-label': label, hidden: true});
  const input = element('input', {
    type: 'search', role: 'combobox', id, autocomplete: 'off', spellcheck: 'false',
    'aria-controls': `${id}-list`, 'aria-expanded': 'false', 'aria-autocomplete': 'list',
    'aria-label': label, placeholder: hint, value,
  });
  let selected = -1;
  let asked = 0;
  let waiting;

  function close() {
    asked += 1;
    list.hidden = true;
    selected = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  async function open() {
    const mine = ++asked;
    const text = input.value.trim();
    const found = await find(text === value ? '' : text);
    if (mine !== asked) {
      return;
    }
    list.replaceChildren(...(found.length ? found.slice(0, MOST).map(option) : [
      element('li', {class: 'none', role: 'option', 'aria-disabled': 'true'}, word('search_none')),
    ]));
    list.hidden = false;
    selected = -1;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
  }

  function option(choice, position) {
    return element('li', {role: 'option', id: `${id}-option-${position}`, 'aria-selected': 'false'},
        element('a', {href: href(choice), tabindex: '-1'}, choice.label));
  }

  function move(step) {
    const options = [...list.querySelectorAll('li:not(.none)')];
    if (!options.length) {
      return;
    }
    selected = (selected + step + options.length) % options.length;
    options.forEach((item, position) => item.setAttribute('aria-selected', String(position === selected)));
    input.setAttribute('aria-activedescendant', options[selected].id);
  }

  async function pressed(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) {
        await open();
      }
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (waiting || list.hidden) {
        await openNow();
      }
      list.querySelectorAll('a')[Math.max(selected, 0)]?.click();
    } else if (event.key === 'Escape') {
      close();
    }
  }

  function openNow() {
    clearTimeout(waiting);
    waiting = undefined;
    return open();
  }

  function openSoon() {
    clearTimeout(waiting);
    waiting = setTimeout(openNow, PAUSE_MILLISECONDS);
  }

  input.addEventListener('input', openSoon);
  input.addEventListener('focus', () => {
    input.select();
    openNow();
  });
  input.addEventListener('keydown', pressed);
  const box = element('div', {class: 'choice-box'}, input, list);
  box.addEventListener('focusout', (event) => {
    if (!box.contains(event.relatedTarget)) {
      input.value = value;
      close();
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  drawing().addEventListener('abort', () => clearTimeout(waiting));
  return box;
}

/** Finds among choices that are all here; asks the server where there are more. */
export function finder(filter, search) {
  return async (text) => (filter && filter.total <= filter.choices.length
    ? filter.choices.filter((choice) => matches(`${choice.label} ${choice.value}`, text))
    : search(text));
}
