package dev.segue.application.live;

import dev.segue.application.live.Fact.Found;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.TrialAccounts.Guest;
import dev.segue.application.port.TrialAccounts.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of each thing an account takes; published sources give different figures. */
final class LimitQuestions {

    private static final String MORE = "more fits than Segue sends; nothing to do";

    private final LiveCheck.Parts parts;
    private final Guests guests;

    LimitQuestions(LiveCheck.Parts parts, Guests guests) {
        this.parts = parts;
        this.guests = guests;
    }

    List<Fact> ask() {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(
                        "external id of 64",
                        "64 (reference), 128 (OpenAPI 0.1.0)",
                        externalId(64, "imports send at most 64")));
        facts.add(
                Fact.of(
                        "external id of 128",
                        "64 (reference), 128 (OpenAPI 0.1.0)",
                        externalId(128, MORE)));
        facts.add(metadata("metadata of 10 keys", "10 (guide)", keys(10)));
        facts.add(metadata("metadata of 50 keys", "10 (guide), 50 (OpenAPI 0.1.0)", keys(50)));
        facts.add(metadata("metadata value of 600", "600", Map.of("k", "v".repeat(600))));
        facts.add(metadata("metadata key of 40", "40", Map.of("k".repeat(40), "v")));
        facts.add(metadata("metadata beyond ASCII", "ASCII only (guide)", Map.of("k", "Zo\u00EB")));
        return facts;
    }

    private Found externalId(int length, String consequence) {
        Guest guest = guests.invented();
        String id = guest.externalId().value();
        ExternalId padded = new ExternalId(id + "x".repeat(length - id.length()));
        return guests.during(
                new Guest(padded, guest.email()),
                it ->
                        switch (parts.trials().create(it, guests.password(), Metadata.EMPTY)) {
                            case Trial.Made(var user)
                                    when user.externalId().filter(padded::equals).isEmpty() ->
                                    Found.different(
                                            "taken, but stored otherwise",
                                            "do not import: accounts would not be found again");
                            case Trial.Made made -> Found.expected("taken", consequence);
                            case Trial.Refused refused -> tooMuch(refused, length > 64);
                            case Trial.Unanswered(var outage) -> Found.unsettled(outage.what());
                        });
    }

    private Fact metadata(String name, String documented, Map<String, String> values) {
        boolean sent = Metadata.of(values).lost().isEmpty();
        Metadata unchecked = new Metadata(values, List.of());
        Found found =
                guests.during(guest ->
                        switch (parts.trials().create(guest, guests.password(), unchecked)) {
                            case Trial.Made made ->
                                    Found.expected("taken", sent ? "imports send it" : MORE);
                            case Trial.Refused refused -> tooMuch(refused, !sent);
                            case Trial.Unanswered(var outage) -> Found.unsettled(outage.what());
                        });
        return Fact.of(name, documented, found);
    }

    private static Map<String, String> keys(int count) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int key = 1; key <= count; key++) {
            values.put("k" + key, "v");
        }
        return values;
    }

    private static Found tooMuch(Trial.Refused refused, boolean beyondWhatIsSent) {
        String found = "refused: " + Wording.of(refused);
        return beyondWhatIsSent
                ? Found.expected(found, "imports send less")
                : Found.different(found, "imports would send it; these users would be refused");
    }
}
