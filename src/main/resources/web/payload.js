// What the server says of pages, as values.

import {parameters} from './address.js';
import {language} from './words.js';

/** The page of the address: {ok, body}. */
export async function payload(id) {
  const query = new URLSearchParams({...parameters(), lang: language()});
  const answer = await fetch(`/api/v1/pages/${id}?${query}`);
  return {ok: answer.ok, body: await answer.json()};
}

/** The choices of a filter that hold a text, with what is chosen before it. */
export async function choicesOf(page, filter, text, values) {
  const release = parameters().release;
  const query = new URLSearchParams({...values, q: text, lang: language(), ...(release ? {release} : {})});
  const answer = await fetch(`/api/v1/pages/${page}/choices/${filter}?${query}`);
  return answer.ok ? (await answer.json()).choices : [];
}

/** Where all rows of a component can be downloaded. */
export function download(page, component, ending) {
  const {prefer, ...values} = parameters();
  const query = new URLSearchParams({...values, lang: language()});
  page.filters.forEach((filter) => filter.value && query.set(filter.id, filter.value));
  return `/api/v1/pages/${page.id}/${component.id}.${ending}?${query}`;
}
