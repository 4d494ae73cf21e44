// The list of instruments, and a page for each: what it asks, how it scores, where its document is
// at fault. Needs no release.

import {drawBareFrame} from './frame.js';
import {instrumentList} from './instrument-list.js';
import {instrumentPage} from './instrument-page.js';
import {followAnchors, openForPrint} from './open-details.js';
import {drawProblems} from './states.js';
import {language, word} from './words.js';

/** Draws what stands at this address below the page of instruments. */
export async function drawInstruments(main, pages, page) {
  const id = decodeURIComponent(location.pathname.slice(page.path.length + 1));
  const answer = await fetch(`/api/v1/instruments${id ? `/${encodeURIComponent(id)}` : ''}?lang=${language()}`);
  const body = await answer.json();
  drawBareFrame(pages, page.path);
  if (!answer.ok) {
    drawProblems(main, body.problems);
    return;
  }
  document.title = `${id ? body.short_title : page.title} · ${word('product')}`;
  main.replaceChildren(...(id ? instrumentPage(body, page) : instrumentList(body, page)).filter(Boolean));
  followAnchors();
  openForPrint();
}
