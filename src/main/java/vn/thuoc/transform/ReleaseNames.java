package vn.thuoc.transform;

import java.util.List;
import java.util.stream.IntStream;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;
import vn.thuoc.warehouse.Release;

/**
 * Names of releases. A name stands for one release only, expired ones included, and is not a
 * number, since releases go by their numbers too.
 */
record ReleaseNames(List<Release> releases) {
  ReleaseNames {
    releases = List.copyOf(releases);
  }

  boolean has(String name) {
    return name.matches("\\d+") || isTaken(name);
  }

  /** The name of a release that was given none. */
  String numbered(long id) {
    String plain = "ky-" + id;
    return isTaken(plain)
        ? IntStream.iterate(2, again -> again + 1)
            .mapToObj(again -> plain + "-" + again)
            .filter(name -> !isTaken(name))
            .findFirst()
            .orElseThrow()
        : plain;
  }

  ProblemException taken(String name) {
    boolean number = name.matches("\\d+");
    return new ProblemException(
        Problem.error(
            TransformError.RELEASE_NAME_TAKEN,
            Place.named("--name"),
            number
                ? new Words(
                    "Tên kỳ công bố «" + name + "» dễ nhầm với số của kỳ.",
                    "The name '" + name + "' could be taken for the number of a release.")
                : new Words(
                    "Đã có kỳ công bố tên «" + name + "».",
                    "There is a release named '" + name + "' already."),
            new Words(
                "Đặt tên khác, hoặc bỏ --name để kỳ được đánh số; xem «thuoc releases».",
                "Choose another name, or leave --name out; see 'thuoc releases'.")));
  }

  private boolean isTaken(String name) {
    return releases.stream().anyMatch(release -> release.name().equals(name));
  }
}
