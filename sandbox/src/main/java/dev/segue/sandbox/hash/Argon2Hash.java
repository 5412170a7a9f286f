package dev.segue.sandbox.hash;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** {@code $argon2id$v=19$m=65536,t=3,p=4$salt$hash}, with the bounds WorkOS publishes. */
record Argon2Hash(Argon2Parameters parameters, Bytes hash) implements PasswordHash {

    static Argon2Hash parse(String text) {
        Phc phc = Phc.parse(text);
        int variant =
                switch (phc.id()) {
                    case "argon2id" -> Argon2Parameters.ARGON2_id;
                    case "argon2i" -> Argon2Parameters.ARGON2_i;
                    case "argon2d" -> Argon2Parameters.ARGON2_d;
                    default -> throw new UnacceptableHash("must be argon2id, argon2i or argon2d");
                };
        phc.mustBe(phc.id(), Set.of("v", "m", "t", "p"));
        phc.number("v", 19, 19);
        int fewestPasses = variant == Argon2Parameters.ARGON2_i ? 3 : 1;
        Argon2Parameters parameters =
                new Argon2Parameters.Builder(variant)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(phc.number("m", 4_096, 262_144))
                        .withIterations(phc.number("t", fewestPasses, 5))
                        .withParallelism(phc.number("p", 1, 8))
                        .withSalt(phc.salt().array())
                        .build();
        return new Argon2Hash(parameters, phc.hash());
    }

    @Override
    public String kind() {
        return "argon2";
    }

    @Override
    public boolean matches(String password) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] derived = new byte[hash.length()];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), derived);
        return Bytes.of(derived).equals(hash);
    }
}
