package dev.segue.adapters.legacy.firebase;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.adapters.legacy.rows.Base64Text;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a project's password hash parameters: the text that the Firebase console shows, or JSON
 * with the console's names or with those of the Admin API's project configuration.
 */
public final class FirebaseHashConfig {

    private static final int LONGEST = 65_536;
    private static final Pattern ENTRY =
            Pattern.compile("(\\w+)[ \\t]*:[ \\t]*\"?([^\\s,\"{}]*)\"?");
    private static final Map<String, String> CONSOLE_NAMES =
            Map.of(
                    "signerKey", "base64_signer_key",
                    "saltSeparator", "base64_salt_separator",
                    "memoryCost", "mem_cost");

    private FirebaseHashConfig() {}

    /**
     * Reads the parameters from a file.
     *
     * @param file at most 65,536 bytes of UTF-8
     * @throws IllegalArgumentException naming the field that is wrong and what to do, or the file
     *     that cannot be read
     */
    public static FirebaseScryptParameters read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(new String(in.readNBytes(LONGEST), UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException("hash config " + file + " cannot be read", e);
        }
    }

    /**
     * Reads the parameters from text.
     *
     * @throws IllegalArgumentException naming the field that is wrong and what to do
     */
    public static FirebaseScryptParameters parse(String text) {
        String bare = text.replace("\uFEFF", "").strip();
        Map<String, String> entries =
                bare.startsWith("{") ? entriesOfJson(bare) : entriesOfText(bare);
        String algorithm = required(entries, "algorithm");
        if (!algorithm.equals("SCRYPT")) {
            throw unusable("algorithm", "is not SCRYPT, the one that Firebase hashes with");
        }
        return new FirebaseScryptParameters(
                bytes(entries, "base64_signer_key"),
                bytes(entries, "base64_salt_separator"),
                number(entries, "rounds"),
                number(entries, "mem_cost"));
    }

    private static Map<String, String> entriesOfText(String text) {
        Map<String, String> entries = new HashMap<>();
        Matcher entry = ENTRY.matcher(text);
        while (entry.find()) {
            put(entries, entry.group(1), entry.group(2));
        }
        return entries;
    }

    private static Map<String, String> entriesOfJson(String json) {
        JsonNode config = tree(json);
        for (String wrapper : List.of("signIn", "hashConfig", "hash_config")) {
            config = config.has(wrapper) ? config.get(wrapper) : config;
        }
        Map<String, String> entries = new HashMap<>();
        for (Map.Entry<String, JsonNode> property : config.properties()) {
            if (property.getValue().isValueNode()) {
                put(entries, property.getKey(), property.getValue().asString());
            }
        }
        return entries;
    }

    private static JsonNode tree(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException notJson) {
            // Without the cause: its message may quote the signer key.
            throw new IllegalArgumentException("the hash config is no JSON; copy it again");
        }
    }

    private static void put(Map<String, String> entries, String name, String value) {
        String consoleName = CONSOLE_NAMES.getOrDefault(name, name);
        if (entries.put(consoleName, value) != null) {
            throw unusable(consoleName, "is there twice; keep one");
        }
    }

    private static String required(Map<String, String> entries, String name) {
        String value = entries.get(name);
        if (value == null) {
            throw unusable(
                    name,
                    "is missing; copy all of the Firebase console's \"Password hash parameters\"");
        }
        return value;
    }

    private static SecretBytes bytes(Map<String, String> entries, String name) {
        return Base64Text.decode(required(entries, name))
                .orElseThrow(() -> unusable(name, "is no Base64; copy it again, unbroken"));
    }

    private static int number(Map<String, String> entries, String name) {
        try {
            return Integer.parseInt(required(entries, name));
        } catch (NumberFormatException e) {
            throw unusable(name, "is no whole number; copy it again");
        }
    }

    private static IllegalArgumentException unusable(String name, String remedy) {
        return new IllegalArgumentException(name + " " + remedy);
    }
}
