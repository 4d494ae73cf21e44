package vn.thuoc.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thuoc.ingest.staging.SentFile;
import vn.thuoc.problem.ErrorCode;

class InboxTest {
  @TempDir private Path folder;

  @Test
  void filesOfATreeComeInTheOrderOfTheirPathsWithWhatTheyAre() throws IOException {
    for (String file :
        List.of(
            "xa/b/phieu.DOCX",
            "xa/a.xlsx",
            "xa/scan.pdf",
            "huyen/phieu.csv",
            "huyen/cu.doc",
            "huyen/tat-ca.zip",
            "huyen/bang.ods",
            "huyen/dang-tai.docx.crdownload",
            "khong-duoi")) {
      write(file);
    }
    for (String leftOut :
        List.of(".an", ".git/phieu.docx", "xa/~$phieu.docx", "xa/.~lock.a.xlsx#", "Thumbs.db")) {
      write(leftOut);
    }

    assertThat(new Inbox(List.of(folder)).files())
        .extracting(file -> folder.relativize(file.path()) + " " + codes(file))
        .containsExactly(
            "huyen/bang.ods [NOT_A_FORM]",
            "huyen/cu.doc []",
            "huyen/dang-tai.docx.crdownload [FILE_NOT_WHOLE]",
            "huyen/phieu.csv []",
            "huyen/tat-ca.zip [NOT_A_FORM]",
            "khong-duoi [NOT_A_FORM]",
            "xa/a.xlsx []",
            "xa/b/phieu.DOCX []",
            "xa/scan.pdf [NOT_A_FORM]");
  }

  @Test
  void whatIsNamedItselfIsTriedWhateverItIsCalledAndOnlyOnce() throws IOException {
    Path odd = write("phieu.bak");
    Path form = write("xa/a.xlsx");

    assertThat(new Inbox(List.of(odd, form, folder.resolve("xa"), odd)).files())
        .containsExactly(SentFile.toRead(odd), SentFile.toRead(form));
  }

  @Test
  void linksAreFollowedAndThoseThatLeadNowhereAreTold() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("noi-khac"));
    Files.writeString(outside.resolve("phieu.xlsx"), "x");
    Path inbox = Files.createDirectories(folder.resolve("hop-thu"));
    Files.createSymbolicLink(inbox.resolve("lien-ket"), outside);
    Files.createSymbolicLink(inbox.resolve("mat.xlsx"), folder.resolve("khong-co"));
    Files.createSymbolicLink(inbox.resolve("vong"), inbox);

    assertThat(new Inbox(List.of(inbox)).files())
        .extracting(file -> inbox.relativize(file.path()) + " " + codes(file))
        .containsExactly("lien-ket/phieu.xlsx []", "mat.xlsx [PATH_UNREADABLE]");
  }

  @Test
  void lockFilesOfOfficeProgramsAreKnown() throws IOException {
    Path word = write("bao-cao-nam.docx");
    Path shorter = write("phieu-1.docx");
    Path excel = write("bao-cao-nam.xlsx");
    assertThat(List.of(word, shorter, excel)).noneMatch(OfficeLock::holds);

    write("~$o-cao-nam.docx");
    assertThat(OfficeLock.holds(word)).isTrue();
    assertThat(OfficeLock.holds(excel)).isFalse();
    write("~$hieu-1.docx");
    assertThat(OfficeLock.holds(shorter)).isTrue();
    write(".~lock.bao-cao-nam.xlsx#");
    assertThat(OfficeLock.holds(excel)).isTrue();
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  private static List<String> codes(SentFile file) {
    return file.problems().stream().map(p -> p.code()).map(ErrorCode::name).toList();
  }
}
