// The orders with how far they are and what can be downloaded; asked again while one is worked on.

import {element} from './dom.js';
import {drawing} from './life.js';
import {written} from './numbers.js';
import {allJobs, drop, filesOf} from './paper-server.js';
import {word} from './words.js';

const PAUSE_MILLISECONDS = 1000;
const OVER = ['done', 'cancelled', 'failed'];

/** @returns {Object} the node, and what fetches its state anew */
export function paperJobs(reports) {
  const list = element('ul', {class: 'jobs'});
  const lost = element('p', {class: 'order-problems', role: 'status', hidden: true}, word('papers_lost'));
  const shown = new Map();
  const signal = drawing();
  let waiting;

  async function refresh() {
    clearTimeout(waiting);
    let busy = true;
    try {
      const jobs = await allJobs();
      lost.hidden = true;
      show(jobs);
      busy = jobs.some((job) => !OVER.includes(job.state));
    } catch (failure) {
      console.info(failure);
      lost.hidden = false;
    }
    if (busy && !signal.aborted) {
      clearTimeout(waiting);
      waiting = setTimeout(refresh, PAUSE_MILLISECONDS);
    }
  }

  // Only what has changed is drawn anew, so that focus and opened lists stay.
  function show(jobs) {
    const items = jobs.map((job) => {
      const text = JSON.stringify(job);
      const known = shown.get(job.id);
      if (known?.text === text) {
        return known.item;
      }
      const item = jobItem(job, reports, refresh);
      if (known) {
        const focused = known.item.contains(document.activeElement) && document.activeElement.dataset.act;
        known.item.replaceWith(item);
        focused && item.querySelector(`[data-act="${focused}"]`)?.focus({preventScroll: true});
      }
      shown.set(job.id, {text, item});
      return item;
    });
    const nodes = items.length ? items : [element('li', {class: 'empty'}, word('papers_none'))];
    if (nodes.length !== list.children.length || nodes.some((node, at) => node !== list.children[at])) {
      list.replaceChildren(...nodes);
    }
  }

  signal.addEventListener('abort', () => clearTimeout(waiting));
  return {
    node: element('section', {class: 'orders', 'aria-labelledby': 'orders-title'},
        element('h2', {id: 'orders-title'}, word('papers_jobs')), lost, list),
    refresh,
  };
}

function jobItem(job, reports, refresh) {
  const over = OVER.includes(job.state);
  const state = word(`papers_state_${job.state}`, {before: job.before});
  return element('li', {class: `job ${job.state}`},
      element('div', {class: 'job-head'},
          element('h3', {}, `${word('papers_job', {id: job.id})} · ${job.title}`),
          element('span', {class: 'job-state'}, state)),
      element('p', {class: 'job-about'}, aboutOf(job, reports)),
      element('div', {class: 'job-progress'},
          element('progress', {max: job.total, value: job.ready + job.failed, 'aria-label': state}),
          element('span', {}, word('papers_count', {ready: written(job.ready, 'whole'), total: written(job.total, 'whole')}))),
      job.failed > 0 && failuresOf(job),
      job.problems.map((problem) => element('p', {class: 'order-problems'}, problem.message, ' ', problem.remedy)),
      element('div', {class: 'actions'},
          over && job.ready > 0 && job.total > 1 && element('a',
              {class: 'button', href: `/api/v1/jobs/${job.id}/files`, download: true, 'data-act': 'zip'}, word('papers_zip')),
          job.state !== 'stopping' && element('button', {
            type: 'button', class: 'button', 'data-act': 'drop',
            on: {click: async () => {
              await drop(job.id);
              await refresh();
            }},
          }, word(over ? 'papers_delete' : 'papers_cancel', {id: job.id}))),
      over && job.ready > 0 && filesIn(job));
}

function aboutOf(job, reports) {
  const labels = Object.fromEntries((reports.find((report) => report.id === job.report)?.parameters ?? [])
      .map((parameter) => [parameter.id, parameter.label]));
  return [
    ...Object.keys(job.parameters).map((id) => `${labels[id] ?? id}: ${job.names[id]}`),
    job.each && word('papers_every', {label: labels[job.each] ?? job.each}),
    job.formats.join(', ').toUpperCase(),
    word('release_line', {id: job.release, name: job.releaseName}),
  ].filter(Boolean).join(' · ');
}

function failuresOf(job) {
  return element('details', {class: 'job-failures'},
      element('summary', {}, word('papers_failed', {count: job.failed})),
      element('ul', {}, job.failures.map((failure) => element('li', {},
          element('strong', {}, failure.file), ': ', failure.problems.map((problem) => problem.message).join(' ')))));
}

// A few files stand there at once; a long list is fetched when somebody opens it.
function filesIn(job) {
  const list = element('ul', {class: 'job-files'});
  const fill = async () => list.replaceChildren(...(await filesOf(job.id)).map((file) =>
    element('li', {}, element('a', {href: file.address, download: true}, file.name), ` ${sizeOf(file.size)}`)));
  if (job.ready <= 3) {
    fill();
    return list;
  }
  return element('details', {class: 'job-list', on: {toggle: () => list.children.length || fill()}},
      element('summary', {}, word('papers_files')), list);
}

function sizeOf(bytes) {
  return `(${written(String(Math.ceil(bytes / 1024)), 'whole')} KB)`;
}
