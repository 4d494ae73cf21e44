// Finds a unit by typing part of its name, with or without accents, and goes there.

import {address} from './address.js';
import {element} from './dom.js';
import {matches} from './fold.js';
import {word} from './words.js';

const MOST = 12;

/** A combobox over the units of the release: [{value, label}]. */
export function unitSearch(units) {
  const list = element('ul', {id: 'unit-list', role: 'listbox', 'aria-label': word('search_units'), hidden: true});
  const input = element('input', {
    type: 'search', role: 'combobox', id: 'unit-search', autocomplete: 'off', spellcheck: 'false',
    'aria-controls': 'unit-list', 'aria-expanded': 'false', 'aria-autocomplete': 'list',
    'aria-label': word('search_units'),
    placeholder: `${word('search_units')} (${word('search_units_hint')})`,
  });
  let chosen = -1;

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function open() {
    const found = input.value.trim() ? units.filter((unit) => matches(`${unit.label} ${unit.value}`, input.value)) : units;
    list.replaceChildren(...(found.length ? found.slice(0, MOST).map(option) : [
      element('li', {class: 'none', role: 'option', 'aria-disabled': 'true'}, word('search_none')),
    ]));
    list.hidden = false;
    chosen = -1;
    input.setAttribute('aria-expanded', 'true');
  }

  function option(unit, position) {
    return element('li', {role: 'option', id: `unit-option-${position}`, 'aria-selected': 'false'},
        element('a', {href: address('/don-vi', {unit: unit.value}), tabindex: '-1'}, unit.label));
  }

  function move(step) {
    const options = [...list.querySelectorAll('li:not(.none)')];
    if (!options.length) {
      return;
    }
    chosen = (chosen + step + options.length) % options.length;
    options.forEach((item, position) => item.setAttribute('aria-selected', String(position === chosen)));
    input.setAttribute('aria-activedescendant', options[chosen].id);
  }

  function pressed(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) {
        open();
      }
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      const link = list.querySelectorAll('a')[Math.max(chosen, 0)];
      if (!list.hidden && link) {
        event.preventDefault();
        link.click();
      }
    } else if (event.key === 'Escape') {
      close();
    }
  }

  input.addEventListener('input', open);
  input.addEventListener('focus', open);
  input.addEventListener('keydown', pressed);
  const box = element('div', {class: 'unit-search', role: 'search'}, input, list);
  box.addEventListener('focusout', (event) => {
    if (!box.contains(event.relatedTarget)) {
      close();
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  return box;
}
