package vn.thuoc.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseSyllableTest {
  @Test
  void syllablesOfTheFormsAreSyllables() {
    for (String word :
        ("Tổng số máy tính đang sử dụng của cán bộ công chức viên chức người lao động đơn vị Ủy ban"
                + " nhân dân thị xã quốc gia giếng gì giặt nghiêng nghĩa ghế kỳ khuya khuỷu quýt quỳnh"
                + " hoà hòa thuý thúy hoàn hòan giá gía quý qúy yếu yên uống ươn hươu rượu ngoằn"
                + " xoong khoẻ loét huơ thuở quần quyết khuếch huỳnh mít kẹt A à ở ý ỷ")
            .split(" ")) {
      assertThat(VietnameseSyllable.is(word)).as(word).isTrue();
      String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
      assertThat(VietnameseSyllable.is(apart)).as(apart).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "b",
        "kà",
        "cế",
        "ngé",
        "gé",
        "việt\u0301",
        "viêt",
        "tòt",
        "tốn\u0323",
        "sôì",
        "Phßng",
        "ðõn",
        "Krông",
        "Blôk",
        "naïve",
        "café",
        "Müller",
        "aa",
        "nghà",
        "thuìê",
        "ộ\u0301",
        "qu",
        "giì",
        "xyz",
        "\u0301a"
      })
  void otherWordsAreNone(String word) {
    assertThat(VietnameseSyllable.is(word)).isFalse();
  }

  /** The words that were really printed are the measure of the table of rimes. */
  @Test
  void theWordsOfTheDefinitionsAreSyllables() throws IOException {
    List<String> words = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("etl/instruments"))) {
      for (Path file : files.toList()) {
        Stream.of(Files.readString(file).split("[^\\p{L}\\p{M}]+"))
            .filter(word -> word.chars().anyMatch(letter -> letter > '\u007f'))
            .forEach(words::add);
      }
    }

    Set<String> none = new TreeSet<>(words);
    int all = none.size();
    none.removeIf(word -> Word.judge(word) != Word.Judgement.WRONG);

    assertThat(all).isGreaterThan(800);
    assertThat(none)
        .as("foreign, misprinted or run together, of %s words", all)
        .containsExactlyInAnyOrder("SÁTMẫu", "virút", "đựợc", "ƯDCNTT");
  }
}
