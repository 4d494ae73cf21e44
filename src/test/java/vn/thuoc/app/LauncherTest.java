package vn.thuoc.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherTest {
  @Test
  void commandsInMessagesBeginAsTheCommandWasTyped() {
    Launcher launcher = Launcher.of(Map.of("THUOC_TYPED", "../bin/$1/thuoc"));
    assertThat(launcher.typedIn("Chạy «thuoc load TỆP» rồi «thuoc publish»."))
        .isEqualTo("Chạy «../bin/$1/thuoc load TỆP» rồi «../bin/$1/thuoc publish».");
    assertThat(launcher.typedIn("Run 'thuoc load FILE'; the file thuoc is «thuoc»."))
        .isEqualTo("Run '../bin/$1/thuoc load FILE'; the file thuoc is «thuoc».");
  }

  @Test
  void withoutAScriptTheCommandHasItsOwnName() {
    Launcher launcher = Launcher.of(Map.of("THUOC_TYPED", " "));
    assertThat(launcher.typedIn("«thuoc serve»")).isEqualTo("«thuoc serve»");
    assertThat(launcher.goesOn()).isFalse();
    assertThat(Launcher.of(Map.of("THUOC_GOES_ON", "yes")).goesOn()).isTrue();
  }
}
