package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.Digest;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.MD4Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/** Hash functions by the names that formats give them, and their computation. */
final class Digests {

    private Digests() {}

    static Digest named(String name) {
        return switch (name) {
            case "md4" -> Digest.MD4;
            case "md5" -> Digest.MD5;
            case "sha1" -> Digest.SHA1;
            case "sha256" -> Digest.SHA256;
            case "sha384" -> Digest.SHA384;
            case "sha512" -> Digest.SHA512;
            default -> throw new UnsupportedHash("its hash function is none that Segue computes");
        };
    }

    static ExtendedDigest engine(Digest digest) {
        return switch (digest) {
            case MD4 -> new MD4Digest();
            case MD5 -> new MD5Digest();
            case SHA1 -> new SHA1Digest();
            case SHA256 -> SHA256Digest.newInstance();
            case SHA384 -> new SHA384Digest();
            case SHA512 -> new SHA512Digest();
        };
    }

    /** Of all parts in a row. */
    static byte[] of(Digest digest, byte[]... parts) {
        ExtendedDigest engine = engine(digest);
        for (byte[] part : parts) {
            engine.update(part, 0, part.length);
        }
        byte[] out = new byte[digest.length()];
        engine.doFinal(out, 0);
        return out;
    }
}
