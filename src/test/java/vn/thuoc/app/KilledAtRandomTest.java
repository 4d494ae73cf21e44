package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Rounds of {@code thuoc bench kill}, which looks at the warehouse after each. The system property
 * {@code thuoc.kills} asks for more of them.
 */
class KilledAtRandomTest {
  private static final int FEW = 1;

  @Test
  void theWarehouseIsWholeAfterEveryKill() {
    String times = String.valueOf(Integer.getInteger("thuoc.kills", FEW));

    Thuoc.Ran ran = Thuoc.runPlain("bench", "kill", "--times", times, "--seed", "5");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("Sau cả " + times + " lần, kho số liệu đều trọn vẹn.");
  }
}
