// Draws the page that the address asks for, from one payload.

import {parameters} from './address.js';
import {element} from './dom.js';
import {drawFrame, drawBareFrame, olderRelease} from './frame.js';
import {drawFilters} from './filters.js';
import {heading} from './heading.js';
import {figures} from './figures.js';
import {chart} from './chart.js';
import {table} from './table.js';
import {criteriaTree} from './criteria-tree.js';
import {findings} from './findings.js';
import {drawInstruments} from './instruments.js';
import {drawProblems, drawUnreachable} from './states.js';
import {language, loadWords} from './words.js';

const RENDERERS = {heading, figures, chart, table, criteria_tree: criteriaTree, findings};

const main = document.getElementById('main');

// Pages that are not drawn from a release.
const OTHERS = {instruments: drawInstruments};

function pageHere(pages) {
  return pages.find((page) => page.path === location.pathname)
    ?? pages.find((page) => location.pathname.startsWith(`${page.path}/`))
    ?? pages[0];
}

async function start() {
  document.documentElement.lang = language();
  try {
    const [pages] = await Promise.all([
      fetch('/api/v1/pages?lang=' + language()).then((answer) => answer.json()),
      loadWords(),
    ]);
    await draw(pages);
  } catch (failure) {
    drawUnreachable(main, failure);
  }
  main.removeAttribute('aria-busy');
}

async function draw(pages) {
  const page = pageHere(pages);
  if (OTHERS[page.id]) {
    await OTHERS[page.id](main, pages, page);
    return;
  }
  const query = new URLSearchParams({...parameters(), lang: language()});
  const answer = await fetch(`/api/v1/pages/${page.id}?${query}`);
  const body = await answer.json();
  if (!answer.ok) {
    drawBareFrame(pages);
    drawProblems(main, body.problems);
    return;
  }
  drawFrame(body);
  const headed = body.components.some((component) => component.kind === 'heading');
  const parts = [olderRelease(body.release), !headed && element('h1', {}, body.title), drawFilters(body)];
  let row;
  for (const component of body.components) {
    const part = RENDERERS[component.kind](component, body);
    if (component.kind !== 'figures') {
      row = undefined;
      parts.push(part);
    } else if (part) {
      // Figures that follow each other share a row.
      row = row ?? parts[parts.push(element('div', {class: 'figure-row'})) - 1];
      row.append(part);
    }
  }
  main.replaceChildren(...parts.filter(Boolean));
  document.dispatchEvent(new CustomEvent('thuoc:drawn'));
}

start();
