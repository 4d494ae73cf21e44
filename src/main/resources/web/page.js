// Draws the page that the address asks for, from one payload.

import {parameters} from './address.js';
import {element} from './dom.js';
import {drawFrame, drawBareFrame} from './frame.js';
import {drawFilters} from './filters.js';
import {heading} from './heading.js';
import {figures} from './figures.js';
import {chart} from './chart.js';
import {table} from './table.js';
import {criteriaTree} from './criteria-tree.js';
import {findings} from './findings.js';
import {drawProblems, drawUnreachable} from './states.js';
import {language, loadWords} from './words.js';

const RENDERERS = {heading, figures, chart, table, criteria_tree: criteriaTree, findings};

const main = document.getElementById('main');

function pageId(pages) {
  const found = pages.find((page) => page.path === location.pathname);
  return (found ?? pages[0]).id;
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
  const query = new URLSearchParams({...parameters(), lang: language()});
  const answer = await fetch(`/api/v1/pages/${pageId(pages)}?${query}`);
  const body = await answer.json();
  if (!answer.ok) {
    drawBareFrame(pages);
    drawProblems(main, body.problems);
    return;
  }
  drawFrame(body);
  const headed = body.components.some((component) => component.kind === 'heading');
  const parts = [!headed && element('h1', {}, body.title), drawFilters(body)];
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
