// The text that stands for a chart where it cannot be seen.

import {valueText} from './values.js';
import {word} from './words.js';

const SAID_AT_MOST = 12;

/** What a chart shows, in a sentence or two: every value where there are few, else the remark. */
export function inSentences(component) {
  const spec = component.settings.spec;
  const measures = (spec.labels ?? spec.series ?? []);
  const few = component.rows.length <= SAID_AT_MOST && spec.category && Array.isArray(measures) && measures.length > 0;
  const said = few ? component.rows.map((row) => sentence(component, row, measures)).join('; ') : (component.settings.comment ?? []).join(' ');
  return [`${component.title}.`, said && (few ? `${said}.` : said), word('chart_has_table')].filter(Boolean).join(' ');
}

function sentence(component, row, measures) {
  const spec = component.settings.spec;
  const column = (id) => component.columns.find((other) => other.id === id);
  const values = measures.map((id) => `${column(id).label} ${valueText(column(id), row[id])}`);
  const of = spec.maximum ? ` (${column(spec.maximum).label} ${valueText(column(spec.maximum), row[spec.maximum])})` : '';
  return `${valueText(column(spec.category), row[spec.category])}: ${values.join(', ')}${of}`;
}
