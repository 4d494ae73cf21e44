// A box that narrows what stands below it, and says how much is left.

import {element} from './dom.js';
import {word} from './words.js';

/**
 * @param {string} label  key of the word that names the box
 * @param {string} none  key of the word for nothing left
 * @param {function(string): number} narrow  shows what matches and gives how much that is
 * @returns {Array} the box's status and the box
 */
export function searchBox(label, none, narrow) {
  const status = element('span', {class: 'count', role: 'status'});
  const input = element('input', {
    type: 'search', 'aria-label': word(label), placeholder: word(label),
    on: {
      input: () => {
        const count = narrow(input.value);
        status.replaceChildren(input.value.trim() ? word(count ? 'filter_count' : none, {count}) : '');
      },
    },
  });
  return [status, input];
}
