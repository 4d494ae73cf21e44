package vn.thuoc.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.thuoc.instrument.Instrument;
import vn.thuoc.instrument.Instruments;
import vn.thuoc.instrument.description.Describer;
import vn.thuoc.instrument.description.InstrumentJson;
import vn.thuoc.instrument.description.InstrumentSummary;
import vn.thuoc.problem.Language;

/**
 * What each instrument asks, how it scores and where its document is at fault. Needs no release:
 * definitions do not change while the server runs, so each answer is written once and kept.
 */
final class InstrumentRoutes {
  private static final String LIST = "";

  private final Supplier<Instruments> instruments;
  private final Map<Wanted, Asset> written = new ConcurrentHashMap<>();

  /** The answer wanted: an instrument or the list, in a language. */
  private record Wanted(String id, Language language) {}

  InstrumentRoutes(Supplier<Instruments> instruments) {
    this.instruments = instruments;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/v1/instruments", context -> answer(context, LIST));
    routes.get("/api/v1/instruments/{id}", context -> answer(context, context.pathParam("id")));
  }

  private void answer(Context context, String id) {
    Request.only(context, List.of());
    written.computeIfAbsent(new Wanted(id, Request.language(context)), this::write).write(context);
  }

  private Asset write(Wanted wanted) {
    Describer describer = new Describer(wanted.language());
    if (wanted.id().equals(LIST)) {
      return json(
          InstrumentJson.write(
              instruments.get().all().stream()
                  .map(describer::describe)
                  .map(InstrumentSummary::of)
                  .toList()));
    }
    Instrument found = instruments.get().get(wanted.id());
    return json(InstrumentJson.write(describer.describe(found)));
  }

  private static Asset json(byte[] bytes) {
    return Asset.of("application/json; charset=utf-8", bytes);
  }
}
