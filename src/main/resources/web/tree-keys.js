// Keys and clicks of the tree table, as assistive technology expects them of a treegrid.

/** Listens on the body of the tree. */
export function treeKeys(tree) {
  tree.body.addEventListener('keydown', (event) => {
    const row = event.target.closest('tr.line');
    if (row && event.target === row && press(tree, row.node, event.key)) {
      event.preventDefault();
    }
  });
  tree.body.addEventListener('click', (event) => {
    const row = event.target.closest('tr.line');
    if (!row || String(window.getSelection())) {
      return;
    }
    tree.focus(row.node);
    if (event.target.closest('.twisty') && row.node.children.length) {
      tree.setOpen(row.node, !row.node.open);
    } else {
      tree.setDetails(row.node, !row.node.details);
    }
  });
}

function press(tree, node, key) {
  const visible = [...tree.body.querySelectorAll('tr.line:not([hidden])')].map((row) => row.node);
  const at = visible.indexOf(node);
  switch (key) {
    case 'ArrowDown':
      return go(tree, visible[at + 1]);
    case 'ArrowUp':
      return go(tree, visible[at - 1]);
    case 'Home':
      return go(tree, visible[0]);
    case 'End':
      return go(tree, visible[visible.length - 1]);
    case 'ArrowRight':
      return node.open ? go(tree, node.children.find((child) => !child.row.hidden)) : open(tree, node, true);
    case 'ArrowLeft':
      return node.open ? open(tree, node, false) : go(tree, node.parent);
    case 'Enter':
    case ' ':
      tree.setDetails(node, !node.details);
      return true;
    default:
      return false;
  }
}

function go(tree, node) {
  if (node) {
    tree.focus(node);
  }
  return true;
}

function open(tree, node, wanted) {
  tree.setOpen(node, wanted);
  return true;
}
