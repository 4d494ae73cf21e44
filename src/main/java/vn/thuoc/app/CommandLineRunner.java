package vn.thuoc.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;
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
  private static final String DEBUG = "--debug";

  private final PrintStream out;
  private final PrintStream err;

  public CommandLineRunner(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public int run(String... arguments) {
    boolean debug = Arrays.asList(arguments).contains(DEBUG);
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
    line.setExecutionStrategy(parsed -> execute(parsed, language));
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

  /** Options belong to the command that they stand behind; before it nobody would heed them. */
  private int execute(ParseResult parsed, Language language) {
    for (ParseResult of = parsed; of.hasSubcommand(); of = of.subcommand()) {
      Optional<OptionSpec> unheeded =
          of.matchedOptions().stream()
              .filter(option -> !option.usageHelp() && !option.longestName().equals(DEBUG))
              .findFirst();
      if (unheeded.isPresent()) {
        String command = of.subcommand().commandSpec().qualifiedName();
        return wrongUse(
            command,
            WrongUse.before(unheeded.get(), of.subcommand().commandSpec().name()),
            language);
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private int wrongUse(CommandLine.ParameterException wrong, Language language) {
    return wrongUse(
        wrong.getCommandLine().getCommandSpec().qualifiedName(), WrongUse.of(wrong), language);
  }

  private int wrongUse(String command, Words what, Language language) {
    Terminal terminal = new Terminal(out, err, language, false);
    terminal.print(
        Problem.error(
            AppError.COMMAND_LINE_WRONG,
            Place.named(command),
            what,
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
    if (isEnding()) {
      terminal.sayAside(new Words("Đã dừng giữa chừng.", "Stopped halfway.").in(language));
      return INTERNAL;
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

  /** Whether the process is told to end: what it works with goes away under its hands. */
  private static boolean isEnding() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
