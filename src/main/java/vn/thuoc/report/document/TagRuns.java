package vn.thuoc.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Gives every tag of a template a run of its own. Word processors cut what was typed in one go into
 * several runs, and put several tags into one.
 */
final class TagRuns {
  private TagRuns() {}

  /** The runs that are tags and nothing else, in the order of the document. */
  static List<Element> in(Node root) {
    return Word.all(root, "r").stream()
        .filter(run -> DocumentTag.WRITTEN.matcher(Word.text(run)).matches())
        .toList();
  }

  /** Cuts the runs of every paragraph. */
  static void separate(Node root) {
    for (Element paragraph : Word.all(root, "p")) {
      if (Word.text(paragraph).contains("{{")) {
        Word.children(paragraph, "proofErr").forEach(paragraph::removeChild);
        cut(paragraph);
      }
    }
  }

  private static void cut(Element paragraph) {
    List<Element> side = new ArrayList<>();
    for (Element run : Word.children(paragraph, "r")) {
      if (!side.isEmpty() && side.get(side.size() - 1).getNextSibling() != run) {
        cut(side);
        side.clear();
      }
      if (isText(run)) {
        side.add(run);
      } else {
        cut(side);
        side.clear();
      }
    }
    cut(side);
  }

  private static boolean isText(Element run) {
    for (Node node = run.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element && !Word.is(node, "t") && !Word.is(node, "rPr")) {
        return false;
      }
    }
    return true;
  }

  /** Cuts runs that stand side by side. */
  private static void cut(List<Element> runs) {
    StringBuilder all = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (Element run : runs) {
      starts.add(all.length());
      all.append(Word.text(run));
    }
    Matcher tag = DocumentTag.WRITTEN.matcher(all);
    if (!tag.find()) {
      return;
    }
    int done = 0;
    do {
      literal(runs, starts, all, done, tag.start());
      int like = at(starts, tag.start());
      runs.get(0).getParentNode().insertBefore(Word.run(runs.get(like), tag.group()), runs.get(0));
      done = tag.end();
    } while (tag.find());
    literal(runs, starts, all, done, all.length());
    runs.forEach(run -> run.getParentNode().removeChild(run));
  }

  private static void literal(
      List<Element> runs, List<Integer> starts, StringBuilder all, int from, int to) {
    for (int index = 0; index < runs.size(); index++) {
      int start = Math.max(from, starts.get(index));
      int end = Math.min(to, index + 1 < runs.size() ? starts.get(index + 1) : all.length());
      if (start < end) {
        Element piece = Word.run(runs.get(index), all.substring(start, end));
        runs.get(0).getParentNode().insertBefore(piece, runs.get(0));
      }
    }
  }

  private static int at(List<Integer> starts, int position) {
    int index = 0;
    while (index + 1 < starts.size() && starts.get(index + 1) <= position) {
      index++;
    }
    return index;
  }
}
