// The page of papers: what can be ordered, and the orders with their files. Needs a release only for
// the values that are offered.

import {element} from './dom.js';
import {drawBareFrame} from './frame.js';
import {drawing} from './life.js';
import {paperForm} from './paper-form.js';
import {paperJobs} from './paper-jobs.js';
import {drawProblems} from './states.js';
import {language, word} from './words.js';

export async function drawPapers(main, pages, page) {
  const mine = drawing();
  const reports = await fetch(`/api/v1/reports?lang=${language()}`).then((answer) => answer.json());
  const jobs = paperJobs(reports);
  const form = await paperForm(reports, page, jobs.refresh);
  if (mine.aborted) {
    return; // somebody went on before the answers came
  }
  drawBareFrame(pages, page.path);
  document.title = `${page.title} · ${word('product')}`;
  if (form.problems) {
    drawProblems(main, form.problems);
    return;
  }
  main.replaceChildren(
      element('section', {class: 'heading page-head'},
          element('div', {class: 'heading-text'},
              element('h1', {}, page.title),
              element('p', {}, word('papers_about')))),
      form.node,
      jobs.node);
  await jobs.refresh();
}
