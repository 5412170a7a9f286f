package dev.segue.sandbox.hash;

record FirebaseHash(FirebaseScrypt scrypt, Bytes salt, Bytes hash) implements PasswordHash {

    FirebaseHash {
        if (salt.isEmpty() || hash.isEmpty()) {
            throw new UnacceptableHash("salt and hash must not be empty");
        }
    }

    @Override
    public String kind() {
        return "firebase-scrypt";
    }

    @Override
    public boolean matches(String password) {
        return scrypt.hash(password, salt).equals(hash);
    }
}
