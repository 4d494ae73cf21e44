package vn.thuoc.app;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code thuoc warm-up}: goes once through loading, publishing, serving and printing in one
 * process. The launcher runs it after a build, so that the Java machine can write down the classes
 * these need and start the real commands faster.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand extends ThuocCommand {
  @Parameters(paramLabel = "TỆP")
  private Path sample;

  private final PrintStream out;
  private final PrintStream err;

  WarmUpCommand(PrintStream out, PrintStream err) {
    super(out, err);
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    String warehouse = options().location().directory().toString();
    CommandLineRunner commands = new CommandLineRunner(out, err);
    int worst =
        Math.max(
            commands.run("load", sample.toString(), "--warehouse", warehouse),
            commands.run("publish", "--warehouse", warehouse));
    try (Serving serving =
        Serving.start(options().location(), options().content(), "127.0.0.1", 0, failure -> {})) {
      for (String page :
          List.of(
              "/", "/api/v1/pages/unit", "/api/v1/reports/scorecard.pdf?unit=la-gi&year=2022")) {
        worst = Math.max(worst, status(serving.port(), page) == 200 ? WELL : REJECTED_INPUT);
      }
    }
    return worst;
  }

  private static int status(int port, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
