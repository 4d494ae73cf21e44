package vn.thuoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import vn.thuoc.definition.DefinitionFolder;
import vn.thuoc.problem.ErrorCode;
import vn.thuoc.problem.ProblemException;

/** Papers are PDF/A-2u in the eyes of veraPDF, by whose judgement archives go. */
class ArchivePaperTest {
  private static final DefinitionFolder DASHBOARDS = DefinitionFolder.onClassPath("dashboards");

  /** What may keep made-up rows from filling a report; its own test prints that one. */
  private static final Set<ErrorCode> NOT_FILLED =
      Set.of(ReportError.NO_DATA, ReportError.SEVERAL_ROWS, ReportError.VALUE_UNKNOWN);

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void scorecardOfLaGiIsAnArchivePaper() throws Exception {
    byte[] pdf =
        new Reports(new LaGi().metrics(), DASHBOARDS)
            .print("scorecard", LaGi.ASKED, PaperFormat.PDF);
    assertThat(violations(pdf)).isEmpty();
  }

  @Test
  void aFileThatOnlyClaimsToBeOneIsFound() throws Exception {
    byte[] pdf =
        new Reports(new LaGi().metrics(), DASHBOARDS)
            .print("scorecard", LaGi.ASKED, PaperFormat.PDF);
    String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] without =
        text.replace("/OutputIntents", "/OutputNothing")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(violations(without)).isNotEmpty();
  }

  @Test
  void annualReportOfDistrictsIsAnArchivePaper() throws Exception {
    byte[] pdf =
        new Reports(new AnnualMarts(3, 4).metrics(), DASHBOARDS)
            .print("annual", AnnualMarts.ASKED, PaperFormat.PDF);
    assertThat(violations(pdf)).isEmpty();
  }

  @Test
  void rankingIsAnArchivePaper() throws Exception {
    RankedTier tier = new RankedTier("verified", "Hạ tầng", "Nhân lực");
    tier.rank("a", "Huyện An", 1, "251.07", "90.5", "160.57");
    byte[] pdf =
        new Reports(tier.metrics(), DASHBOARDS).print("ranking", RankedTier.ASKED, PaperFormat.PDF);
    assertThat(violations(pdf)).isEmpty();
  }

  static Stream<String> everyReport() {
    return new Reports(new LaGi().metrics(), DASHBOARDS).ids().stream();
  }

  @ParameterizedTest
  @MethodSource("everyReport")
  void everyReportIsAnArchivePaper(String report) throws Exception {
    byte[] pdf;
    try {
      pdf = new MadeUpPaper(report).print(PaperFormat.PDF);
    } catch (ProblemException e) {
      if (NOT_FILLED.containsAll(e.problems().stream().map(each -> each.code()).toList())) {
        abort("made-up rows do not fill " + report + ": " + e.getMessage());
      }
      throw e;
    }
    assertThat(violations(pdf)).isEmpty();
  }

  static List<String> violations(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> violations =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
              .distinct()
              .toList();
      assertThat(result.isCompliant()).isEqualTo(violations.isEmpty());
      return violations;
    }
  }
}
