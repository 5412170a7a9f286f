package dev.segue.sandbox.firebase;

import dev.segue.sandbox.hash.Bytes;
import dev.segue.sandbox.hash.FirebaseScrypt;
import dev.segue.sandbox.hash.NativeHash;

/** What an account can log in with; an account without a password has none. */
sealed interface Credential {

    /** Hashed with the parameters of the project: what an export contains. */
    record Current(Bytes salt, Bytes hash) implements Credential {}

    /** Imported with other parameters. Exported without hash until the next login. */
    record Imported(FirebaseScrypt scrypt, Bytes salt, Bytes hash) implements Credential {}

    /** Imported under an algorithm the sandbox does not have. Exported without hash as well. */
    record Foreign(NativeHash hash) implements Credential {}
}
