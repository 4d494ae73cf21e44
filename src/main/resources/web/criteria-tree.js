// The lines of a form as a tree that opens by mouse and by keyboard, each line to its details.

import {element} from './dom.js';
import {fold, matches} from './fold.js';
import {drawing} from './life.js';
import {lineDetails} from './line-details.js';
import {COLUMNS, columnWidths, headRows, lineRow} from './tree-rows.js';
import {part} from './part.js';
import {searchBox} from './search-box.js';
import {treeKeys} from './tree-keys.js';
import {word} from './words.js';

export function criteriaTree(component, page) {
  const tree = new Tree(component.rows, page.components.find((other) => other.kind === 'findings')?.rows ?? []);
  if (!component.rows.length) {
    return element('section', {class: 'part-of-page full', id: component.id},
        element('h2', {}, component.title), element('p', {class: 'empty'}, word('no_rows')));
  }
  const button = (key, action) => element('button', {type: 'button', class: 'button', on: {click: action}}, word(key));
  const grid = element('table', {class: 'criteria', role: 'treegrid', 'aria-label': component.title, 'aria-describedby': 'tree-keys'},
      columnWidths(), headRows(), tree.body);
  treeKeys(tree);
  followAnchor(tree);
  return part(component, page, [
    element('p', {class: 'hint keys', id: 'tree-keys'}, word('tree_keys')),
    element('p', {class: 'hint touch'}, word('tree_touch')),
    grid,
  ], [
    searchBox('filter_lines', 'no_lines_match', (text) => tree.filter(text)),
    button('expand_all', () => tree.openAll()), button('collapse_all', () => tree.closeAll()),
  ]);
}

// A finding links to its line: #line-1.2 opens and focuses it.
function followAnchor(tree) {
  const follow = () => tree.reveal(decodeURIComponent(location.hash).replace(/^#line-/, ''));
  window.addEventListener('hashchange', follow, {signal: drawing()});
  document.addEventListener('thuoc:drawn', follow, {signal: drawing()});
}

/** The lines, which of them are open, and which show their details. */
export class Tree {
  constructor(lines, findings) {
    this.findings = findings;
    this.nodes = new Map();
    this.body = element('tbody', {role: 'rowgroup'});
    this.wanted = null;
    for (const line of lines) {
      this.nodes.set(line.line_id, {line, children: [], open: line.depth === 0, details: undefined});
    }
    this.roots = [];
    for (const node of this.nodes.values()) {
      node.parent = this.nodes.get(node.line.parent_line_id);
      (node.parent ? node.parent.children : this.roots).push(node);
    }
    for (const node of this.nodes.values()) {
      const siblings = node.parent ? node.parent.children : this.roots;
      node.row = lineRow(node.line, node.children.length > 0, {size: siblings.length, position: siblings.indexOf(node) + 1});
      node.row.node = node;
      this.body.append(node.row);
    }
    if (this.roots.length) {
      this.roots[0].row.tabIndex = 0;
    }
    this.refresh();
  }

  /** Shows and hides rows by what is open and what the filter lets through. */
  refresh() {
    const show = (node, visible) => {
      const passes = visible && (!this.wanted || this.wanted.has(node));
      node.row.hidden = !passes;
      if (node.details) {
        node.details.hidden = !passes;
      }
      if (node.children.length) {
        node.row.setAttribute('aria-expanded', String(node.open));
        node.row.querySelector('.twisty').textContent = node.open ? '▾' : '▸';
      }
      node.children.forEach((child) => show(child, visible && node.open));
    };
    this.roots.forEach((root) => show(root, true));
  }

  setOpen(node, open) {
    node.open = open && node.children.length > 0;
    this.refresh();
  }

  openAll() {
    this.nodes.forEach((node) => { node.open = node.children.length > 0; });
    this.refresh();
  }

  closeAll() {
    this.nodes.forEach((node) => {
      node.open = false;
      this.setDetails(node, false);
    });
    this.refresh();
    this.focusable(this.roots[0]);
  }

  /** Shows or hides everything that is known of a line, in a row of its own below it. */
  setDetails(node, shown) {
    if (!shown) {
      node.details?.remove();
      node.details = undefined;
    } else if (!node.details) {
      const found = this.findings.filter((finding) => finding.line_id === node.line.line_id);
      node.details = element('tr', {class: 'detail-row', role: 'row', 'aria-level': Number(node.line.depth) + 2},
          element('td', {colspan: COLUMNS, role: 'gridcell'}, lineDetails(node.line, found)));
      node.row.after(node.details);
    }
    node.row.classList.toggle('detailed', Boolean(node.details));
  }

  /** Narrows the rows to lines that match, with the lines above them. Gives how many match. */
  filter(search) {
    this.wanted = null;
    let count = 0;
    if (search.trim()) {
      this.wanted = new Set();
      for (const node of this.nodes.values()) {
        if (matches(fold(`${node.line.number ?? ''} ${node.line.label} ${node.line.note ?? ''}`), search)) {
          count++;
          for (let above = node; above; above = above.parent) {
            this.wanted.add(above);
            above.open = above !== node || above.open;
          }
        }
      }
    }
    this.refresh();
    return count;
  }

  /** Opens the way to a line, shows its details and puts the focus on it. */
  reveal(id) {
    const node = this.nodes.get(id);
    if (!node) {
      return;
    }
    for (let above = node.parent; above; above = above.parent) {
      above.open = true;
    }
    this.refresh();
    this.setDetails(node, true);
    this.focus(node);
    node.row.scrollIntoView({block: 'center'});
  }

  focusable(node) {
    this.body.querySelectorAll('tr[tabindex="0"]').forEach((row) => { row.tabIndex = -1; });
    node.row.tabIndex = 0;
  }

  focus(node) {
    this.focusable(node);
    node.row.focus();
  }
}
