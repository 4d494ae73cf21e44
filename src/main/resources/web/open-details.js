// Folded parts open when something inside them is asked for, and all of them on paper.

import {drawing} from './life.js';

/** An address with #part opens what is folded around that part and goes there. */
export function followAnchors() {
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) {
      for (let around = target.closest('details'); around; around = around.parentElement.closest('details')) {
        around.open = true;
      }
      target.scrollIntoView({block: 'start'});
    }
  };
  window.addEventListener('hashchange', follow, {signal: drawing()});
  follow();
}

/** What is folded on the screen stands open on paper, and folds again afterwards. */
export function openForPrint() {
  const opened = [];
  window.addEventListener('beforeprint', () => {
    opened.push(...document.querySelectorAll('details:not([open])'));
    opened.forEach((details) => { details.open = true; });
  }, {signal: drawing()});
  window.addEventListener('afterprint', () => {
    opened.splice(0).forEach((details) => { details.open = false; });
  }, {signal: drawing()});
}
