// The words of the page's own furniture, in the language of the address.

let texts = {};

export function language() {
  return new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi';
}

export async function loadWords() {
  const answer = await fetch(`/web/words-${language()}.json`);
  texts = await answer.json();
}

/** The text of a key, with {name} filled in; the key itself when nobody wrote it down. */
export function word(key, values = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** All texts whose key begins like this, without that beginning. */
export function wordsOf(beginning) {
  return Object.fromEntries(Object.entries(texts)
      .filter(([key]) => key.startsWith(beginning))
      .map(([key, text]) => [key.slice(beginning.length), text]));
}

/** A word when there is one for the key, else the value as it is. */
export function wordOr(key, value) {
  return texts[key] ?? value;
}
