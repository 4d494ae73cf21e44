// Search without accents: "la gi" finds "La Gi", "duc linh" finds "Đức Linh".

/** Text without accents and case; đ is d. */
export function fold(text) {
  return String(text)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D')
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .trim();
}

/** Whether every word of the search occurs in the text. */
export function matches(text, search) {
  const folded = fold(text);
  return fold(search).split(' ').every((part) => folded.includes(part));
}
