package vn.thuoc.app;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thuoc.problem.Words;

/**
 * {@code thuoc serve}: the pages. This process has no Spark session; it reads the marts of a
 * release into memory.
 */
@Command(name = "serve", description = "Mở trang xem kết quả trên trình duyệt.")
final class ServeCommand extends ThuocCommand {
  @Option(
      names = "--port",
      paramLabel = "CỔNG",
      defaultValue = "8080",
      description = "cổng (mặc định: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ĐỊA_CHỈ",
      defaultValue = "127.0.0.1",
      description = "địa chỉ lắng nghe (mặc định: ${DEFAULT-VALUE}, chỉ máy này)")
  private String host;

  ServeCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Override
  public Integer call() throws InterruptedException {
    Content content = options().content();
    CountDownLatch stopped = new CountDownLatch(1);
    try (Serving serving = Serving.start(options().location(), content, host, port, this::failed)) {
      announce(serving.port());
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
      stopped.await();
    }
    return WELL;
  }

  private void failed(RuntimeException failure) {
    terminal().err().println(failure.getMessage());
  }

  private void announce(int listening) {
    String shown = host.equals("127.0.0.1") ? "localhost" : host;
    terminal()
        .say(
            new Words(
                "Mở http://" + shown + ":" + listening + " trên trình duyệt. Dừng: Ctrl+C.",
                "Open http://" + shown + ":" + listening + " in a browser. Stop: Ctrl+C."));
    terminal().out().flush();
  }
}
