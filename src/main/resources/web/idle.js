// Work that can wait: done piece by piece, so that the page answers to its reader in between.

const WAITS_AT_MOST_MILLISECONDS = 300;
const waiting = [];

/** Does something soon, unless the signal says that nobody needs it any more. */
export function soon(action, signal) {
  waiting.push({action, signal});
  if (waiting.length === 1) {
    next();
  }
}

function next() {
  window.requestIdleCallback(() => {
    const {action, signal} = waiting[0];
    try {
      signal.aborted || action();
    } finally {
      waiting.shift();
      waiting.length && next();
    }
  }, {timeout: WAITS_AT_MOST_MILLISECONDS});
}
