// Addresses within the site; the language and an earlier release travel along.

/** An address of a page with these parameters; empty ones are left out. */
export function address(path, parameters = {}, anchor = '') {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') {
      query.set(name, value);
    }
  }
  const here = new URLSearchParams(location.search);
  for (const name of ['release', 'lang']) {
    if (here.get(name) && !query.has(name)) {
      query.set(name, here.get(name));
    }
  }
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return path + (text ? `?${text}` : '') + (anchor ? `#${encodeURIComponent(anchor)}` : '');
}

/** What is chosen on a page, by filter. */
export function chosen(page) {
  return Object.fromEntries((page.filters ?? [])
      .filter((filter) => filter.value !== '')
      .map((filter) => [filter.id, filter.value]));
}

/**
 * An address of another page that keeps what is chosen here, where that page can be narrowed by it.
 * What does not fit there is given up without an error.
 */
export function keeping(page, path, filters, parameters = {}, anchor = '') {
  const kept = Object.entries(chosen(page))
      .filter(([id]) => filters.includes(id) && !(id in parameters));
  const all = {...Object.fromEntries(kept), ...parameters};
  if (kept.length) {
    all.prefer = kept.map(([id]) => id).join(',');
  }
  return address(path, all, anchor);
}

/** Where a row of a component leads, by the component's link. */
export function rowAddress(link, row, page) {
  const parameters = {};
  for (const [name, column] of Object.entries(link.parameters)) {
    if (row[column] !== undefined) {
      parameters[name] = row[column];
    }
  }
  const named = link.anchor && row[link.anchor];
  const anchor = named ? `${link.anchor.replace(/_id$/, '')}-${named}` : '';
  return keeping(page, link.path, link.filters, parameters, anchor);
}

/** The same page in the other language. */
export function inLanguage(language) {
  const query = new URLSearchParams(location.search);
  query.set('lang', language);
  return `${location.pathname}?${query}${location.hash}`;
}

/** The same page of the newest release. */
export function inNewestRelease() {
  const query = new URLSearchParams(location.search);
  query.delete('release');
  return `${location.pathname}?${query}${location.hash}`;
}

/** The parameters of the address without the language. */
export function parameters() {
  const all = Object.fromEntries(new URLSearchParams(location.search));
  delete all.lang;
  return all;
}
