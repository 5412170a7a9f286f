package dev.segue.adapters.legacy.cognito;

/** The filter of a listing: one attribute that equals one value. */
final class Filter {

    private Filter() {}

    /** Whatever the value holds stays inside its quotation marks. */
    static String equal(String attribute, String value) {
        String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
        return attribute + " = \"" + quoted + "\"";
    }
}
