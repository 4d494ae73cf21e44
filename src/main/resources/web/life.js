// How long what is drawn lives: listeners of one drawing end when the page is drawn again.

let current = new AbortController();

/** Ends everything that belongs to what was drawn before. */
export function beginDrawing() {
  current.abort();
  current = new AbortController();
}

/** Listeners that belong to what is drawn now take this signal. */
export function drawing() {
  return current.signal;
}
