// What the server says of papers, as values.

import {parameters} from './address.js';
import {language} from './words.js';

/** The values of a parameter that hold a text, with what is chosen before it: {ok, body}. */
export async function choicesFor(report, parameter, text, values) {
  const release = parameters().release;
  const query = new URLSearchParams({...values, ...(text ? {q: text} : {}), lang: language(), ...(release ? {release} : {})});
  return answered(await fetch(`/api/v1/reports/${encodeURIComponent(report)}/choices/${encodeURIComponent(parameter)}?${query}`));
}

/** Sends an order: {ok, body}. */
export async function ordered(order) {
  return answered(await fetch(`/api/v1/jobs?lang=${language()}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(order),
  }));
}

/** All orders, newest first. */
export async function allJobs() {
  return (await answered(await fetch(`/api/v1/jobs?lang=${language()}`))).body;
}

/** The files of an order that are ready. */
export async function filesOf(id) {
  const {ok, body} = await answered(await fetch(`/api/v1/jobs/${id}?lang=${language()}`));
  return ok ? body.files : [];
}

/** Cancels an order, or deletes one that is over. */
export async function drop(id) {
  await fetch(`/api/v1/jobs/${id}`, {method: 'DELETE'});
}

async function answered(answer) {
  return {ok: answer.ok, body: await answer.json()};
}
