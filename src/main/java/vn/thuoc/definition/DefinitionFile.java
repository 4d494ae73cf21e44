package vn.thuoc.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.Problems;
import vn.thuoc.problem.Words;

/**
 * One definition file as text.
 *
 * @param name how problems name the file: its path below the project, such as {@code
 *     etl/instruments/x.yml}
 * @param text the file's text
 */
public record DefinitionFile(String name, String text) {

  /** Files in the order of their names, out of what was sent elsewhere as text by name. */
  public static List<DefinitionFile> ofTexts(Map<String, String> texts) {
    return texts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new DefinitionFile(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The file's top-level map; empty, with the problem added, when the text is not a YAML map. */
  public Optional<DefinitionMap> read(Problems problems) {
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return Optional.of(DefinitionMap.of(this, mapping, problems));
      }
      problems.add(
          notYaml(
              1,
              "nội dung không phải là một bảng khóa: giá trị",
              "the content is not a map of keys to values"));
    } catch (MarkedYamlEngineException e) {
      problems.add(
          notYaml(
              e.getProblemMark().map(m -> m.getLine() + 1).orElse(1),
              e.getProblem(),
              e.getProblem()));
    } catch (YamlEngineException e) {
      problems.add(notYaml(1, String.valueOf(e.getMessage()), String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private Problem notYaml(int line, String vi, String en) {
    return Problem.error(
        DefinitionError.NOT_YAML,
        new Place.Line(name, line),
        new Words("Không đọc được YAML: " + vi + ".", "Not readable as YAML: " + en + "."),
        new Words("Sửa cú pháp tại dòng này.", "Mend the syntax on this line."));
  }

  Place.Line place(Node node) {
    return new Place.Line(name, node.getStartMark().map(Mark::getLine).orElse(0) + 1);
  }
}
