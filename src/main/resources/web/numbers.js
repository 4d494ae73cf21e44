// Writes values for people, by the same code that charts and papers use.

/** Vietnamese writing of a value; a minus is a real minus sign. Absent values are empty text. */
export function written(value, format) {
  return globalThis.ThuocNumbers.write(value, format).replace(/^-/, '−');
}

/** A number with its sign, for differences: +1,5 and −3,68. */
export function signed(value, format = 'score') {
  const text = written(value, format);
  return Number(value) > 0 ? `+${text}` : text;
}

/** Which way a difference goes, as a sign that needs no colour. */
export function direction(value) {
  const number = Number(value);
  return number < 0 ? 'less' : number > 0 ? 'more' : 'none';
}

export const ARROWS = {less: '▼', more: '▲', none: '='};
