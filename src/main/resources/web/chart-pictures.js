// Charts as files: the drawing itself, or a picture of it, with what it shows and whence.

import {element} from './dom.js';

const SVG = 'http://www.w3.org/2000/svg';
const PIXELS_PER_POINT = 2;
const LINE = 20;
const MARGIN = 12;

/**
 * @param {Element} canvas  holds the drawing
 * @param {Object} about  {name, title, source}: file name, what is shown, from which release
 */
export function saveSvg(canvas, about) {
  save(new Blob([drawing(canvas, about).text], {type: 'image/svg+xml'}), `${about.name}.svg`);
}

export async function savePng(canvas, about) {
  const {text, width, height} = drawing(canvas, about);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const sheet = element('canvas', {width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT});
  sheet.getContext('2d').drawImage(picture, 0, 0, sheet.width, sheet.height);
  sheet.toBlob((blob) => save(blob, `${about.name}.png`), 'image/png');
}

// The drawing as a text of its own: taken away, it says what it shows without the page around it.
function drawing(canvas, about) {
  const colours = getComputedStyle(document.documentElement);
  const colour = (name) => colours.getPropertyValue(name).trim();
  const chart = canvas.querySelector('svg').cloneNode(true);
  const {width, height} = canvas.getBoundingClientRect();
  const lines = [about.title, ...about.source];
  const above = lines.length * LINE + MARGIN * 2;
  const whole = node('svg', {
    width: width + MARGIN * 2, height: height + above + MARGIN, 'font-family': 'sans-serif',
  });
  whole.append(node('rect', {width: '100%', height: '100%', fill: colour('--colour-surface')}));
  lines.forEach((line, at) => {
    const text = node('text', {
      x: MARGIN, y: MARGIN + (at + 0.7) * LINE,
      'font-size': at ? 12 : 16, 'font-weight': at ? 'normal' : 'bold',
      fill: colour(at ? '--colour-muted-text' : '--colour-text'),
    });
    text.textContent = line;
    whole.append(text);
  });
  chart.setAttribute('x', MARGIN);
  chart.setAttribute('y', above);
  chart.setAttribute('width', width);
  chart.setAttribute('height', height);
  chart.removeAttribute('style');
  whole.append(chart);
  return {text: new XMLSerializer().serializeToString(whole), width: width + MARGIN * 2, height: height + above + MARGIN};
}

function node(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = element('a', {href: address, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
