// Builds elements. Text only ever becomes a text node, so nothing that a form holds can become
// markup.

/**
 * @param {string} tag
 * @param {Object} attributes  `class`, `on` ({event: handler}), anything else as an attribute;
 *     false and undefined leave it out
 * @param {...(Node|string|Array|undefined|false)} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') {
      for (const [event, handler] of Object.entries(value)) {
        made.addEventListener(event, handler);
      }
    } else if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? '' : String(value));
    }
  }
  append(made, children);
  return made;
}

function append(parent, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false && child !== '') {
      parent.append(child);
    }
  }
}
