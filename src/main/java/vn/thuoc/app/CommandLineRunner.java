package vn.thuoc.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import vn.thuoc.problem.Language;
import vn.thuoc.problem.Place;
import vn.thuoc.problem.Problem;
import vn.thuoc.problem.ProblemException;
import vn.thuoc.problem.Words;

/**
 * Parses the command line, runs the command, and turns what goes wrong into sentences and exit
 * codes.
 */
public final class CommandLineRunner {
  private static final int WRONG_USE = 1;
  private static final int INTERNAL = 3;

  private final PrintStream out;
  private final PrintStream err;

  public CommandLineRunner(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public int run(String... arguments) {
    boolean debug = Arrays.asList(arguments).contains("--debug");
    if (debug) {
      System.setProperty("thuoc.log.level", "info");
    }
    Language language =
        String.join(" ", arguments).matches(".*--lang[= ]en.*") ? Language.EN : Language.VI;
    CommandLine line = new CommandLine(new RootCommand(out, err));
    line.setCommandName(Launcher.current().typed());
    line.addSubcommand(new CheckCommand(out, err))
        .addSubcommand(new InstrumentsCommand(out, err))
        .addSubcommand(new TemplateCommand(out, err))
        .addSubcommand(new ValidateCommand(out, err))
        .addSubcommand(new LoadCommand(out, err))
        .addSubcommand(new SimulateCommand(out, err))
        .addSubcommand(
            new CommandLine(new UnitsCommand(out, err))
                .addSubcommand(new UnitsLoadCommand(out, err))
                .addSubcommand(new UnitsChangesCommand(out, err))
                .addSubcommand(new UnitsListCommand(out, err))
                .addSubcommand(new UnitsShowCommand(out, err)))
        .addSubcommand(new PublishCommand(out, err))
        .addSubcommand(
            new CommandLine(new ReleasesCommand(out, err))
                .addSubcommand(new ReleasesCompareCommand(out, err)))
        .addSubcommand(new MaintainCommand(out, err))
        .addSubcommand(new ExportCommand(out, err))
        .addSubcommand(withViews(new CommandLine(new SqlCommand(out, err)), language))
        .addSubcommand(new ReportCommand(out, err))
        .addSubcommand(new ServeCommand(out, err))
        .addSubcommand(
            new CommandLine(new BenchCommand(out, err))
                .addSubcommand(new BenchLoadCommand(out, err))
                .addSubcommand(new BenchKillCommand(out, err))
                .addSubcommand(new BenchPapersCommand(out, err)))
        .addSubcommand(new WarmUpCommand(out, err));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((problem, args) -> wrongUse(problem, language));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> failed(failure, language, debug));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpLongOptionsMaxWidth(30);
    return line.execute(arguments);
  }

  /** The help of a command with the views that it can ask, read only when somebody asks for it. */
  private static CommandLine withViews(CommandLine sql, Language language) {
    sql.getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> new SqlViews(language).text());
    return sql;
  }

  private int wrongUse(CommandLine.ParameterException wrong, Language language) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    Terminal terminal = new Terminal(out, err, language, false);
    terminal.print(
        Problem.error(
            AppError.COMMAND_LINE_WRONG,
            Place.named(command),
            WrongUse.of(wrong),
            new Words("Xem «" + command + " --help».", "See '" + command + " --help'.")));
    return WRONG_USE;
  }

  private int failed(Exception failure, Language language, boolean debug) {
    if (debug) {
      failure.printStackTrace(err);
    }
    Terminal terminal = new Terminal(out, err, language, false);
    if (failure instanceof ProblemException problems) {
      terminal.print(problems.problems());
      return problems.exitCode();
    }
    terminal.print(
        Problem.error(
            AppError.UNEXPECTED,
            Place.nowhere(),
            new Words(
                "Chương trình gặp lỗi bên trong: " + failure + ".",
                "An internal fault: " + failure + "."),
            new Words(
                "Chạy lại với --debug và gửi kết quả cho người phát triển.",
                "Run again with --debug and send the output to the developers.")));
    return INTERNAL;
  }
}
