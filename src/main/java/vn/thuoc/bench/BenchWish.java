package vn.thuoc.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.WarehouseLocation;

/**
 * What is to be measured.
 *
 * @param scale {@code demo}, {@code nation}, or how many units of the nation
 * @param tenths the sizes to load and publish, in tenths of the scale, the smallest first; answers
 *     are of the last
 * @param seed what the simulated forms are drawn from
 * @param memory heap of the processes that compute, as Java's {@code -Xmx} has it
 * @param clients how many ask the server at once
 * @param seconds for how long
 * @param units an official list; without it units of {@code register}, or made-up ones
 * @param register the warehouse whose loaded units are taken when no list is given
 * @param keep where loaded warehouses are kept for the next run
 * @param published a published warehouse to ask, instead of loading and publishing others
 */
public record BenchWish(
    String scale,
    List<Integer> tenths,
    long seed,
    String memory,
    int clients,
    int seconds,
    Optional<Path> units,
    WarehouseLocation register,
    Optional<Path> keep,
    Optional<Path> published) {
  static final String NATION = "nation";
  private static final List<String> NAMED = List.of("demo", NATION);
  private static final int UNITS_OF_NATION = 11_367;
  private static final int FEWEST = 10;
  private static final int TEN = 10;

  public BenchWish {
    tenths = tenths.stream().distinct().sorted().toList();
    if (tenths.isEmpty() || tenths.get(0) < 1 || tenths.get(tenths.size() - 1) > TEN) {
      throw new ProblemException(
          Problem.error(
              BenchError.SCALE_WRONG,
              Place.named("--sizes"),
              new Words("Cỡ phải từ 1 đến 10 phần mười.", "Sizes go from 1 to 10 tenths."),
              new Words("Ghi như 1,3,10.", "Write them like 1,3,10.")));
    }
    if (!NAMED.contains(scale)
        && (!scale.matches("\\d{2,6}") || Integer.parseInt(scale) < FEWEST)) {
      throw new ProblemException(
          Problem.error(
              BenchError.SCALE_WRONG,
              Place.named("--scale " + scale),
              new Words("Không có quy mô này.", "There is no such scale."),
              new Words(
                  "Dùng demo, nation, hoặc một số đơn vị từ " + FEWEST + " trở lên.",
                  "Use demo, nation, or a number of units from " + FEWEST + " up.")));
    }
  }

  /** The scale of {@code etl/simulation}. */
  String simulated() {
    return scale.equals("demo") ? scale : NATION;
  }

  /** Years of the forms; empty for all that the scale has. */
  List<Integer> years() {
    return scale.equals("demo") ? List.of() : List.of(2018, 2019, 2020, 2021, 2022);
  }

  /** How many units; nothing where all of the scale take part. */
  Optional<Integer> most() {
    return NAMED.contains(scale) ? Optional.empty() : Optional.of(Integer.valueOf(scale));
  }

  /** How many units to make up where there is no register. */
  int madeUp() {
    return most().orElse(UNITS_OF_NATION);
  }
}
