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
  const text = query.toString();
  return path + (text ? `?${text}` : '') + (anchor ? `#${encodeURIComponent(anchor)}` : '');
}

/** Where a row of a component leads, by the component's link. */
export function rowAddress(link, row) {
  const parameters = {};
  for (const [name, column] of Object.entries(link.parameters)) {
    parameters[name] = row[column];
  }
  const named = link.anchor && row[link.anchor];
  return address(link.path, parameters, named ? `${link.anchor.replace(/_id$/, '')}-${named}` : '');
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
