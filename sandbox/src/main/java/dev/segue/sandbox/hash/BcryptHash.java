package dev.segue.sandbox.hash;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Only the first 72 bytes of a password count, as with every bcrypt. */
record BcryptHash(String text) implements PasswordHash {
    private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$(\\d{2})\\$[./A-Za-z0-9]{53}");
    // WorkOS publishes no upper bound; each step doubles the work and 15 already takes seconds.
    private static final int HIGHEST_COST = 15;

    BcryptHash {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new UnacceptableHash("bcrypt must be $2a$, $2b$ or $2y$ with 53 characters");
        }
        int cost = Phc.integer(matcher.group(1), "cost");
        if (cost < 4 || cost > HIGHEST_COST) {
            throw new UnacceptableHash("bcrypt cost must be within 4.." + HIGHEST_COST);
        }
    }

    @Override
    public String kind() {
        return "bcrypt";
    }

    @Override
    public boolean matches(String password) {
        return OpenBSDBCrypt.checkPassword(text, password.toCharArray());
    }
}
