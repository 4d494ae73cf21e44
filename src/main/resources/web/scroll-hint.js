// Tells that a frame holds more than it shows: a shadow at the edge that hides something, and words.

import {element} from './dom.js';
import {drawing} from './life.js';

/**
 * A frame that scrolls, with its hints.
 *
 * @param {Element} frame  what scrolls
 * @param {function({below: boolean, aside: boolean}): string} words  the sentence under the frame by
 *     what is hidden; empty for none
 */
export function hinted(frame, words) {
  const sentence = element('p', {class: 'more-rows', hidden: true});
  const box = element('div', {class: 'scroll-box'}, element('div', {class: 'scroll-edges'}, frame), sentence);
  const look = () => {
    const below = frame.scrollHeight - frame.clientHeight > 2;
    const aside = frame.scrollWidth - frame.clientWidth > 2;
    box.classList.toggle('below', below && frame.scrollTop + frame.clientHeight < frame.scrollHeight - 2);
    box.classList.toggle('aside', aside && frame.scrollLeft + frame.clientWidth < frame.scrollWidth - 2);
    const text = frame.hidden ? '' : words({below, aside});
    if (sentence.textContent !== text) {
      sentence.textContent = text;
      sentence.hidden = !text;
    }
  };
  const watcher = new ResizeObserver(look);
  watcher.observe(frame);
  const inside = new MutationObserver(() => {
    [...frame.children].forEach((child) => watcher.observe(child));
    look();
  });
  inside.observe(frame, {childList: true, attributes: true, attributeFilter: ['hidden', 'class']});
  [...frame.children].forEach((child) => watcher.observe(child));
  frame.addEventListener('scroll', look, {passive: true});
  drawing().addEventListener('abort', () => {
    watcher.disconnect();
    inside.disconnect();
  });
  return box;
}
