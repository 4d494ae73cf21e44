package vn.thuoc.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuoc.instrument.Block;
import vn.thuoc.instrument.Criterion;
import vn.thuoc.instrument.FigureReference;
import vn.thuoc.instrument.FormLine;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Question;
import vn.thuoc.instrument.Scoring;
import vn.thuoc.instrument.Source;
import vn.thuoc.instrument.answer.AnswerType;
import vn.thuoc.instrument.rule.Scale;

/** What scoring looks up in an instrument again and again. */
final class InstrumentIndex {
  private final Map<String, AnswerType> types = new HashMap<>();
  private final Set<String> borrowed = new HashSet<>();
  private final Set<String> head = new HashSet<>();
  private final Map<String, FigureReference> references = new ConcurrentHashMap<>();
  private final Map<Optional<Block>, Map<String, BigDecimal>> maxima = new ConcurrentHashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final Instrument instrument;
  private final List<Criterion> criteria;
  private final List<Question> questions;
  private final FigureNames names;
  private final Set<String> scored;
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, List<String>> leaves = new HashMap<>();

  InstrumentIndex(Instrument instrument) {
    this.instrument = instrument;
    this.criteria = instrument.criteria().toList();
    this.questions = instrument.questions().toList();
    this.names = new FigureNames(instrument);
    this.scored = scored();
    criteria.forEach(criterion -> leaves.put(criterion.id(), below(criterion.walk())));
    leaves.put(FormLine.TOTAL_ID, below(criteria.stream()));
    instrument.lines().forEach(line -> depths.put(line.id(), line.depth()));
    depths.put(FormLine.TOTAL_ID, -1);
    instrument.general().forEach(question -> order.put(question.id(), order.size()));
    instrument
        .sections()
        .flatMap(section -> section.questions().stream())
        .forEach(question -> order.put(question.id(), order.size()));
    instrument.lines().forEach(line -> order.put(line.id(), order.size()));
    instrument.questions().forEach(question -> types.put(question.id(), question.type()));
    instrument.general().forEach(question -> head.add(question.id()));
    borrowed.addAll(head);
    if (instrument.scoring().unverified() == Scoring.Unverified.AS_REPORTED) {
      instrument
          .sections()
          .forEach(section -> section.questions().forEach(q -> borrowed.add(q.id())));
    }
  }

  /** All criteria, groups included, in the order of the form. */
  List<Criterion> criteria() {
    return criteria;
  }

  /** All questions, in the order of the form. */
  List<Question> questions() {
    return questions;
  }

  FigureNames names() {
    return names;
  }

  /** Where a question or line stands on the form; behind all where it does not. */
  int position(String id) {
    return order.getOrDefault(id, order.size());
  }

  /** The most that a criterion, or the total, can give to a unit of this block. */
  BigDecimal max(String criterion, Optional<Block> block) {
    return maxima.computeIfAbsent(block, this::maxima).get(criterion);
  }

  /** What the points of a criterion are measured against for a unit of this block. */
  Scale scale(Criterion criterion, Optional<Block> block) {
    return new Scale(max(criterion.id(), block), instrument.rounding());
  }

  /** The leaves below a criterion, or all of them below the total, in the order of the form. */
  List<String> leaves(String criterion) {
    return leaves.get(criterion);
  }

  /** How deep a criterion stands in the tree: 0 for groups, -1 for the total around them. */
  int depth(String criterion) {
    return depths.get(criterion);
  }

  private static List<String> below(Stream<Criterion> criteria) {
    return criteria.filter(Criterion::leaf).map(Criterion::id).toList();
  }

  private Map<String, BigDecimal> maxima(Optional<Block> block) {
    Map<String, BigDecimal> found = new HashMap<>();
    criteria.forEach((Criterion criterion) -> found.put(criterion.id(), criterion.max(block)));
    found.put(FormLine.TOTAL_ID, instrument.max(block));
    return found;
  }

  AnswerType type(String question) {
    return types.get(question);
  }

  /**
   * Whether the verified side takes the reported answer where it has none: the head of the form is
   * filled in once for both.
   */
  boolean borrowed(String question) {
    return borrowed.contains(question);
  }

  /** Whether a question stands in the head of the form. */
  boolean head(String question) {
    return head.contains(question);
  }

  /** Whether a criterion is scored from the very answer to a question. */
  boolean scoredAsItIs(String question) {
    return scored.contains(question);
  }

  private Set<String> scored() {
    return criteria.stream()
        .filter(Criterion::leaf)
        .flatMap(
            criterion ->
                Stream.concat(
                    criterion.question().map(Question::id).stream(),
                    criterion.taken().map(Criterion.Taken::source).stream()
                        .filter(Source.Same.class::isInstance)
                        .flatMap(Source::references)
                        .map(FigureReference::question)))
        .collect(Collectors.toSet());
  }

  /** How many rows the form prints in a table; none where the unit writes its own. */
  int printedRows(String question) {
    return types.get(question) instanceof AnswerType.Table table ? table.rows().size() : 0;
  }

  FigureReference reference(String text) {
    return references.computeIfAbsent(text, t -> FigureReference.parse(t).orElseThrow());
  }
}
