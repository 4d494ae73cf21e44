// Charts as files: the drawing itself, or a picture of it.

import {element} from './dom.js';

const PIXELS_PER_POINT = 2;

/** The drawing as a standalone SVG text. */
function svgText(canvas, background) {
  const svg = canvas.querySelector('svg').cloneNode(true);
  const {width, height} = canvas.getBoundingClientRect();
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('width', width);
  svg.setAttribute('height', height);
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  svg.insertBefore(paper, svg.firstChild);
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', background);
  return {text: new XMLSerializer().serializeToString(svg), width, height};
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = element('a', {href: address, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function saveSvg(canvas, name, background) {
  const {text} = svgText(canvas, background);
  save(new Blob([text], {type: 'image/svg+xml'}), `${name}.svg`);
}

export async function savePng(canvas, name, background) {
  const {text, width, height} = svgText(canvas, background);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const sheet = element('canvas', {width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT});
  sheet.getContext('2d').drawImage(picture, 0, 0, sheet.width, sheet.height);
  sheet.toBlob((blob) => save(blob, `${name}.png`), 'image/png');
}
