package dev.segue.sandbox.hash;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bouncycastle.crypto.generators.SCrypt;

/** {@code $scrypt$v=1$n=16384,r=8,p=1,kl=64$salt$hash}. */
record ScryptHash(int n, int r, int p, Bytes salt, Bytes hash) implements PasswordHash {
    private static final int MOST_MEMORY = 64 << 20;
    private static final long MOST_WORK = 1L << 20;

    ScryptHash {
        if (Integer.bitCount(n) != 1) {
            throw new UnacceptableHash("n must be a power of two");
        }
        // Not published by WorkOS: what keeps one login from taking the machine down.
        if (128L * n * r > MOST_MEMORY || (long) n * r * p > MOST_WORK) {
            throw new UnacceptableHash("scrypt may use 64 MiB and n*r*p up to 2^20");
        }
    }

    static ScryptHash parse(String text) {
        Phc phc = Phc.parse(text).mustBe("scrypt", Set.of("v", "n", "r", "p", "kl"));
        phc.number("v", 1, 1);
        int n = phc.number("n", 2, 1 << 20);
        int r = phc.number("r", 1, 32);
        int p = phc.number("p", 1, 16);
        if (phc.number("kl", 16, 128) != phc.hash().length()) {
            throw new UnacceptableHash("kl must be the length of the hash");
        }
        return new ScryptHash(n, r, p, phc.salt(), phc.hash());
    }

    @Override
    public String kind() {
        return "scrypt";
    }

    @Override
    public boolean matches(String password) {
        byte[] utf8 = password.getBytes(StandardCharsets.UTF_8);
        byte[] derived = SCrypt.generate(utf8, salt.array(), n, r, p, hash.length());
        return Bytes.of(derived).equals(hash);
    }
}
